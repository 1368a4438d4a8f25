import type { Issue } from "@lienthong/core";
import type { CompetenceRecord, PrimarySubject, YearRecord } from "../model/year-record.ts";
import type { PrimaryRegulation } from "../rules/regulation.ts";
import type { AssessmentIssueCode } from "../messages/codes.ts";
import { findSubject } from "../model/subject.ts";
import { idOf, leftOutIn } from "./exemption.ts";
import type { AssessOptions } from "./options.ts";
import type { PrimaryAssessment } from "./assessment.ts";
import { decided, reason, undecided, type Decided, type Outcome, type Reason } from "./outcome.ts";

/** The results that decide the overall result of a primary year, all present. */
export interface PrimaryResults {
  readonly subjects: readonly { readonly name: string; readonly level: string }[];
  readonly competencesAndQualities: readonly { readonly name: string; readonly level: string }[];
  readonly finalTests: readonly { readonly name: string; readonly mark: number }[];
}

/** The overall result of a primary year (TT 27/2020 Điều 9), the first of the table whose conditions hold. */
export function primaryOverall(regulation: PrimaryRegulation, results: PrimaryResults): Decided<string> {
  const { value: rules, source } = regulation.overall;
  const because: Reason[] = [];
  for (const rule of rules) {
    const level = rule.code;
    const { subjects, competencesAndQualities: competences, everyFinalTestAtLeast: need } = rule;
    const subject = subjects && results.subjects.find((each) => !subjects.includes(each.level));
    const other =
      competences && results.competencesAndQualities.find((each) => !competences.includes(each.level));
    const test = need === undefined ? undefined : results.finalTests.find(({ mark }) => mark < need);
    if (subject) {
      because.push(reason("overall-subjects", { level, subject: subject.name, have: subject.level }, source));
    } else if (other) {
      because.push(reason("overall-competences", { level, name: other.name, have: other.level }, source));
    } else if (test && need !== undefined) {
      because.push(reason("overall-tests", { level, subject: test.name, have: test.mark, need }, source));
    } else return decided(level, [...because, reason("overall-met", { level }, source)]);
  }
  throw new TypeError("the last row of a table of overall results must have no conditions");
}

/** The title of a primary year (TT 27/2020 Điều 13), null for none; undecided when the class's vote is not known. */
export function primaryTitle(
  regulation: PrimaryRegulation,
  overall: string,
  isRecognisedByClass: boolean | undefined,
): Outcome<string | null> {
  const { value: rows, source } = regulation.awards;
  const row = rows.find((each) => each.overall === overall);
  if (!row) return decided(null, [reason("overall-no-title", { level: overall }, source)]);
  if (!row.needsRecognition) return decided(row.title, [reason("title-met", { title: row.title }, source)]);
  if (isRecognisedByClass === undefined) return undecided([reason("recognition-missing", {}, source)]);
  return isRecognisedByClass
    ? decided(row.title, [reason("title-met", { title: row.title }, source)])
    : decided(null, [reason("recognition-refused", {}, source)]);
}

/** The mark of a final test as a whole number from 0 to 10, or undefined (TT 27/2020 Điều 7.1). */
export function wholeMark(text: string): number | undefined {
  return text.length <= 2 && /^(?:10|[0-9])$/u.test(text) ? Number(text) : undefined;
}

function collect(
  what: string,
  records: readonly CompetenceRecord[] | readonly PrimarySubject[],
  levels: PrimaryRegulation["subjectLevels"],
  because: Reason[],
): { name: string; level: string }[] {
  const found: { name: string; level: string }[] = [];
  for (const { name, level } of records) {
    if (level === undefined) because.push(reason("level-missing", { what, name }, levels.source));
    else if (!levels.value.some(({ code }) => code === level))
      because.push(reason("level-invalid", { what, name }, levels.source));
    else found.push({ name, level });
  }
  return found;
}

function collectTests(
  subjects: readonly PrimarySubject[],
  exempt: readonly string[],
  grade: number | undefined,
  regulation: PrimaryRegulation,
  because: Reason[],
): { name: string; mark: number }[] {
  const tests: { name: string; mark: number }[] = [];
  for (const { name, finalTest } of subjects) {
    if (finalTest === undefined) continue;
    const mark = wholeMark(finalTest);
    if (mark === undefined)
      because.push(reason("test-invalid", { subject: name }, regulation.testMark.source));
    else tests.push({ name, mark });
  }
  if (grade === undefined) because.push(reason("grade-missing", {}, regulation.finalTests.source));
  const needed = regulation.finalTests.value[grade ?? 0] ?? [];
  for (const name of needed) {
    if (exempt.some((each) => idOf(each, grade) === idOf(name, grade))) continue;
    const id = findSubject(name, grade)?.id;
    const has = subjects.some(
      (subject) =>
        subject.finalTest !== undefined &&
        (subject.name === name || (id !== undefined && findSubject(subject.name, grade)?.id === id)),
    );
    if (!has) because.push(reason("test-missing", { subject: name }, regulation.finalTests.source));
  }
  return tests;
}

/** Assesses a primary year. */
export function assessPrimary(
  record: YearRecord,
  regulation: PrimaryRegulation,
  options: AssessOptions = {},
): PrimaryAssessment {
  const because: Reason[] = [];
  const issues: Issue<AssessmentIssueCode>[] = [];
  const exempt: string[] = [];
  const primary: PrimarySubject[] = [];
  for (const [place, subject] of record.subjects.entries()) {
    if (subject.kind !== "primary") continue;
    if (leftOutIn(subject, place, regulation, options, record.grade, issues)) exempt.push(subject.name);
    else primary.push(subject);
  }
  const competences = record.competences ?? [];
  const qualities = record.qualities ?? [];
  if (primary.length === 0) because.push(reason("no-subjects", {}, regulation.overall.source));
  if (competences.length === 0 || qualities.length === 0)
    because.push(reason("no-competences", {}, regulation.overall.source));
  else if (qualities.length < regulation.qualities.value.length) {
    const params = { have: qualities.length, need: regulation.qualities.value.length };
    because.push(reason("qualities-missing", params, regulation.qualities.source));
  }
  const results: PrimaryResults = {
    subjects: collect("Môn học", primary, regulation.subjectLevels, because),
    competencesAndQualities: [
      ...collect("Năng lực", competences, regulation.competenceLevels, because),
      ...collect("Phẩm chất", qualities, regulation.competenceLevels, because),
    ],
    finalTests: collectTests(primary, exempt, record.grade, regulation, because),
  };
  const base = { kind: "primary", regulation: regulation.id, issues } as const;
  if (because.length > 0)
    return {
      ...base,
      overall: undecided(because),
      isCompleted: undecided(because),
      title: undecided(because),
    };
  const overall = primaryOverall(regulation, results);
  const { value: completed, source } = regulation.completion;
  const isCompleted = completed.includes(overall.value);
  const completion = reason(isCompleted ? "completed" : "not-completed", { level: overall.value }, source);
  return {
    ...base,
    overall,
    isCompleted: decided(isCompleted, [completion]),
    title: primaryTitle(regulation, overall.value, record.isRecognisedByClass),
  };
}
