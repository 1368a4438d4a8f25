import type { WorkbookIssueCode } from "../../messages/codes.ts";
import { createGridBuilder, type Grid, type GridWorkbook } from "../grid.ts";
import type { WorkbookLimits } from "../limits.ts";
import { isDateFormat } from "../number-format.ts";
import { overflowReporter } from "../overflow.ts";
import type { IssueList } from "../workbook-issue.ts";
import { readCompoundFile } from "./compound-file.ts";
import { record, recordAt } from "./records.ts";
import { readSheetRecords } from "./sheet.ts";
import { readLongString, readShortString, readStringTable } from "./strings.ts";

interface SheetEntry {
  readonly name: string;
  readonly offset: number;
  readonly isHidden: boolean;
}

interface Globals {
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  readonly isDate: readonly boolean[];
  readonly isDate1904: boolean;
}

function biffVersion(view: DataView): number | undefined {
  const first = recordAt(view, 0);
  if (!first || first.end - first.start < 4) return undefined;
  return (first.id & 0xff) === 0x09 ? view.getUint16(first.start, true) : undefined;
}

function readGlobals(view: DataView, limits: WorkbookLimits): Globals | WorkbookIssueCode {
  const sheets: SheetEntry[] = [];
  const formats = new Map<number, string>();
  const formatOfXf: number[] = [];
  let strings: readonly string[] = [];
  let isDate1904 = false;
  let at = 0;
  let isComplete = false;
  for (let next = recordAt(view, at); next; next = recordAt(view, at)) {
    const { id, start, end } = next;
    const length = end - start;
    at = end;
    if (id === record.filePass) return "transcript.workbook.encrypted";
    if (id === record.eof) {
      isComplete = true;
      break;
    }
    if (id === record.date1904 && length >= 2) isDate1904 = view.getUint16(start, true) === 1;
    else if (id === record.format && length >= 5)
      formats.set(view.getUint16(start, true), readLongString(view, start + 2, end) ?? "");
    else if (id === record.xf && length >= 4) formatOfXf.push(view.getUint16(start + 2, true));
    else if (id === record.boundSheet && length >= 8) {
      // 0 is a sheet of cells; charts and macro sheets have other kinds.
      if (view.getUint8(start + 5) === 0)
        sheets.push({
          name: readShortString(view, start + 6, end) ?? "",
          offset: view.getUint32(start, true),
          isHidden: (view.getUint8(start + 4) & 3) !== 0,
        });
    } else if (id === record.sst) {
      const table = readStringTable(view, next, limits.maxStrings);
      if (table.isOver) return "transcript.workbook.too-many-strings";
      if (table.isCutOff) return "transcript.workbook.damaged";
      strings = table.strings;
    }
  }
  if (!isComplete) return "transcript.workbook.truncated";
  const isDate = formatOfXf.map((format) => isDateFormat(format, formats.get(format)));
  return { sheets, strings, isDate, isDate1904 };
}

/** Reads an `.xls` (BIFF8, Excel 97 to 2003) into sheets of cells; undefined after a fatal issue. */
export function readXls(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  issues: IssueList,
): GridWorkbook | undefined {
  const fail = (code: WorkbookIssueCode, limit?: number): GridWorkbook | undefined => {
    issues.add(code, "fatal", "", limit === undefined ? undefined : { limit });
    return undefined;
  };
  const file = readCompoundFile(bytes);
  if (typeof file === "string") return fail(file);
  if (file.names.has("EncryptedPackage")) return fail("transcript.workbook.encrypted");
  const stream = file.stream("Workbook");
  if (stream === undefined)
    return fail(
      file.names.has("Book") ? "transcript.workbook.old-format" : "transcript.workbook.not-a-workbook",
    );
  if (typeof stream === "string") return fail(stream);
  if (file.names.has("_VBA_PROJECT_CUR")) issues.add("transcript.workbook.macros", "warning", "");

  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const version = biffVersion(view);
  if (version === undefined) return fail("transcript.workbook.damaged");
  if (version !== 0x0600) return fail("transcript.workbook.old-format");
  const globals = readGlobals(view, limits);
  if (typeof globals === "string") return fail(globals, limits.maxStrings);
  if (globals.sheets.length > limits.maxSheets)
    return fail("transcript.workbook.too-many-sheets", limits.maxSheets);

  const sheets: Grid[] = [];
  let cellsLeft = limits.maxCells;
  for (const { name, offset, isHidden } of globals.sheets) {
    const report = overflowReporter(issues, name, limits);
    const builder = createGridBuilder(name, isHidden, { ...limits, maxCells: cellsLeft }, report);
    const end = readSheetRecords(view, offset, builder, globals.strings, globals.isDate);
    if (end === "stopped") return undefined;
    if (end === "cut-off") return fail("transcript.workbook.truncated");
    const grid = builder.build();
    cellsLeft -= grid.cells.size;
    sheets.push(grid);
  }
  return { sheets, isDate1904: globals.isDate1904 };
}
