import { foldVietnamese } from "@lienthong/core";
import type { YearRecord } from "../../model/year-record.ts";
import type { ClassWorkbook } from "../class-workbook.ts";
import { cellAddress, cellKey, columnLetters, type Grid, type GridWorkbook } from "../grid.ts";
import type { IssueList } from "../workbook-issue.ts";
import { textValue } from "./cell-values.ts";
import { type ReadColumn, readColumns } from "./columns.ts";
import { fillPupilCell, subjectPath } from "./fill-pupil.ts";
import { createTextAt, findHeader, type Header, plainText } from "./header.ts";
import { createPupilDraft, finishDraft, type PupilDraft } from "./pupil-draft.ts";
import { createSubjectFinder, type FoundSubject } from "./school-level.ts";
import { gradeOfClass, readSheetContext, type SheetContext } from "./sheet-context.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import type { HeaderMeaning, WorkbookLayout } from "./workbook-layout.ts";

/** What the caller knows of the class where the workbook may not say it. */
export interface ClassFacts {
  readonly schoolYear?: string;
  readonly grade?: number;
  readonly className?: string;
}

interface SheetPlan {
  readonly grid: Grid;
  readonly header: Header;
  readonly columns: readonly ReadColumn[];
  readonly context: SheetContext;
}

const defaultSearchRows = 20;

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

function planSheet(
  grid: Grid,
  vocabulary: Vocabulary,
  layout: WorkbookLayout,
  issues: IssueList,
): SheetPlan | undefined {
  const searchRows = layout.headerSearchRows ?? defaultSearchRows;
  const header = findHeader(grid, vocabulary, searchRows, createTextAt(grid));
  if (!header) return undefined;
  const context = readSheetContext(grid, header.top, vocabulary);
  const { read, skipped } = readColumns(header.columns, {
    subject: context.subject,
    period: context.period ?? layout.period,
  });
  for (const { column, row, code, needs } of skipped) {
    const params = needs === undefined ? undefined : { needs };
    issues.add(
      code,
      needs === undefined ? "information" : "warning",
      cellAddress(grid.name, row, column),
      params,
    );
  }
  const columns = withoutDoubles(read, header, grid.name, issues);
  for (const meaning of layout.required ?? [])
    if (!holds(columns, meaning))
      issues.add("transcript.workbook.missing-column", "error", grid.name, { column: meaning });
  return { grid, header, columns, context };
}

/** The scored subject columns need a term: says which columns have none, and leaves them out. */
function withTerms(plan: SheetPlan, finder: (name: string) => FoundSubject, issues: IssueList): ReadColumn[] {
  const { grid, header } = plan;
  return plan.columns.filter(({ column, target }) => {
    if (target.kind !== "subject" || target.period !== undefined || target.part === "retest") return true;
    if (finder(target.subject).kind === "primary") return true;
    const needs = "học kì / term";
    issues.add(
      "transcript.workbook.ambiguous-column",
      "warning",
      cellAddress(grid.name, header.bottom, column),
      { needs },
    );
    return false;
  });
}

interface PupilRow {
  readonly name: string;
  readonly code: string;
  readonly birthDate: string;
  readonly isOrdinal: boolean;
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

function lookAtRow(grid: Grid, columns: readonly ReadColumn[], row: number): PupilRow {
  const names: string[] = [];
  let code = "";
  let birthDate = "";
  let isOrdinal = !columns.some(({ target }) => target.kind === "pupil" && target.field === "ordinal");
  let hasResults = false;
  let keyColumn = columns[0]?.column ?? 0;
  for (const { column, target } of columns) {
    const text = plainText(grid.cells.get(cellKey(row, column)));
    if (text === "") continue;
    if (target.kind !== "pupil") hasResults ||= resultKinds.has(target.kind);
    else if (target.field === "code") code = text;
    else if (target.field === "birthDate") birthDate = text;
    else if (target.field === "ordinal") isOrdinal = /^[0-9]{1,4}$/u.test(text.slice(0, 5));
    else if (["name", "familyName", "givenName"].includes(target.field)) {
      names.push(text);
      keyColumn = column;
    }
  }
  return { name: names.join(" "), code, birthDate, isOrdinal, hasResults, keyColumn };
}

/** Whether a sheet has columns that only primary school has: competences, qualities, periodic tests with levels. */
function looksPrimary({ columns }: SheetPlan): boolean {
  const targets = columns.map(({ target }) => target);
  const hasPart = (part: string): boolean =>
    targets.some((target) => target.kind === "subject" && target.part === part);
  return (
    targets.some(({ kind }) => kind === "competence" || kind === "quality") ||
    (hasPart("level") && hasPart("test"))
  );
}

/** Reads all sheets of a workbook into one record a pupil. */
export function readRecords(
  workbook: GridWorkbook,
  layout: WorkbookLayout,
  facts: ClassFacts,
  issues: IssueList,
): ClassWorkbook | undefined {
  const vocabulary = createVocabulary(layout);
  const wanted = layout.sheets?.map((name) => name.normalize("NFC"));
  const plans: SheetPlan[] = [];
  for (const grid of workbook.sheets) {
    const isWanted = wanted === undefined ? !grid.isHidden : wanted.includes(grid.name.normalize("NFC"));
    const plan = isWanted ? planSheet(grid, vocabulary, layout, issues) : undefined;
    if (plan) plans.push(plan);
  }
  if (plans.length === 0) {
    const rows = layout.headerSearchRows ?? defaultSearchRows;
    issues.add("transcript.workbook.no-header", "error", workbook.sheets[0]?.name ?? "", { rows });
    return undefined;
  }
  const from = <Key extends keyof SheetContext>(key: Key): SheetContext[Key] =>
    plans.map(({ context }) => context[key]).find((value) => value !== undefined);
  const schoolYear = facts.schoolYear ?? from("schoolYear");
  const className = facts.className ?? from("className");
  const grade =
    facts.grade ?? from("grade") ?? (className === undefined ? undefined : gradeOfClass(className));
  const subjectNames = plans.flatMap(({ columns }) =>
    columns.flatMap(({ target }) => (target.kind === "subject" ? [target.subject] : [])),
  );
  const finder = createSubjectFinder(subjectNames, grade, plans.some(looksPrimary));

  const drafts = new Map<string, PupilDraft>();
  for (const plan of plans) {
    if (issues.isFull) break;
    readRows(
      { ...plan, columns: withTerms(plan, finder, issues) },
      drafts,
      finder,
      workbook.isDate1904,
      issues,
    );
  }
  if (drafts.size === 0) issues.add("transcript.workbook.no-pupils", "error", plans[0]?.grid.name ?? "");
  if (schoolYear === undefined)
    issues.add("transcript.workbook.unknown-class", "warning", "", { what: "năm học / school year" });
  if (grade === undefined && ![...drafts.values()].some((draft) => draft.className !== undefined))
    issues.add("transcript.workbook.unknown-class", "warning", "", { what: "khối lớp / grade" });

  const done = [...drafts.values()];
  const records = done.map((draft): YearRecord => {
    const ownGrade = draft.className === undefined ? undefined : gradeOfClass(draft.className);
    return finishDraft(draft, { schoolYear, grade: facts.grade ?? ownGrade ?? grade, className });
  });
  return {
    layout: layout.id,
    ...(schoolYear === undefined ? {} : { schoolYear }),
    ...(grade === undefined ? {} : { grade }),
    ...(className === undefined ? {} : { className }),
    records,
    cellOf: (index, path) => cellOf(done[index], path),
  };
}

function readRows(
  { grid, header, columns, context }: SheetPlan,
  drafts: Map<string, PupilDraft>,
  finder: (name: string) => FoundSubject,
  isDate1904: boolean,
  issues: IssueList,
): void {
  const inThisSheet = new Map<string, number>();
  for (let row = header.bottom + 1; row < grid.rowCount && !issues.isFull; row += 1) {
    const seen = lookAtRow(grid, columns, row);
    const { name, code, hasResults } = seen;
    if (name === "" && code === "") {
      if (hasResults && seen.isOrdinal)
        issues.add("transcript.workbook.pupil-without-key", "warning", cellAddress(grid.name, row, 0));
      continue;
    }
    // Lines under the table: signatures, totals, notes.
    if (code === "" && !seen.isOrdinal) continue;
    const key =
      code === ""
        ? `${foldVietnamese(name.slice(0, 200))}\t${seen.birthDate}\t${context.className ?? ""}`
        : code;
    const place = cellAddress(grid.name, row, seen.keyColumn);
    const before = inThisSheet.get(key);
    if (before !== undefined) {
      issues.add("transcript.workbook.duplicate-pupil", "error", place, { row: before + 1 });
      continue;
    }
    inThisSheet.set(key, row);
    const draft = drafts.get(key) ?? createPupilDraft(place);
    drafts.set(key, draft);
    draft.pupil.name ??= name === "" ? undefined : name.normalize("NFC").replace(/\s+/gu, " ").trim();
    for (const { column, target } of columns) {
      if (target.kind === "pupil" && ["name", "familyName", "givenName"].includes(target.field)) {
        reportBadName(grid, row, column, issues);
        continue;
      }
      const cell = grid.cells.get(cellKey(row, column));
      const filled = fillPupilCell(draft, target, cell, finder, isDate1904);
      const address = cellAddress(grid.name, row, column);
      if (filled.kind === "taken") draft.cells.set(filled.path, address);
      else if (filled.kind === "conflict")
        issues.add("transcript.workbook.conflicting-value", "warning", address, {
          other: draft.cells.get(filled.path) ?? draft.keyCell,
        });
      else if (filled.kind === "bad")
        issues.add(
          filled.code,
          "error",
          address,
          filled.allowed === undefined ? undefined : { allowed: filled.allowed },
        );
    }
  }
}

function reportBadName(grid: Grid, row: number, column: number, issues: IssueList): void {
  const cell = grid.cells.get(cellKey(row, column));
  const value = cell === undefined ? undefined : textValue(cell);
  if (value?.kind === "bad") issues.add(value.code, "error", cellAddress(grid.name, row, column));
}

function cellOf(draft: PupilDraft | undefined, path: string): string | undefined {
  if (!draft) return undefined;
  const place = /^subjects\[(?<index>[0-9]{1,3})\]\.?(?<rest>.*)$/u.exec(path)?.groups;
  if (!place) return draft.cells.get(path) ?? draft.keyCell;
  const name = [...draft.subjects.keys()][Number(place["index"])];
  if (name === undefined) return draft.keyCell;
  const rest = place["rest"] ?? "";
  const exact = draft.cells.get(subjectPath(name, rest));
  if (exact !== undefined) return exact;
  const inside = [...draft.cells.keys()].find((each) => each.startsWith(subjectPath(name, rest)));
  return (inside === undefined ? undefined : draft.cells.get(inside)) ?? draft.keyCell;
}
