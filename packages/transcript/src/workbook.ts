export { workbookMessages } from "./messages/workbook/catalogues.ts";
export { type ClassWorkbook } from "./workbook/class-workbook.ts";
export {
  builtInLayouts,
  classSheetLayout,
  primaryPeriodicSheetLayout,
  sectorPrimaryResultsLayout,
  sectorPupilListLayout,
  subjectBookLayout,
} from "./workbook/layout/layouts.ts";
export { type ClassFacts } from "./workbook/layout/workbook-plan.ts";
export {
  type HeaderMeaning,
  type SheetPeriod,
  type WorkbookLayout,
} from "./workbook/layout/workbook-layout.ts";
export { defaultWorkbookLimits, type WorkbookLimits } from "./workbook/limits.ts";
export { readWorkbook, type ReadWorkbookOptions, type WorkbookReading } from "./workbook/read-workbook.ts";
export {
  type FilledTemplate,
  fillTemplate,
  type FillTemplateOptions,
  type TemplateFilling,
} from "./workbook/template/fill-template.ts";
export { writeWorkbook, type WorkbookContent } from "./workbook/write/write-workbook.ts";
