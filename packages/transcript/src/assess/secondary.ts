import { severityFor, type Issue } from "@lienthong/core";
import type { AssessmentIssueCode } from "../messages/codes.ts";
import { markToTenths, tenthsToMark, type Mark } from "../model/mark.ts";
import { findSubject } from "../model/subject.ts";
import type { CommentSubject, ScoredSubject, YearRecord } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import type {
  CommentAssessment,
  LearningResult,
  ScoredAssessment,
  SecondaryAssessment,
  SubjectAssessment,
} from "./assessment.ts";
import { commentTermLevel, commentYearLevel } from "./comment-level.ts";
import { conductYear } from "./conduct-year.ts";
import { defaultReadings, learningLevel, type Readings, type Results } from "./learning-level.ts";
import type { AssessOptions } from "./options.ts";
import { decided, declared, reason, undecided, type Outcome, type Reason } from "./outcome.ts";
import { promotion } from "./promotion.ts";
import { declaredMark, termAverage, yearAverage } from "./term-average.ts";
import { titleOfYear } from "./title.ts";

function assessScored(
  subject: ScoredSubject,
  regulation: SecondaryRegulation,
  missingCountsAsFailed: boolean,
): ScoredAssessment {
  const { name, lessonsPerYear } = subject;
  const context = { regulation, lessonsPerYear, missingCountsAsFailed };
  const hk1 = termAverage(subject.hk1 ?? {}, context);
  const hk2 = termAverage(subject.hk2 ?? {}, context);
  const onlyTheYear = subject.hk1 === undefined && subject.hk2 === undefined;
  const year =
    onlyTheYear && subject.yearAverage !== undefined
      ? declaredMark(subject.yearAverage)
      : yearAverage(regulation, hk1, hk2);
  return { kind: "scored", name, hk1, hk2, year };
}

function assessComment(
  subject: CommentSubject,
  regulation: SecondaryRegulation,
  missingCountsAsFailed: boolean,
): CommentAssessment {
  const { name, yearLevel } = subject;
  const hk1 = commentTermLevel(subject.hk1 ?? {}, regulation, missingCountsAsFailed);
  const hk2 = commentTermLevel(subject.hk2 ?? {}, regulation, missingCountsAsFailed);
  const takeStated = subject.hk2 === undefined || regulation.commentYear === undefined;
  const year =
    takeStated && yearLevel !== undefined
      ? declared(yearLevel, [reason("declared-value", { value: yearLevel })])
      : commentYearLevel(regulation, hk2);
  return { kind: "comment", name, hk1, hk2, year };
}

type Period = "hk1" | "hk2" | "year";

interface Book {
  readonly regulation: SecondaryRegulation;
  readonly record: YearRecord;
  readonly subjects: readonly SubjectAssessment[];
  readonly readings: Readings;
}

/** The identifiers of the key subjects (môn chính) of a regulation, as taught in a grade. */
function keySubjectIds({ regulation, record }: Book): readonly string[] {
  return (regulation.keySubjects?.value ?? []).map(
    (name) => findSubject(name, record.grade ?? 9)?.id ?? name,
  );
}

/** Results of a period, or the reasons why they are not complete. */
function resultsOf(book: Book, period: Period, withRetests: boolean): Results | readonly Reason[] {
  const { regulation, record, subjects } = book;
  const keys = keySubjectIds(book);
  const source = regulation.learningLevels.source;
  const because: Reason[] = [];
  const scored: { name: string; tenths: number; isKey: boolean; isSpecialised: boolean }[] = [];
  const comments: { name: string; passed: boolean }[] = [];
  const assessable = record.subjects.filter((subject) => subject.kind !== "primary");
  for (const [index, subject] of assessable.entries()) {
    const found = subjects[index];
    if (!found) continue;
    if (found.kind === "scored" && subject.kind === "scored") {
      const outcome = found[period];
      const retest = withRetests ? subject.retest : undefined;
      const tenths = markToTenths(retest ?? (outcome.decided ? outcome.value : ""));
      if (tenths === undefined) because.push(reason("subject-missing", { subject: found.name }, source));
      else {
        const isKey =
          keys.length > 0 && keys.includes(findSubject(subject.name, record.grade)?.id ?? subject.name);
        scored.push({ name: found.name, tenths, isKey, isSpecialised: subject.isSpecialised ?? false });
      }
    } else if (found.kind === "comment" && subject.kind === "comment") {
      const outcome = found[period];
      const level =
        (withRetests ? subject.retest : undefined) ?? (outcome.decided ? outcome.value : undefined);
      if (level === undefined) because.push(reason("subject-missing", { subject: found.name }, source));
      else comments.push({ name: found.name, passed: level === "Đ" });
    }
  }
  if (because.length > 0) return because;
  if (scored.length === 0) return [reason("no-subjects", {}, source)];
  const need = Math.max(...regulation.learningLevels.value.map(({ count }) => count?.min ?? 0));
  if (scored.length < need) return [reason("too-few-subjects", { have: scored.length, need }, source)];
  for (const [index, key] of keys.entries())
    if (!record.subjects.some(({ name }) => (findSubject(name, record.grade)?.id ?? name) === key))
      because.push(
        reason("key-subject-missing", { subject: regulation.keySubjects?.value[index] ?? key }, source),
      );
  return because.length > 0 ? because : { scored, comments };
}

function learningOf(
  book: Book,
  period: Period,
  issues: Issue<AssessmentIssueCode>[],
  withRetests = false,
): Outcome<LearningResult> {
  const results = resultsOf(book, period, withRetests);
  if (!("scored" in results)) return undecided(results);
  const finding = learningLevel(book.regulation, results, book.readings);
  if (finding.dependsOnReading)
    issues.push({
      code: "transcript.learning.depends-on-reading",
      severity: "information",
      path: `learning.${withRetests ? "afterRetest" : period}`,
      source: book.regulation.adjustment.source,
    });
  const { level, levelBeforeAdjustment, isAdjusted, averageTenths } = finding;
  const average: { average?: Mark } =
    averageTenths === undefined ? {} : { average: tenthsToMark(averageTenths) };
  return decided({ level, levelBeforeAdjustment, isAdjusted, ...average }, finding.because);
}

/** Subjects whose year is under the limit, or Chưa đạt (môn học được chọn đánh giá lại). */
function retestSubjectsOf({ regulation, subjects }: Book): string[] {
  const { retest } = regulation;
  if (!retest) return [];
  const limit = markToTenths(retest.value.averageBelow) ?? 0;
  return subjects
    .filter((subject) => {
      if (!subject.year.decided) return false;
      if (subject.kind === "comment") return subject.year.value === "CĐ";
      return (markToTenths(subject.year.value) ?? limit) < limit;
    })
    .map(({ name }) => name);
}

function titleOf(
  { regulation, subjects }: Book,
  conduct: Outcome<string>,
  learning: Outcome<LearningResult>,
): Outcome<string | null> {
  if (!conduct.decided || !learning.decided)
    return undecided([
      ...(conduct.decided ? [] : conduct.because),
      ...(learning.decided ? [] : learning.because),
    ]);
  const tenths = subjects.map(({ kind, year }) =>
    kind === "scored" && year.decided ? (markToTenths(year.value) ?? 0) : 0,
  );
  return titleOfYear(regulation, conduct.value, learning.value.level, tenths);
}

function levelOnly(outcome: Outcome<LearningResult>): Outcome<string> {
  return outcome.decided ? { ...outcome, value: outcome.value.level } : outcome;
}

/** Assesses a secondary year by a regulation table. */
export function assessSecondary(
  record: YearRecord,
  regulation: SecondaryRegulation,
  options: AssessOptions,
): SecondaryAssessment {
  const issues: Issue<AssessmentIssueCode>[] = [];
  const asFailed = options.missingAssessments === "counts-as-failed";
  const subjects: SubjectAssessment[] = [];
  for (const [index, subject] of record.subjects.entries()) {
    if (subject.kind === "scored") subjects.push(assessScored(subject, regulation, asFailed));
    else if (subject.kind === "comment") subjects.push(assessComment(subject, regulation, asFailed));
    else
      issues.push({
        code: "transcript.subject.not-of-this-level",
        severity: severityFor("confirmed"),
        path: `subjects[${index}]`,
        source: regulation.learningLevels.source,
      });
  }
  const book: Book = { regulation, record, subjects, readings: { ...defaultReadings, ...options.readings } };
  const year = learningOf(book, "year", issues);
  const retested = record.subjects.some(
    (subject) => subject.kind !== "primary" && subject.retest !== undefined,
  );
  const afterRetest = retested ? learningOf(book, "year", issues, true) : undefined;
  const conduct = conductYear(regulation, record.conduct);
  const retestSubjects = retestSubjectsOf(book);
  return {
    kind: "secondary",
    regulation: regulation.id,
    subjects,
    learning: {
      hk1: learningOf(book, "hk1", issues),
      hk2: learningOf(book, "hk2", issues),
      year,
      ...(afterRetest ? { afterRetest } : {}),
    },
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
