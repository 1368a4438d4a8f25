import { isFailure, type Issue, type Result, toResult } from "@lienthong/core";
import { mostEvents, type TranscriptEvent } from "../history/event.ts";
import { readEvent } from "../history/read-event.ts";
import type { RecordIssueCode } from "../messages/codes.ts";
import { listOf, objectOf, type Reader, RecordIssues, textUpTo } from "../model/record-reader.ts";
import { TranscriptError } from "../model/transcript-error.ts";
import { validateYearRecord } from "../model/validate-year-record.ts";
import type { YearRecord } from "../model/year-record.ts";
import type {
  PlaceReference,
  SchoolReference,
  TranscriptDocument,
  TranscriptPupil,
  TranscriptYear,
} from "./transcript-document.ts";

type Open = Readonly<Record<string, unknown>>;

/** A code of so many digits. */
function digits(count: number): Reader<string> {
  return (value, path, issues) =>
    typeof value === "string" && value.length === count && /^[0-9]+$/u.test(value)
      ? value
      : issues.add("transcript.record.wrong-type", path, { expected: "1".padStart(count, "0") });
}

const place = /* @__PURE__ */ objectOf<PlaceReference>({
  text: /* @__PURE__ */ textUpTo(500),
  provinceCode: /* @__PURE__ */ digits(2),
  districtCode: /* @__PURE__ */ digits(3),
  communeCode: /* @__PURE__ */ digits(5),
});

const school = /* @__PURE__ */ objectOf<SchoolReference>({
  code: /* @__PURE__ */ textUpTo(20),
  name: /* @__PURE__ */ textUpTo(200),
  place,
});

/** Adds issues of a part, with the part's path before their own. */
function addUnder(issues: RecordIssues, found: readonly Issue<RecordIssueCode>[], prefix: string): void {
  for (const { code, path, params, severity } of found)
    issues.add(code, [prefix, path].filter((part) => part !== "").join("."), params, severity);
}

/** What a value has besides one field, when it is an object at all. */
function without(value: unknown, field: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { [field]: _taken, ...others } = value as Open;
  return others;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, field)
    ? (value as Open)[field]
    : undefined;
}

const year: Reader<TranscriptYear> = (value, path, issues) => {
  const given = fieldOf(value, "school");
  const found = given === undefined || given === null ? undefined : school(given, `${path}.school`, issues);
  if (fieldOf(value, "pupil") !== undefined) issues.add("transcript.record.unknown-field", path);
  const read = validateYearRecord(without(without(value, "school"), "pupil"));
  addUnder(issues, read.issues, path);
  if (!read.ok) return null;
  return found === undefined || found === null ? read.value : { school: found, ...read.value };
};

const years = /* @__PURE__ */ listOf(year, 30);
const events = /* @__PURE__ */ listOf<TranscriptEvent>(readEvent, mostEvents);

/** The year record of a pupil alone, by which the pupil is read. */
function readPupil(value: unknown, issues: RecordIssues): TranscriptPupil | undefined {
  const read = validateYearRecord({ subjects: [], pupil: without(value, "birthPlace") });
  addUnder(issues, read.issues, "");
  const given = fieldOf(value, "birthPlace");
  const birthPlace = given === undefined || given === null ? null : place(given, "pupil.birthPlace", issues);
  if (!read.ok) return undefined;
  return birthPlace === null ? read.value.pupil : { ...read.value.pupil, birthPlace };
}

/**
 * Checks that an unknown value is a transcript (học bạ: một học sinh và các năm học) and gives a clean copy, as
 * `validateYearRecord` does for one year. Never throws on data.
 *
 * @example
 * ```ts
 * import { validateTranscript } from "@lienthong/transcript/json";
 *
 * const result = validateTranscript({ years: [{ schoolYear: "2024", subjects: [] }] });
 * result.issues[0]?.path; // "years[0].schoolYear"
 * ```
 */
export function validateTranscript(input: unknown): Result<TranscriptDocument, RecordIssueCode> {
  const issues = new RecordIssues();
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    issues.add("transcript.record.not-an-object", "");
    return { ok: false, issues: issues.list };
  }
  const givenPupil = fieldOf(input, "pupil");
  const pupil = givenPupil === undefined || givenPupil === null ? undefined : readPupil(givenPupil, issues);
  const givenYears = fieldOf(input, "years");
  if (givenYears === undefined) issues.add("transcript.record.missing-field", "years", { field: "years" });
  const found = givenYears === undefined ? null : years(givenYears, "years", issues);
  const givenHistory = fieldOf(input, "history");
  const history =
    givenHistory === undefined || givenHistory === null ? null : events(givenHistory, "history", issues);
  if (Object.keys(input).some((key) => key !== "pupil" && key !== "years" && key !== "history"))
    issues.add("transcript.record.unknown-field", "", undefined, "warning");
  if (found === null) return { ok: false, issues: issues.list };
  const value: TranscriptDocument = {
    ...(pupil === undefined ? {} : { pupil }),
    years: found,
    ...(history === null ? {} : { history }),
  };
  return toResult(value, issues.list);
}

/**
 * The transcript (học bạ) that an unknown value is; throws {@link TranscriptError} with all issues when it is none.
 *
 * @example
 * ```ts
 * import { parseTranscript } from "@lienthong/transcript/json";
 *
 * parseTranscript({ years: [{ grade: 6, subjects: [] }] }).years.length; // 1
 * ```
 */
export function parseTranscript(input: unknown): TranscriptDocument {
  const result = validateTranscript(input);
  if (!result.ok) throw new TranscriptError(result.issues.filter(({ severity }) => isFailure(severity)));
  return result.value;
}

/**
 * The transcript that year records of one pupil make (ghép các năm học thành học bạ): the pupil is the last one that a
 * record names, and every year has the school that is given.
 *
 * @example
 * ```ts
 * import { transcriptFromRecords } from "@lienthong/transcript/json";
 *
 * transcriptFromRecords([{ pupil: { name: "Lê Thị Mẫu" }, subjects: [] }]).pupil?.name; // "Lê Thị Mẫu"
 * ```
 */
export function transcriptFromRecords(
  records: readonly YearRecord[],
  options: { readonly school?: SchoolReference } = {},
): TranscriptDocument {
  const { school: given } = options;
  const pupil = records.flatMap((record) => record.pupil ?? []).at(-1);
  const all = records.map(({ pupil: _named, ...record }): TranscriptYear =>
    given === undefined ? record : { school: given, ...record },
  );
  return pupil === undefined ? { years: all } : { pupil, years: all };
}
