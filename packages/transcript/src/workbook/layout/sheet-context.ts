import { cellKey, type Grid } from "../grid.ts";
import { plainText } from "./header.ts";
import { headerWords, type Vocabulary } from "./vocabulary.ts";
import type { SheetPeriod } from "./workbook-layout.ts";

/** What the name of a sheet and the lines above its header say. */
export interface SheetContext {
  readonly schoolYear?: string | undefined;
  readonly className?: string | undefined;
  readonly grade?: number | undefined;
  readonly period?: SheetPeriod | undefined;
  readonly subject?: string | undefined;
}

const longestTitle = 300;
/** Words of a subject with what else a title may say. */
const longestSubject = 14;

function periodIn(words: string): SheetPeriod | undefined {
  const padded = ` ${words} `;
  if (/ (?:học kì|hk|kì) ?(?:ii|2) /u.test(padded)) return "hk2";
  if (/ (?:học kì|hk|kì) ?(?:i|1) /u.test(padded)) return "hk1";
  return padded.includes(" cả năm ") ? "year" : undefined;
}

/** `2024-2025` in a line such as "Năm học: 2024 - 2025". */
function schoolYearIn(words: string): string | undefined {
  const found = /(?<![0-9])(?<first>20[0-9]{2}) (?<second>20[0-9]{2})(?![0-9])/u.exec(words)?.groups;
  if (!found) return undefined;
  const { first = "", second = "" } = found;
  return Number(second) === Number(first) + 1 ? `${first}-${second}` : undefined;
}

/** `6A` in "Lớp: 6A"; `10A1`, `6/2`. */
function classIn(text: string): string | undefined {
  const words = text.split(/[\s,;:]+/u);
  const at = words.findIndex((word) => headerWords(word) === "lớp");
  if (at < 0) return undefined;
  // "Lớp 6A" or "Lớp - 6A".
  const next = words.slice(at + 1, at + 3).find((word) => word !== "-" && word !== "–");
  return next !== undefined && /^[1-9][0-9]?[\p{L}\p{N}/._-]{0,10}$/u.test(next) ? next : undefined;
}

/** The grade that the name of a class begins with. */
export function gradeOfClass(className: string): number | undefined {
  const digits = /^(?<grade>1[0-2]|[1-9])(?![0-9])/u.exec(className)?.groups?.["grade"];
  return digits === undefined ? undefined : Number(digits);
}

function subjectIn(text: string, vocabulary: Vocabulary): string | undefined {
  const phrases = vocabulary.understand(text);
  if (!phrases) return undefined;
  const names = phrases.flatMap((phrase) => {
    const found = phrase.find((facet) => facet.kind === "subject");
    return found ? [found.name] : [];
  });
  return names.length === 1 ? names[0] : undefined;
}

/** The subject that words begin with, the longest name first: "toán học kì i lớp 6a". */
function subjectAtStart(words: string, vocabulary: Vocabulary): string | undefined {
  const list = words.split(" ", longestSubject);
  for (let length = list.length; length > 0; length -= 1) {
    const found = subjectIn(list.slice(0, length).join(" "), vocabulary);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reads the name of a sheet and the lines above its header. */
export function readSheetContext(grid: Grid, headerTop: number, vocabulary: Vocabulary): SheetContext {
  const sheetName = grid.name.slice(0, longestTitle).normalize("NFC");
  const texts = [sheetName];
  for (let row = 0; row < Math.min(headerTop, 20); row += 1)
    for (let column = 0; column < grid.columnCount; column += 1) {
      const text = plainText(grid.cells.get(cellKey(row, column)));
      if (text !== "") texts.push(text.slice(0, longestTitle).normalize("NFC"));
    }
  let schoolYear: string | undefined;
  let className: string | undefined;
  let period: SheetPeriod | undefined;
  let subject: string | undefined;
  for (const text of texts) {
    const words = headerWords(text);
    schoolYear ??= schoolYearIn(words);
    className ??= classIn(text);
    period ??= periodIn(words);
    const line = /^môn(?: học)? (?<rest>.+)$/u.exec(words)?.groups?.["rest"];
    subject ??= line === undefined ? undefined : subjectAtStart(line, vocabulary);
  }
  subject ??= subjectIn(sheetName, vocabulary);
  if (className === undefined && /^[1-9][0-9]?[a-zA-Z/][\p{L}\p{N}]{0,5}$/u.test(sheetName))
    className = sheetName;
  const grade = className === undefined ? undefined : gradeOfClass(className);
  return { schoolYear, className, grade, period, subject };
}
