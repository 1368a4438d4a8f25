import { formatIsoDate, parseIsoDate, type Result, severityFor, toResult } from "@lienthong/core";
import { readMarkCell } from "../import/mark-cell.ts";
import type { RecordIssueCode } from "../messages/codes.ts";
import { firstYearOf } from "../rules/choose-regulation.ts";
import type { Mark } from "./mark.ts";
import {
  flag,
  listOf,
  objectOf,
  oneOf,
  type Reader,
  RecordIssues,
  textUpTo,
  wholeBetween,
} from "./record-reader.ts";
import { TranscriptError } from "./transcript-error.ts";
import type {
  CommentSubject,
  CommentTerm,
  CompetenceRecord,
  ConductRecord,
  DeclaredResults,
  PrimarySubject,
  PupilIdentity,
  ScoredSubject,
  ScoredTerm,
  SubjectRecord,
  YearRecord,
} from "./year-record.ts";

const name = textUpTo(200);
const word = textUpTo(60);

/** A mark as text or number. A number is taken as its shortest decimal text, which is how it was written. */
const mark: Reader<Mark> = (value, path, issues) => {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.length > 24 || text.includes(","))
    return issues.add("transcript.mark.not-a-mark", path);
  const read = readMarkCell(text);
  if (read.kind === "mark") return read.mark;
  return issues.add(`transcript.mark.${read.kind === "bad" ? read.why : "not-a-mark"}`, path);
};

/** A mark of a primary test: a whole number (TT 27/2020 Điều 7.1, unverified, hence never an error). */
const testMark: Reader<Mark> = (value, path, issues) => {
  const read = mark(value, path, issues);
  if (read === null) return null;
  if (!read.endsWith(".0")) {
    issues.add("transcript.mark.not-whole", path, undefined, severityFor("unverified"));
    return read;
  }
  if (read === "0.0")
    issues.add("transcript.mark.zero-in-primary", path, undefined, severityFor("unverified"));
  return read.slice(0, -2);
};

const marks = listOf(mark, 20);
const comment = oneOf("Đ", "CĐ");
const competence = oneOf("T", "Đ", "C");

const exemption = oneOf("practice", "hk1", "hk2", "year");

const scoredTerm = objectOf<ScoredTerm>({
  regular: marks,
  midTerm: mark,
  periodic: marks,
  endTerm: mark,
  average: mark,
});

const commentTerm = objectOf<CommentTerm>({
  regular: listOf(comment, 20),
  midTerm: comment,
  endTerm: comment,
  level: comment,
});

const scored = objectOf<ScoredSubject>(
  {
    kind: oneOf("scored"),
    name,
    lessonsPerYear: wholeBetween(1, 1_000),
    hk1: scoredTerm,
    hk2: scoredTerm,
    yearAverage: mark,
    retest: mark,
    isSpecialised: flag,
    exemption,
  },
  ["kind", "name"],
);

const commented = objectOf<CommentSubject>(
  {
    kind: oneOf("comment"),
    name,
    hk1: commentTerm,
    hk2: commentTerm,
    yearLevel: comment,
    retest: comment,
    exemption,
  },
  ["kind", "name"],
);

const primary = objectOf<PrimarySubject>(
  {
    kind: oneOf("primary"),
    name,
    level: oneOf("T", "H", "C"),
    finalTest: testMark,
    exemption: oneOf("practice", "year"),
  },
  ["kind", "name"],
);

const subject: Reader<SubjectRecord> = (value, path, issues) => {
  const kind: unknown =
    typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  if (kind === "scored") return scored(value, path, issues);
  if (kind === "comment") return commented(value, path, issues);
  if (kind === "primary") return primary(value, path, issues);
  return issues.add("transcript.record.unknown-value", `${path}.kind`, {
    allowed: "scored, comment, primary",
  });
};

const competences = listOf(objectOf<CompetenceRecord>({ name, level: competence }, ["name"]), 50);

const conduct = objectOf<ConductRecord>({ hk1: word, hk2: word, year: word, afterSummer: word });

const personalNumber: Reader<string> = (value, path, issues) =>
  typeof value === "string" && /^[0-9]{12}$/u.test(value.slice(0, 13))
    ? value
    : issues.add("transcript.pupil.personal-number", path);

const pupilCode: Reader<string> = (value, path, issues) => {
  const text = textUpTo(1_000)(value, path, issues);
  if (text === null) return null;
  if (text.length > 20) return issues.add("transcript.pupil.code", path, { limit: 20 });
  if (!/^[0-9]{10}$/u.test(text))
    issues.add("transcript.pupil.code-form", path, undefined, severityFor("single-source", "information"));
  return text;
};

const birthDate: Reader<string> = (value, path, issues) => {
  const date = typeof value === "string" && value.length <= 10 ? parseIsoDate(value) : undefined;
  return date ? formatIsoDate(date) : issues.add("transcript.pupil.birth-date", path);
};

const pupil = objectOf<PupilIdentity>({
  name,
  code: pupilCode,
  personalNumber,
  birthDate,
  gender: oneOf("male", "female"),
});

const declared = objectOf<DeclaredResults>({
  learningHk1: word,
  learningHk2: word,
  learningYear: word,
  title: name,
  isPromoted: flag,
  overall: word,
});

const schoolYear: Reader<string> = (value, path, issues) =>
  typeof value === "string" && firstYearOf(value) !== undefined
    ? value
    : issues.add("transcript.record.school-year", path);

const record = objectOf<YearRecord>(
  {
    schoolYear,
    grade: wholeBetween(1, 12, "transcript.record.grade"),
    className: word,
    pupil,
    subjects: listOf(subject, 60),
    conduct,
    competences,
    qualities: competences,
    absentSessions: wholeBetween(0, 1_000),
    isRecognisedByClass: flag,
    declared,
  },
  ["subjects"],
);

/**
 * Checks that an unknown value is a year record (hồ sơ năm học) and gives a clean copy: text in NFC, marks
 * as text with one decimal, unknown fields left out. Never throws on data.
 *
 * @example
 * ```ts
 * import { validateYearRecord } from "@lienthong/transcript";
 *
 * const result = validateYearRecord({
 *   subjects: [{ kind: "scored", name: "Toán", hk1: { regular: [8, 8.25] } }],
 * });
 * result.issues[0]?.code; // "transcript.mark.too-many-decimals"
 * result.issues[0]?.path; // "subjects[0].hk1.regular[1]"
 * ```
 */
export function validateYearRecord(input: unknown): Result<YearRecord, RecordIssueCode> {
  const issues = new RecordIssues();
  const value = record(input, "", issues);
  return value === null ? { ok: false, issues: issues.list } : toResult(value, issues.list);
}

/**
 * The year record that an unknown value is; throws {@link TranscriptError} with all issues when it is none.
 *
 * @example
 * ```ts
 * import { parseYearRecord } from "@lienthong/transcript";
 *
 * parseYearRecord({ grade: 6, subjects: [] }).grade; // 6
 * ```
 */
export function parseYearRecord(input: unknown): YearRecord {
  const result = validateYearRecord(input);
  if (!result.ok) throw new TranscriptError(result.issues);
  return result.value;
}
