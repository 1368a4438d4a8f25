import type { Failure, Success } from "@lienthong/core";
import type { WorkbookIssueCode } from "../../messages/codes.ts";
import type { YearRecord } from "../../model/year-record.ts";
import { type Cell, cellAddress, cellKey } from "../grid.ts";
import { checkLayout } from "../layout/check-layout.ts";
import type { ColumnTarget } from "../layout/columns.ts";
import { plainText } from "../layout/header.ts";
import { classSheetLayout } from "../layout/layouts.ts";
import type { SheetPlan } from "../layout/sheet-plan.ts";
import { planWorkbook, type WorkbookPlan } from "../layout/workbook-plan.ts";
import { defaultWorkbookLimits } from "../limits.ts";
import { readGrids } from "../read-grids.ts";
import type { ReadWorkbookOptions } from "../read-workbook.ts";
import { createIssueList, type IssueList } from "../workbook-issue.ts";
import type { WrittenCell } from "../write/sheet-columns.ts";
import { isCompoundFile } from "../xls/compound-file.ts";
import { matchPupils, type MatchedRow } from "./match-pupils.ts";
import { openXls, openXlsx } from "./open-book.ts";
import type { CellEdit } from "./patch-sheet.ts";
import { valueOf } from "./value-of.ts";

/** How to fill a template. */
export interface FillTemplateOptions extends ReadWorkbookOptions {
  /** Whether values that stand in the template are replaced by those of the records; they are kept unless told so. */
  readonly replaces?: boolean;
}

/** A template with values put in. */
export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Pupils of the template that have a record. */
  readonly pupils: number;
  /** Cells that were written. */
  readonly cells: number;
}

/** What filling a template gives. */
export type TemplateFilling = Success<FilledTemplate, WorkbookIssueCode> | Failure<WorkbookIssueCode>;

/** Whether a cell says the same as a value: 8, 8.0 and "8,0" are one mark. */
function isSame(cell: Cell | undefined, value: WrittenCell): boolean {
  const there = plainText(cell).replace(",", ".");
  const isNumber = /^[0-9]{1,6}(?:\.[0-9]{1,6})?$/u.test(there.slice(0, 20));
  return value.kind === "number" && isNumber ? Number(there) === Number(value.text) : there === value.text;
}

/** Whether a place lies in a merged range and is not its first cell, which alone holds a value. */
function isCovered({ grid: { merges } }: SheetPlan, row: number, column: number): boolean {
  return merges.some(
    ({ top, bottom, left, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );
}

/** Columns with their place among those that mean the same. */
function numbered({
  columns,
}: SheetPlan): readonly { column: number; target: ColumnTarget; place: number }[] {
  const seen = new Map<string, number>();
  return columns.map(({ column, target }) => {
    const key = JSON.stringify(target);
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    return { column, target, place };
  });
}

interface Filling {
  readonly records: readonly YearRecord[];
  readonly finder: WorkbookPlan["finder"];
  readonly replaces: boolean;
  readonly issues: IssueList;
}

/** The values that go into one row of a sheet. */
function editsOf(
  plan: SheetPlan,
  { row, index }: MatchedRow,
  withPupil: boolean,
  { records, finder, replaces, issues }: Filling,
): CellEdit[] {
  const record = records[index];
  if (record === undefined) return [];
  const { grid } = plan;
  const edits: CellEdit[] = [];
  for (const { column, target, place } of numbered(plan)) {
    if (target.kind === "pupil" && !withPupil) continue;
    const value = valueOf(record, target, { subject: finder, place, row: index });
    if (value === undefined || isCovered(plan, row, column)) continue;
    const there = grid.cells.get(cellKey(row, column));
    if (there !== undefined && isSame(there, value)) continue;
    if (there !== undefined && plainText(there) !== "" && !replaces)
      issues.add("transcript.template.value-kept", "warning", cellAddress(grid.name, row, column));
    else edits.push({ row, column, cell: value });
  }
  return edits;
}

/** Rows for the records of a template without pupils: one after the other under the header. */
function freshRows(plan: SheetPlan, records: readonly YearRecord[]): readonly MatchedRow[] {
  return records.map((_, index) => ({ row: plan.header.bottom + 1 + index, index }));
}

/** Says which subjects of the records no sheet has a column for. */
function reportLostSubjects(
  { sheets, finder }: WorkbookPlan,
  records: readonly YearRecord[],
  issues: IssueList,
): void {
  const known = new Set<string>();
  for (const { columns } of sheets)
    for (const { target } of columns) if (target.kind === "subject") known.add(finder(target.subject).name);
  const lost = new Set(records.flatMap(({ subjects }) => subjects.map(({ name }) => name)));
  for (const subject of lost)
    if (!known.has(subject)) issues.add("transcript.template.no-column", "warning", "", { subject });
}

/**
 * Fills a template that a system gave out (điền vào tệp mẫu đã tải về), an `.xlsx`, `.xlsm` or `.xls`, with the results of a class
 * and keeps everything else of it: formats, hidden columns and sheets, protection, lists to choose from, macros. Pupils are
 * found by their code, else by personal number, else by name and birth date; a template without pupils gets one row a
 * record. Cells with formulas and, unless `replaces` is set, cells that hold another value are left and reported.
 *
 * @example
 * ```ts
 * import { fillTemplate, writeWorkbook } from "@lienthong/transcript/workbook";
 *
 * const pupil = { name: "Lê Thị Mẫu" };
 * const at = (average?: string) => [
 *   { pupil, subjects: [{ kind: "scored" as const, name: "Toán", hk1: { endTerm: "8.0" }, ...(average && { yearAverage: average }) }] },
 * ];
 * const template = writeWorkbook({ schoolYear: "2024-2025", className: "6A", records: at("8.0") });
 * const filled = fillTemplate(template, at("8.5"), { replaces: true });
 * if (filled.ok) filled.value.cells; // 1
 * ```
 */
export function fillTemplate(
  bytes: Uint8Array,
  records: readonly YearRecord[],
  options: FillTemplateOptions = {},
): TemplateFilling {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError("fillTemplate takes the bytes of a file, a Uint8Array");
  const limits = { ...defaultWorkbookLimits, ...options.limits };
  const issues = createIssueList(limits.maxIssues);
  const { layout = classSheetLayout, replaces = false } = options;
  const value = checkLayout(layout, issues)
    ? fill(bytes, records, { ...options, layout, replaces }, limits, issues)
    : undefined;
  const list = issues.issues;
  const isBad = list.some(({ severity }) => severity === "fatal" || severity === "error");
  return value && !isBad ? { ok: true, value, issues: list } : { ok: false, issues: list };
}

function fill(
  bytes: Uint8Array,
  records: readonly YearRecord[],
  options: FillTemplateOptions & { readonly layout: NonNullable<ReadWorkbookOptions["layout"]> },
  limits: typeof defaultWorkbookLimits,
  issues: IssueList,
): FilledTemplate | undefined {
  const grids = readGrids(bytes, limits, issues);
  const plan = grids && planWorkbook(grids, options.layout, options, issues);
  if (!grids || !plan) return undefined;
  const book = isCompoundFile(bytes) ? openXls(bytes, grids, issues) : openXlsx(bytes, limits, issues);
  if (book === undefined) return undefined;
  const { replaces = false } = options;
  const filling: Filling = { records, finder: plan.finder, replaces, issues };
  const seen = new Set<number>();
  let edited = 0;
  for (const sheet of plan.sheets) {
    const { rows, hasPupils } = matchPupils(sheet, records, grids.isDate1904, issues);
    const targets = hasPupils ? rows : freshRows(sheet, records);
    for (const { index } of targets) seen.add(index);
    const edits = targets.flatMap((row) => editsOf(sheet, row, !hasPupils, filling));
    if (edits.length > 0) book.put(sheet, edits);
    edited += edits.length;
  }
  const filled = book.finish();
  if (filled === undefined) return undefined;
  for (const { sheet, row, column } of filled.formulas)
    issues.add("transcript.template.formula-kept", "information", cellAddress(sheet, row, column));
  records.forEach((_, index) => {
    if (!seen.has(index))
      issues.add("transcript.template.record-without-row", "warning", `records[${index}]`);
  });
  reportLostSubjects(plan, records, issues);
  return { bytes: filled.bytes, pupils: seen.size, cells: edited - filled.formulas.length };
}
