import type { YearRecord } from "../model/year-record.ts";
import type { Assessment } from "./assessment.ts";
import type { AssessOptions } from "./options.ts";
import { assessPrimary } from "./primary.ts";
import { regulationFor } from "./regulation-for.ts";
import { assessSecondary } from "./secondary.ts";

/**
 * Assesses one pupil's school year by the circular that holds for it (đánh giá học sinh; TT 27/2020,
 * TT 22/2021, TT 58/2011 with TT 26/2020, all /TT-BGDĐT): averages, levels of learning, conduct of the
 * year, promotion, repeated assessments, title. Every result carries the numbers and the article it comes
 * from, or says what is missing.
 *
 * The record must have the shape of {@link YearRecord}: pass what comes from outside through
 * `validateYearRecord` first. A mark that is not a mark is no error here; what depends on it is undecided.
 *
 * @example
 * ```ts
 * import { assess } from "@lienthong/transcript";
 *
 * const term = { regular: ["6.6", "6", "6"], midTerm: "6", endTerm: "7" };
 * const result = assess({
 *   schoolYear: "2024-2025",
 *   grade: 6,
 *   subjects: [{ kind: "scored", name: "Toán", hk1: term, hk2: term }],
 * });
 * if (result.kind === "secondary") {
 *   const year = result.subjects[0]?.year;
 *   if (year?.decided) year.value; // "6.5"
 *   result.learning.year.decided; // false
 * }
 * ```
 */
export function assess(record: YearRecord, options: AssessOptions = {}): Assessment {
  const given: unknown = record;
  if (typeof given !== "object" || given === null || !("subjects" in given) || !Array.isArray(given.subjects))
    throw new TypeError("assess needs a year record; check outside data with validateYearRecord first");
  const regulation = regulationFor(record, options);
  if (regulation === undefined) {
    return {
      kind: "unknown-regulation",
      issues: [{ code: "transcript.regulation.unknown", severity: "warning", path: "" }],
    };
  }
  return regulation.kind === "primary"
    ? assessPrimary(record, regulation, options)
    : assessSecondary(record, regulation, options);
}
