import { type Issue, severityFor } from "@lienthong/core";
import type { AssessmentIssueCode } from "../messages/codes.ts";
import { findSubject } from "../model/subject.ts";
import type { SubjectRecord, TermId } from "../model/year-record.ts";
import type { Regulation } from "../rules/regulation.ts";
import type { AssessOptions } from "./options.ts";
import { reason, type Reason } from "./outcome.ts";

/** When a subject takes no part in the assessment. */
export type LeftOut = TermId | "year";

/** The identifier of a subject in a grade, or its name when the curriculum does not have it. */
export function idOf(name: string, grade: number | undefined): string {
  return findSubject(name, grade)?.id ?? name;
}

/**
 * When a subject is left out because the pupil is exempt from it (miễn học), by the circular's list or as the caller says;
 * what the circular does not say is reported, and the subject is then assessed like any other. Exempt from the practical
 * part alone, a pupil is assessed in theory, with as many results as anyone.
 */
export function leftOutIn(
  { name, exemption }: SubjectRecord,
  place: number,
  { exemption: rule }: Regulation,
  { exemptSubjects }: AssessOptions,
  grade: number | undefined,
  issues: Issue<AssessmentIssueCode>[],
): LeftOut | undefined {
  if (exemption === undefined) return undefined;
  const isOfPractice = exemption === "practice";
  const id = idOf(name, grade);
  const isInRule = rule?.value[isOfPractice ? "practice" : "subjects"].some(
    (each) => idOf(each, grade) === id,
  );
  const path = `subjects[${place}].exemption`;
  const source = rule && { source: rule.source };
  const isLeftOut = !isOfPractice && (isInRule === true || exemptSubjects === "left-out");
  if (isLeftOut)
    issues.push({ code: "transcript.exemption.left-out", severity: "information", path, ...source });
  else if (isInRule !== true)
    issues.push({
      code: "transcript.exemption.not-in-regulation",
      severity: severityFor(rule?.source.confidence ?? "unverified"),
      path,
      ...source,
    });
  return isLeftOut ? exemption : undefined;
}

/** The reason why a subject has no result in a term or the year. */
export function exemptReason({ exemption }: Regulation): Reason {
  return reason("exempt", {}, exemption?.source);
}

/** The reason for the result of a year of which the pupil was exempt in one term: that of the other one. */
export function otherTermReasons(
  regulation: Regulation,
  exempt: TermId,
  result: string | undefined,
): readonly Reason[] {
  const term = exempt === "hk1" ? "HKII" : "HKI";
  const source = regulation.exemption?.source;
  return [
    exemptReason(regulation),
    result === undefined
      ? reason("missing-term", { term }, source)
      : reason("year-follows", { term, result }, source),
  ];
}
