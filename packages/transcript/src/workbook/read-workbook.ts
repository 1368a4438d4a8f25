import type { Failure, Success } from "@lienthong/core";
import type { WorkbookIssueCode } from "../messages/codes.ts";
import type { ClassWorkbook } from "./class-workbook.ts";
import { checkLayout } from "./layout/check-layout.ts";
import { classSheetLayout } from "./layout/layouts.ts";
import { readRecords } from "./layout/read-records.ts";
import type { ClassFacts } from "./layout/workbook-plan.ts";
import type { WorkbookLayout } from "./layout/workbook-layout.ts";
import { defaultWorkbookLimits, type WorkbookLimits } from "./limits.ts";
import { readGrids } from "./read-grids.ts";
import { createIssueList } from "./workbook-issue.ts";

/** How to read a workbook. */
export interface ReadWorkbookOptions extends ClassFacts {
  /** How its sheets are laid out; {@link classSheetLayout} when absent. */
  readonly layout?: WorkbookLayout;
  readonly limits?: Partial<WorkbookLimits>;
}

/** What reading a workbook gives. With errors, `partial` holds what could be read all the same. */
export type WorkbookReading =
  | Success<ClassWorkbook, WorkbookIssueCode>
  | (Failure<WorkbookIssueCode> & { readonly partial?: ClassWorkbook });

/**
 * Reads a class's workbook (bảng điểm lớp), `.xlsx` or `.xls` (Excel 97 to 2003), into one year record a
 * pupil. The kind of file is found from its bytes. Columns are found by their header texts; formulas are
 * never run, their saved results are taken. Every issue names sheet and cell. Never throws on data, under
 * limits of time and memory whatever the file claims.
 *
 * @example
 * ```ts
 * import { readWorkbook, writeWorkbook } from "@lienthong/transcript/workbook";
 *
 * const bytes = writeWorkbook({
 *   schoolYear: "2024-2025",
 *   className: "6A",
 *   records: [
 *     { pupil: { name: "Lê Thị Mẫu" }, subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }] },
 *   ],
 * });
 * const result = readWorkbook(bytes);
 * if (result.ok) result.value.records[0]?.pupil?.name; // "Lê Thị Mẫu"
 * ```
 */
export function readWorkbook(bytes: Uint8Array, options: ReadWorkbookOptions = {}): WorkbookReading {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError("readWorkbook takes the bytes of a file, a Uint8Array");
  const limits = { ...defaultWorkbookLimits, ...options.limits };
  const list = createIssueList(limits.maxIssues);
  const { layout = classSheetLayout } = options;
  const grids = checkLayout(layout, list) ? readGrids(bytes, limits, list) : undefined;
  const value = grids && readRecords(grids, layout, options, list);
  const { issues } = list;
  const isBad = issues.some(({ severity }) => severity === "fatal" || severity === "error");
  if (value && !isBad) return { ok: true, value, issues };
  return value ? { ok: false, issues, partial: value } : { ok: false, issues };
}
