import type { OneRosterDates } from "@lienthong/transcript/oneroster";
import type { SchoolReference } from "@lienthong/transcript/json";
import type { NationalPeriodCodes } from "@lienthong/transcript/ndc";

/** Codes by what they stand for, such as `{ "Toán": "…" }`. */
export type CodeTable = Readonly<Record<string, string>>;

/**
 * What the exchange formats ask for and no transcript holds: days of school years (OneRoster), codes of lists that are not
 * public (National Data Centre), the school of years that name none.
 */
export interface TranscriptFacts {
  readonly school?: SchoolReference;
  /** By school year, `2024-2025`. */
  readonly schoolYears: Readonly<Record<string, OneRosterDates>>;
  readonly codes: {
    readonly subjects: CodeTable;
    /** By grade, `"6"`. */
    readonly grades: CodeTable;
    readonly classes: CodeTable;
    readonly titles: CodeTable;
    readonly periods?: NationalPeriodCodes;
  };
}

type Open = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): Open | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Open) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= 200;
}

/** A table of codes; absent ones are empty; undefined when it is none. */
function codesOf(value: unknown): CodeTable | undefined {
  if (value === undefined) return {};
  const given = objectOf(value);
  return given && Object.values(given).every(isText) ? (given as CodeTable) : undefined;
}

function isDates(value: unknown): value is OneRosterDates {
  const { startDate, secondTerm, endDate } = objectOf(value) ?? {};
  return [startDate, secondTerm, endDate].every(
    (each) => typeof each === "string" && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(each.slice(0, 11)),
  );
}

function periodsOf(value: unknown): NationalPeriodCodes | undefined {
  const { hk1, hk2, year } = objectOf(value) ?? {};
  return isText(hk1) && isText(hk2) && isText(year) ? { hk1, hk2, year } : undefined;
}

function schoolOf(value: unknown): SchoolReference | undefined {
  const { code, name } = objectOf(value) ?? {};
  const isFine = (each: unknown) => each === undefined || isText(each);
  if (objectOf(value) === undefined || !isFine(code) || !isFine(name)) return undefined;
  return { ...(isText(code) && { code }), ...(isText(name) && { name }) };
}

/** The facts in the content of a file; undefined when it has another structure. */
export function factsOf(content: unknown): TranscriptFacts | undefined {
  const given = objectOf(content);
  if (given === undefined) return undefined;
  const { school, schoolYears = {}, codes = {} } = given;
  const years = objectOf(schoolYears);
  const tables = objectOf(codes);
  if (years === undefined || tables === undefined || !Object.values(years).every(isDates)) return undefined;
  const subjects = codesOf(tables["subjects"]);
  const grades = codesOf(tables["grades"]);
  const classes = codesOf(tables["classes"]);
  const titles = codesOf(tables["titles"]);
  const periods = periodsOf(tables["periods"]);
  const named = schoolOf(school);
  if (!subjects || !grades || !classes || !titles) return undefined;
  if ((tables["periods"] !== undefined && !periods) || (school !== undefined && !named)) return undefined;
  return {
    ...(named && { school: named }),
    schoolYears: years as Readonly<Record<string, OneRosterDates>>, // each was looked at
    codes: { subjects, grades, classes, titles, ...(periods && { periods }) },
  };
}
