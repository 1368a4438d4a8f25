export { type CellValue, type DecimalForm } from "./views/cell.ts";
export { type ViewCode } from "./views/codes.ts";
export {
  createView,
  type CreateViewOptions,
  type RowsOptions,
  type View,
  type ViewRow,
} from "./views/create-view.ts";
export { type ViewTag } from "./views/definition.ts";
export { type ViewLimits } from "./views/limits.ts";
export { viewMessages } from "./views/messages/messages.ts";
export { type ViewColumn } from "./views/select-plan.ts";
export { openBundle, type OpenBundle } from "./views/open-bundle.ts";
export { createTableSql, type TableSqlOptions } from "./views/table-sql.ts";
