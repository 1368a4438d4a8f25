import { findSubject } from "../../model/subject.ts";
import { cellKey, type Grid } from "../grid.ts";
import { plainText } from "./header.ts";
import { headerWords, isUnmarked, plainWords, type Vocabulary } from "./vocabulary.ts";
import type { SheetPeriod } from "./workbook-layout.ts";

/** What the name of a sheet and the lines above its header say. */
export interface SheetContext {
  readonly schoolYear?: string | undefined;
  readonly className?: string | undefined;
  readonly grade?: number | undefined;
  readonly period?: SheetPeriod | undefined;
  readonly subject?: string | undefined;
  /** What the name of the sheet may stand for, where it is a short form of several things. */
  readonly candidates?: readonly string[] | undefined;
}

const longestTitle = 300;
/** Words of a subject with what else a title may say. */
const longestSubject = 14;

function periodIn(words: string): SheetPeriod | undefined {
  const padded = ` ${words} `;
  if (isUnmarked(words)) {
    const plain = ` ${plainWords(words)} `;
    if (/ (?:hoc ki|hk|ki) ?(?:ii|2) /u.test(plain)) return "hk2";
    if (/ (?:hoc ki|hk|ki) ?(?:i|1) /u.test(plain)) return "hk1";
    return plain.includes(" ca nam ") ? "year" : undefined;
  }
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
  const at = words.findIndex((word) => ["lớp", "lop"].includes(headerWords(word)));
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

/** What the name of a sheet says when it is one short form of several things. */
function shortNameOf(
  sheetName: string,
  vocabulary: Vocabulary,
): { subject?: string; period?: SheetPeriod; candidates?: readonly string[] } {
  const [phrase, ...more] = vocabulary.understand(sheetName) ?? [];
  if (phrase === undefined || more.length > 0) return {};
  const unclear = phrase.find((facet) => facet.kind === "unclear");
  if (unclear) return { candidates: unclear.candidates };
  const subject = phrase.find((facet) => facet.kind === "subject");
  const period = phrase.find((facet) => facet.kind === "meaning" && facet.meaning === "term.year");
  return subject && period ? { subject: subject.name, period: "year" } : {};
}

/**
 * A sheet named CN is of Công nghệ among sheets that are named after subjects, and of the whole year among sheets that are
 * named after terms.
 */
function settleShortName(
  sheetName: string,
  siblings: readonly string[],
  vocabulary: Vocabulary,
): { subject?: string; period?: SheetPeriod; candidates?: readonly string[] } | undefined {
  const { subject, period, candidates } = shortNameOf(sheetName, vocabulary);
  if (candidates) return { candidates };
  if (subject === undefined || period === undefined) return undefined;
  const others = siblings.filter((name) => name !== sheetName);
  const isTerm = (name: string): boolean => periodIn(headerWords(name)) !== undefined;
  if (others.some(isTerm)) return { period };
  const full = findSubject(subject)?.name ?? subject;
  return others.some((name) => subjectIn(name, vocabulary) !== undefined)
    ? { subject }
    : { candidates: [full, "Cả năm"] };
}

/** Reads the name of a sheet, seen among the names of all sheets, and the lines above its header. */
export function readSheetContext(
  grid: Grid,
  headerTop: number,
  vocabulary: Vocabulary,
  sheetNames: readonly string[],
): SheetContext {
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
    const line = /^(?:môn(?: học)?|mon(?: hoc)?) (?<rest>.+)$/u.exec(words)?.groups?.["rest"];
    subject ??= line === undefined ? undefined : subjectAtStart(line, vocabulary);
  }
  const short = settleShortName(sheetName, sheetNames, vocabulary);
  period ??= short?.period;
  subject ??= short ? short.subject : subjectIn(sheetName, vocabulary);
  if (className === undefined && /^[1-9][0-9]?[a-zA-Z/][\p{L}\p{N}]{0,5}$/u.test(sheetName))
    className = sheetName;
  const grade = className === undefined ? undefined : gradeOfClass(className);
  return { schoolYear, className, grade, period, subject, candidates: short?.candidates };
}
