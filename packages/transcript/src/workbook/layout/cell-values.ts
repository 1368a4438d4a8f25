import { cleanText, isWellFormedText, suspectLegacyText } from "@lienthong/core";
import { readDateCell } from "../../import/date-cell.ts";
import {
  readCommentLevel,
  readCompetenceLevel,
  readPrimarySubjectLevel,
  readYearLevel,
} from "../../import/level-cell.ts";
import { readMarkCell, splitMarks } from "../../import/mark-cell.ts";
import type { MarkIssueCode } from "../../messages/codes.ts";
import type { Mark } from "../../model/mark.ts";
import type { CommentLevel, CompetenceLevel, PrimarySubjectLevel } from "../../model/year-record.ts";
import type { Cell } from "../grid.ts";

/** A value, nothing, or what is wrong with the cell. */
export type CellValue<Value> = { readonly kind: "value"; readonly value: Value } | NoValue;

/** A cell without a value: empty, or with something wrong. */
export type NoValue =
  | { readonly kind: "empty" }
  | { readonly kind: "bad"; readonly code: CellIssueCode; readonly allowed?: string };

/** Codes of what can be wrong with one cell. */
export type CellIssueCode =
  | MarkIssueCode
  | "transcript.workbook.formula-without-value"
  | "transcript.workbook.error-value"
  | "transcript.workbook.bad-text"
  | "transcript.workbook.bad-date"
  | "transcript.workbook.bad-level"
  | "transcript.workbook.bad-number";

const empty = { kind: "empty" } as const;

function bad(code: CellIssueCode, allowed?: string): NoValue {
  return allowed === undefined ? { kind: "bad", code } : { kind: "bad", code, allowed };
}

/** Lone surrogates, replaced characters, or letters of a font from before Unicode. */
function isBrokenText(text: string): boolean {
  if (/^[\x20-\x7e]*$/u.test(text)) return false;
  return (
    !isWellFormedText(text) || text.includes("\uFFFD") || suspectLegacyText(text.slice(0, 200)) !== undefined
  );
}

/** The text of a cell in one line and NFC. */
export function textValue(cell: Cell | undefined): CellValue<string> {
  if (cell === undefined) return empty;
  switch (cell.kind) {
    case "number":
      return { kind: "value", value: cell.text };
    case "boolean":
      return { kind: "value", value: cell.value ? "TRUE" : "FALSE" };
    case "error":
      return bad("transcript.workbook.error-value");
    case "formula-without-value":
      return bad("transcript.workbook.formula-without-value");
    case "text": {
      if (isBrokenText(cell.text)) return bad("transcript.workbook.bad-text");
      const value = cleanText(cell.text.slice(0, 1_000));
      return value === "" ? empty : { kind: "value", value };
    }
  }
}

function map<From, To>(value: CellValue<From>, convert: (from: From) => CellValue<To>): CellValue<To> {
  return value.kind === "value" ? convert(value.value) : value;
}

/** A mark; an empty cell and a dash hold none. */
export function markValue(cell: Cell | undefined): CellValue<Mark> {
  return map(textValue(cell), (text) => {
    const read = readMarkCell(text);
    if (read.kind === "empty") return empty;
    return read.kind === "mark" ? { kind: "value", value: read.mark } : bad(`transcript.mark.${read.why}`);
  });
}

/** One or more marks in a cell, blank-separated. */
export function marksValue(cell: Cell | undefined): CellValue<readonly Mark[]> {
  return map(textValue(cell), (text) => {
    const marks: Mark[] = [];
    for (const part of splitMarks(text)) {
      const read = readMarkCell(part);
      if (read.kind === "bad") return bad(`transcript.mark.${read.why}`);
      if (read.kind === "mark") marks.push(read.mark);
    }
    return marks.length === 0 ? empty : { kind: "value", value: marks };
  });
}

function levelValue<Level>(
  cell: Cell | undefined,
  read: (text: string) => Level | undefined,
  allowed: string,
): CellValue<Level> {
  return map(textValue(cell), (text) => {
    if (/^[-–—]+$/u.test(text.slice(0, 20))) return empty;
    const value = read(text);
    return value === undefined ? bad("transcript.workbook.bad-level", allowed) : { kind: "value", value };
  });
}

/** Đ or CĐ. */
export const commentValue = (cell: Cell | undefined): CellValue<CommentLevel> =>
  levelValue(cell, readCommentLevel, "Đ, CĐ");

/** T, H or C. */
export const primaryLevelValue = (cell: Cell | undefined): CellValue<PrimarySubjectLevel> =>
  levelValue(cell, readPrimarySubjectLevel, "T, H, C");

/** T, Đ or C. */
export const competenceValue = (cell: Cell | undefined): CellValue<CompetenceLevel> =>
  levelValue(cell, readCompetenceLevel, "T, Đ, C");

/** A level of learning or conduct in full. */
export const yearLevelValue = (cell: Cell | undefined): CellValue<string> =>
  levelValue(cell, readYearLevel, "Tốt, Khá, Đạt, Chưa đạt, Giỏi, Trung bình, Yếu, Kém");

/** A date as `YYYY-MM-DD` as far as known. */
export function dateValue(cell: Cell | undefined, isDate1904: boolean): CellValue<string> {
  return map(textValue(cell), (text) => {
    const value = readDateCell(text, isDate1904);
    return value === undefined ? bad("transcript.workbook.bad-date") : { kind: "value", value };
  });
}

/** A whole number, not negative, up to three digits. */
export function countValue(cell: Cell | undefined): CellValue<number> {
  return map(textValue(cell), (text) =>
    /^[0-9]{1,3}$/u.test(text.slice(0, 4))
      ? { kind: "value", value: Number(text) }
      : bad("transcript.workbook.bad-number"),
  );
}
