import { readDateCell } from "../../import/date-cell.ts";
import { findSubject } from "../../model/subject.ts";
import { cellAddress, cellKey, columnLetters, type Grid } from "../grid.ts";
import type { IssueList } from "../workbook-issue.ts";
import { type ReadColumn, readColumns } from "./columns.ts";
import { createTextAt, findHeader, type Header, plainText } from "./header.ts";
import type { FoundSubject } from "./school-level.ts";
import { builtInSpellings } from "./spellings.ts";
import { readSheetContext, type SheetContext } from "./sheet-context.ts";
import { headerWords, type Vocabulary } from "./vocabulary.ts";
import type { HeaderMeaning, WorkbookLayout } from "./workbook-layout.ts";

/** One sheet with its header and what its columns hold. */
export interface SheetPlan {
  readonly grid: Grid;
  readonly header: Header;
  readonly columns: readonly ReadColumn[];
  readonly context: SheetContext;
}

/** In how many rows from the top a header is looked for. */
export const defaultSearchRows = 20;

function holds(columns: readonly ReadColumn[], meaning: HeaderMeaning): boolean {
  return columns.some(({ target }) => {
    if (target.kind === "pupil") return meaning === `pupil.${target.field}`;
    return target.kind === "subject" && meaning === `part.${target.part}`;
  });
}

/** Takes out columns that mean the same as one before them; several regular marks and names may. */
function withoutDoubles(
  columns: readonly ReadColumn[],
  header: Header,
  sheet: string,
  issues: IssueList,
): ReadColumn[] {
  const seen = new Map<string, number>();
  return columns.filter(({ column, target }) => {
    if (target.kind === "subject" && (target.part === "regular" || target.part === "test")) return true;
    if (target.kind === "pupil" && ["name", "familyName", "givenName"].includes(target.field)) return true;
    const key = JSON.stringify(target);
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, column);
      return true;
    }
    issues.add("transcript.workbook.duplicate-column", "warning", cellAddress(sheet, header.bottom, column), {
      other: columnLetters(other),
    });
    return false;
  });
}

/** Finds the header of a sheet and what its columns hold; undefined without a header. */
export function planSheet(
  grid: Grid,
  vocabulary: Vocabulary,
  layout: WorkbookLayout,
  sheetNames: readonly string[],
  issues: IssueList,
): SheetPlan | undefined {
  const searchRows = layout.headerSearchRows ?? defaultSearchRows;
  const header = findHeader(grid, vocabulary, searchRows, createTextAt(grid));
  if (!header) return undefined;
  const context = readSheetContext(grid, header.top, vocabulary, sheetNames);
  const { read, skipped, assumed } = readColumns(header.columns, {
    subject: context.subject,
    period: context.period ?? layout.period,
  });
  for (const { column, row, isUnclear } of skipped)
    if (!isUnclear)
      issues.add("transcript.workbook.unknown-column", "information", cellAddress(grid.name, row, column));
  for (const { column, row, candidates } of skipped)
    if (candidates)
      issues.add("transcript.workbook.ambiguous-heading", "warning", cellAddress(grid.name, row, column), {
        candidates: candidates.join(", "),
      });
  for (const { column, row, taken, other } of assumed) {
    const subject = findSubject(taken)?.name ?? taken;
    issues.add("transcript.workbook.assumed-heading", "information", cellAddress(grid.name, row, column), {
      subject,
      other,
    });
  }
  const unclear = skipped.filter(({ isUnclear, candidates }) => isUnclear && candidates === undefined);
  if (unclear.length > 0 && context.candidates)
    issues.add("transcript.workbook.ambiguous-heading", "warning", grid.name, {
      candidates: context.candidates.join(", "),
    });
  reportUnclear(unclear, grid, header.bottom, issues);
  const columns = withoutDoubles(read, header, grid.name, issues);
  for (const meaning of layout.required ?? [])
    if (!holds(columns, meaning))
      issues.add("transcript.workbook.missing-column", "error", grid.name, {
        column: (layout.headers?.[meaning] ?? builtInSpellings[meaning])[0] ?? meaning,
      });
  return { grid, header, columns, context };
}

/** One issue for all columns that do not say enough, at the first of them: they mostly lack the same. */
function reportUnclear(
  unclear: readonly { readonly column: number }[],
  grid: Grid,
  row: number,
  issues: IssueList,
): void {
  const [first] = unclear;
  if (first === undefined) return;
  const columns = unclear.slice(0, 50).map(({ column }) => columnLetters(column));
  issues.add("transcript.workbook.ambiguous-column", "warning", cellAddress(grid.name, row, first.column), {
    columns: columns.join(", ") + (unclear.length > columns.length ? ", …" : ""),
  });
}

/** The scored subject columns need a term: says which columns have none, and leaves them out. */
export function withTerms(
  plan: SheetPlan,
  finder: (name: string) => FoundSubject,
  issues: IssueList,
): ReadColumn[] {
  const { grid, header } = plan;
  const isUnclear = ({ target }: ReadColumn): boolean =>
    target.kind === "subject" &&
    target.period === undefined &&
    target.part !== "retest" &&
    target.part !== "exemption" &&
    finder(target.subject).kind !== "primary";
  reportUnclear(plan.columns.filter(isUnclear), grid, header.bottom, issues);
  return plan.columns.filter((column) => !isUnclear(column));
}

/** What a row says of its pupil. */
export interface PupilRow {
  readonly name: string;
  readonly code: string;
  readonly birthDate: string;
  readonly isOrdinal: boolean;
  /** A line of the list: it has a code, a number in the column of numbers (or there is no such column), or a birth date. */
  readonly isPupil: boolean;
  /** Its words are of a line under the list: Tổng, Tỉ lệ, Trung bình, Hiệu trưởng. */
  readonly isSummary: boolean;
  readonly hasResults: boolean;
  readonly keyColumn: number;
}

const resultKinds = new Set([
  "subject",
  "conduct",
  "learning",
  "absences",
  "overall",
  "competence",
  "quality",
]);

const summaryWords =
  /^(?:tổng|cộng|tỉ lệ|tỷ lệ|trung bình|bình quân|điểm (?:tb|trung bình)|tb|số (?:lượng|hs|học sinh)|sĩ số|tốt|giỏi|khá|đạt|chưa đạt|yếu|kém|hiệu trưởng|giáo viên|gvcn|gvbm|người lập|ghi chú|họ (?:và )?tên)(?![\p{L}\p{N}])/u;

/** Looks at a row under a header: who stands in it. */
export function lookAtRow(grid: Grid, columns: readonly ReadColumn[], row: number): PupilRow {
  const names: string[] = [];
  let code = "";
  let birthDate = "";
  const hasNumbers = columns.some(({ target }) => target.kind === "pupil" && target.field === "ordinal");
  let isOrdinal = !hasNumbers;
  let hasResults = false;
  let keyColumn = columns[0]?.column ?? 0;
  for (const { column, target } of columns) {
    const text = plainText(grid.cells.get(cellKey(row, column)));
    if (text === "") continue;
    if (target.kind !== "pupil") hasResults ||= resultKinds.has(target.kind);
    else if (target.field === "code") code = text;
    else if (target.field === "birthDate") birthDate = text;
    else if (target.field === "ordinal") isOrdinal = /^[0-9]{1,4}[.)]?$/u.test(text.slice(0, 6));
    else if (["name", "familyName", "givenName"].includes(target.field)) {
      names.push(text);
      keyColumn = column;
    }
  }
  const name = names.join(" ");
  const isSummary = code === "" && summaryWords.test(headerWords(name));
  // A list that numbers its pupils may have left one out; a whole birth date tells a pupil from a line of totals.
  const isBorn = birthDate !== "" && readDateCell(birthDate)?.length === 10;
  const isPupil = code !== "" || isBorn || (isOrdinal && (hasNumbers || !isSummary));
  return { name, code, birthDate, isOrdinal, isPupil, isSummary, hasResults, keyColumn };
}

/** Whether a sheet has columns that only primary school has: competences, qualities, periodic tests with levels. */
export function looksPrimary({ columns }: SheetPlan): boolean {
  const targets = columns.map(({ target }) => target);
  const hasPart = (part: string): boolean =>
    targets.some((target) => target.kind === "subject" && target.part === part);
  return (
    targets.some(({ kind }) => kind === "competence" || kind === "quality") ||
    (hasPart("level") && hasPart("test"))
  );
}
