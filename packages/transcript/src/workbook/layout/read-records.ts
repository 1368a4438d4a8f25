import { foldVietnamese } from "@lienthong/core";
import type { YearRecord } from "../../model/year-record.ts";
import type { ClassWorkbook } from "../class-workbook.ts";
import { cellAddress, cellKey, type Grid, type GridWorkbook } from "../grid.ts";
import type { IssueList } from "../workbook-issue.ts";
import { textValue } from "./cell-values.ts";
import { fillPupilCell, subjectPath } from "./fill-pupil.ts";
import { finishDraft, type PupilDraft } from "./pupil-draft.ts";
import { PupilDrafts } from "./pupil-drafts.ts";
import type { FoundSubject } from "./school-level.ts";
import { gradeOfClass } from "./sheet-context.ts";
import { lookAtRow, type SheetPlan } from "./sheet-plan.ts";
import { type ClassFacts, planWorkbook } from "./workbook-plan.ts";
import type { WorkbookLayout } from "./workbook-layout.ts";

/** Reads all sheets of a workbook into one record a pupil. */
export function readRecords(
  workbook: GridWorkbook,
  layout: WorkbookLayout,
  facts: ClassFacts,
  issues: IssueList,
): ClassWorkbook | undefined {
  const plan = planWorkbook(workbook, layout, facts, issues);
  if (plan === undefined) return undefined;
  const { sheets, finder, schoolYear, className, grade } = plan;
  const drafts = new PupilDrafts(workbook.isDate1904);
  for (const sheet of sheets) {
    if (issues.isFull) break;
    readRows(sheet, drafts, finder, workbook.isDate1904, issues);
  }
  const done = drafts.all;
  if (done.length === 0) issues.add("transcript.workbook.no-pupils", "error", sheets[0]?.grid.name ?? "");
  const lacksGrade =
    grade === undefined && !done.some((draft) => (draft.className ?? draft.sheetClass) !== undefined);
  const lacksYear = schoolYear === undefined && !done.some((draft) => draft.schoolYear !== undefined);
  if (lacksYear || lacksGrade) issues.add("transcript.workbook.unknown-class", "warning", "");

  const records = done.map((draft): YearRecord => {
    const ofSheet = facts.className ?? draft.sheetClass ?? className;
    const ownClass = draft.className ?? ofSheet;
    const ownGrade = ownClass === undefined ? undefined : gradeOfClass(ownClass);
    return finishDraft(draft, {
      schoolYear: facts.schoolYear ?? draft.schoolYear ?? schoolYear,
      grade: facts.grade ?? ownGrade ?? grade,
      className: ofSheet,
    });
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
  drafts: PupilDrafts,
  finder: (name: string) => FoundSubject,
  isDate1904: boolean,
  issues: IssueList,
): void {
  for (let row = header.bottom + 1; row < grid.rowCount && !issues.isFull; row += 1) {
    const seen = lookAtRow(grid, columns, row);
    const { name, code, hasResults } = seen;
    if (name === "" && code === "") {
      if (hasResults && seen.isOrdinal)
        issues.add("transcript.workbook.pupil-without-key", "warning", cellAddress(grid.name, row, 0));
      continue;
    }
    const place = cellAddress(grid.name, row, seen.keyColumn);
    // Lines under the table: signatures, totals, notes.
    if (!seen.isPupil) {
      if (hasResults && !seen.isSummary)
        issues.add("transcript.workbook.row-without-number", "warning", place);
      continue;
    }
    const found = drafts.find(seen, { keyCell: place, row, sheet: grid, context });
    if (found.kind === "duplicate") {
      issues.add("transcript.workbook.duplicate-pupil", "error", place, { row: found.row + 1 });
      continue;
    }
    if (found.kind === "ambiguous") {
      issues.add("transcript.workbook.ambiguous-pupil", "error", place);
      continue;
    }
    const { draft } = found;
    const written = name === "" ? undefined : name.normalize("NFC").replace(/\s+/gu, " ").trim();
    draft.pupil.name ??= written;
    if (written !== undefined && foldVietnamese(written) !== foldVietnamese(draft.pupil.name ?? written))
      issues.add("transcript.workbook.conflicting-value", "warning", place, { other: draft.keyCell });
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
