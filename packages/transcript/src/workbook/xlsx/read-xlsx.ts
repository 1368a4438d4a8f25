import { createGridBuilder, type Grid, type GridWorkbook } from "../grid.ts";
import type { WorkbookLimits } from "../limits.ts";
import { overflowReporter } from "../overflow.ts";
import type { IssueList } from "../workbook-issue.ts";
import { readZipDirectory } from "../zip/directory.ts";
import { createXlsxPackage, type XlsxPackage } from "./package.ts";
import { readRelationships, relationshipOfType } from "./relationships.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheet } from "./sheet.ts";
import { readDateStyles } from "./styles.ts";

interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly isHidden: boolean;
}

function readSheetList(
  files: XlsxPackage,
  part: string,
): { sheets: readonly SheetEntry[]; isDate1904: boolean } | undefined {
  const sheets: SheetEntry[] = [];
  let isDate1904 = false;
  const ok = files.readXml(part, {
    open({ local, attributes }) {
      if (local === "workbookPr") {
        const flag = attributes.get("date1904")?.value;
        isDate1904 = flag === "1" || flag === "true";
      } else if (local === "sheet") {
        let relationship = "";
        for (const attribute of attributes.values())
          if (attribute.local === "id" && attribute.prefix !== "") relationship = attribute.value;
        sheets.push({
          name: attributes.get("name")?.value ?? "",
          relationship,
          isHidden: (attributes.get("state")?.value ?? "visible") !== "visible",
        });
      }
    },
    text: () => undefined,
    close: () => undefined,
  });
  return ok ? { sheets, isDate1904 } : undefined;
}

/** Says what a workbook carries that is never run or followed. */
function reportExtras(names: Iterable<string>, issues: IssueList): void {
  let macros = false;
  let links = false;
  for (const name of names) {
    if (name.endsWith("vbaProject.bin")) macros = true;
    if (name.startsWith("xl/externalLinks/")) links = true;
  }
  if (macros) issues.add("transcript.workbook.macros", "warning", "");
  if (links) issues.add("transcript.workbook.external-links", "information", "");
}

/** Reads an `.xlsx` (or `.xlsm`) into sheets of cells; undefined after a fatal issue. */
export function readXlsx(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  issues: IssueList,
): GridWorkbook | undefined {
  const directory = readZipDirectory(bytes, limits.maxParts);
  if (!directory.ok) {
    issues.add(directory.code, "fatal", "", { limit: limits.maxParts });
    return undefined;
  }
  const { parts } = directory;
  if (parts.has("xl/workbook.bin")) {
    issues.add("transcript.workbook.binary-xlsb", "fatal", "");
    return undefined;
  }
  if (!parts.has("_rels/.rels")) {
    issues.add("transcript.workbook.not-a-workbook", "fatal", "");
    return undefined;
  }
  reportExtras(parts.keys(), issues);
  const files = createXlsxPackage(bytes, parts, limits, issues);
  const roots = readRelationships(files, "");
  if (!roots) return undefined;
  const main = relationshipOfType(roots, "officeDocument")?.target;
  if (main === undefined || main.startsWith("word/") || main.startsWith("ppt/")) {
    issues.add("transcript.workbook.not-a-workbook", "fatal", "");
    return undefined;
  }
  const list = readSheetList(files, main);
  const links = list && readRelationships(files, main);
  if (!list || !links) return undefined;
  if (list.sheets.length > limits.maxSheets) {
    issues.add("transcript.workbook.too-many-sheets", "fatal", "", { limit: limits.maxSheets });
    return undefined;
  }
  const stringsPart = relationshipOfType(links, "sharedStrings")?.target;
  const strings =
    stringsPart === undefined ? [] : readSharedStrings(files, stringsPart, limits.maxStrings, issues);
  const stylesPart = relationshipOfType(links, "styles")?.target;
  const isDate = stylesPart === undefined ? [] : readDateStyles(files, stylesPart);
  if (!strings || !isDate || issues.isFull) return undefined;

  const sheets: Grid[] = [];
  let cellsLeft = limits.maxCells;
  for (const { name, relationship, isHidden } of list.sheets) {
    const link = links.get(relationship);
    if (link?.type !== "worksheet") continue;
    const state = { isOver: false };
    const report = overflowReporter(issues, name, limits);
    const builder = createGridBuilder(name, isHidden, { ...limits, maxCells: cellsLeft }, (what) => {
      state.isOver = true;
      report(what);
    });
    const grid = readSheet(files, link.target, builder, strings, isDate);
    if (!grid || state.isOver) return undefined;
    cellsLeft -= grid.cells.size;
    sheets.push({ ...grid, part: link.target });
  }
  return { sheets, isDate1904: list.isDate1904 };
}
