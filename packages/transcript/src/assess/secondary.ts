import { severityFor, type Issue } from "@lienthong/core";
import type { AssessmentIssueCode } from "../messages/codes.ts";
import { tenthsToMark } from "../model/mark.ts";
import type { YearRecord } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import type { LearningResult, SecondaryAssessment } from "./assessment.ts";
import { conductYear } from "./conduct-year.ts";
import { idOf, leftOutIn } from "./exemption.ts";
import { defaultReadings, learningLevel, type Readings, type Results } from "./learning-level.ts";
import { levelTableOf } from "./level-table.ts";
import type { AssessOptions } from "./options.ts";
import { decided, reason, reasonsOf, undecided, type Outcome, type Reason } from "./outcome.ts";
import { emptyPeriod, type Period } from "./period.ts";
import { promotion } from "./promotion.ts";
import { type Book, addComment, addExempt, addScored } from "./subject-years.ts";
import { titleOfYear } from "./title.ts";

/** The key subjects that a record lacks, where the regulation has such; their names go into `because`. */
function hasKeySubjects({ regulation, record }: Book, because?: Reason[]): boolean {
  const { source } = regulation.learningLevels;
  const missing = (regulation.keySubjects?.value ?? []).filter((subject) => {
    // As taught in a grade: Ngoại ngữ is Ngoại ngữ 1 in the curriculum.
    const key = idOf(subject, record.grade ?? 9);
    return !record.subjects.some(({ name }) => idOf(name, record.grade) === key);
  });
  for (const subject of missing) because?.push(reason("key-subject-missing", { subject }, source));
  return missing.length === 0;
}

/** Results of a period, or undefined when they are not complete; the reasons for that go into `because`. */
function resultsOf(
  book: Book,
  { names, tenths, commentNames, passed, missing }: Period,
  because?: Reason[],
): Results | undefined {
  const { regulation, record } = book;
  const { source } = regulation.learningLevels;
  if (missing.length > 0) {
    because?.push(...missing.map((subject) => reason("subject-missing", { subject }, source)));
    return undefined;
  }
  const have = tenths.length;
  const need = levelTableOf(regulation).fewestScored;
  if (have === 0 || have < need) {
    because?.push(
      have === 0 ? reason("no-subjects", {}, source) : reason("too-few-subjects", { have, need }, source),
    );
    return undefined;
  }
  if (regulation.keySubjects === undefined) return { names, tenths, commentNames, passed };
  if (!hasKeySubjects(book, because)) return undefined;
  const keys = regulation.keySubjects.value.map((name) => idOf(name, record.grade ?? 9));
  return {
    names,
    tenths,
    commentNames,
    passed,
    isKey: names.map((name) => keys.includes(idOf(name, record.grade))),
    isSpecialised: names.map((name) => book.specialised.includes(name)),
  };
}

function learningOf(
  book: Book,
  period: "hk1" | "hk2" | "year" | "afterRetest",
  readings: Readings,
  issues: Issue<AssessmentIssueCode>[],
): Outcome<LearningResult> {
  const { regulation } = book;
  const results = resultsOf(book, book[period]);
  if (results === undefined)
    return undecided(() => reasonsOf((because) => resultsOf(book, book[period], because)));
  const finding = learningLevel(regulation, results, readings);
  if (finding.dependsOnReading)
    issues.push({
      code: "transcript.learning.depends-on-reading",
      severity: "information",
      path: `learning.${period}`,
      source: regulation.adjustment.source,
    });
  const { level, levelBeforeAdjustment, isAdjusted, averageTenths } = finding;
  const value: LearningResult =
    averageTenths === undefined
      ? { level, levelBeforeAdjustment, isAdjusted }
      : { level, levelBeforeAdjustment, isAdjusted, average: tenthsToMark(averageTenths) };
  return decided(value, () =>
    reasonsOf((because) => learningLevel(regulation, results, readings, averageTenths, because)),
  );
}

function titleOf(
  { regulation, year: { tenths } }: Book,
  conduct: Outcome<string>,
  learning: Outcome<LearningResult>,
): Outcome<string | null> {
  const found = titleOfYear(
    regulation,
    conduct.decided ? conduct.value : undefined,
    learning.decided ? learning.value.level : undefined,
    tenths,
  );
  return (
    found ??
    undecided(() => [
      ...(conduct.decided ? [] : conduct.because),
      ...(learning.decided ? [] : learning.because),
    ])
  );
}

function levelOnly(outcome: Outcome<LearningResult>): Outcome<string> {
  return outcome.decided ? decided(outcome.value.level, () => outcome.because) : outcome;
}

/** Assesses a secondary year by a regulation table. */
export function assessSecondary(
  record: YearRecord,
  regulation: SecondaryRegulation,
  options: AssessOptions,
): SecondaryAssessment {
  const issues: Issue<AssessmentIssueCode>[] = [];
  const book: Book = {
    regulation,
    record,
    context: { regulation, missingCountsAsFailed: options.missingAssessments === "counts-as-failed" },
    subjects: [],
    specialised: [],
    hk1: emptyPeriod(),
    hk2: emptyPeriod(),
    year: emptyPeriod(),
    afterRetest: emptyPeriod(),
    retestSubjects: [],
    retestBelow: levelTableOf(regulation).retestBelow,
  };
  let hasRetest = false;
  for (let index = 0; index < record.subjects.length; index += 1) {
    const subject = record.subjects[index];
    if (subject?.kind === "primary")
      issues.push({
        code: "transcript.subject.not-of-this-level",
        severity: severityFor("confirmed"),
        path: `subjects[${index}]`,
        source: regulation.learningLevels.source,
      });
    else if (subject) {
      const exempt = leftOutIn(subject, index, regulation, options, record.grade, issues);
      if (exempt === "year") addExempt(subject, book);
      else {
        if (subject.kind === "scored") addScored(subject, book, exempt);
        else addComment(subject, book, exempt);
        hasRetest ||= subject.retest !== undefined;
      }
    }
  }
  const readings = options.readings ? { ...defaultReadings, ...options.readings } : defaultReadings;
  const year = learningOf(book, "year", readings, issues);
  const afterRetest = hasRetest ? learningOf(book, "afterRetest", readings, issues) : undefined;
  const hk1 = learningOf(book, "hk1", readings, issues);
  const hk2 = learningOf(book, "hk2", readings, issues);
  const conduct = conductYear(regulation, record.conduct);
  const { subjects, retestSubjects } = book;
  return {
    kind: "secondary",
    regulation: regulation.id,
    subjects,
    learning: afterRetest === undefined ? { hk1, hk2, year } : { hk1, hk2, year, afterRetest },
    conductYear: conduct,
    promotion: promotion(regulation, {
      conduct,
      conductAfterSummer: record.conduct?.afterSummer,
      learning: levelOnly(year),
      learningAfterRetest: afterRetest?.decided ? afterRetest.value.level : undefined,
      absentSessions: record.absentSessions,
      retestSubjects: retestSubjects.length,
    }),
    retestSubjects,
    title: titleOf(book, conduct, year),
    issues,
  };
}
