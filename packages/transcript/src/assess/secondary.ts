import { severityFor, type Issue } from "@lienthong/core";
import type { AssessmentIssueCode } from "../messages/codes.ts";
import { type Mark, markToTenths, tenthsToMark } from "../model/mark.ts";
import type { CommentSubject, CommentTerm, ScoredSubject, TermId, YearRecord } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import type {
  CommentAssessment,
  LearningResult,
  ScoredAssessment,
  SecondaryAssessment,
  SubjectAssessment,
} from "./assessment.ts";
import { commentTermLevel, commentYearLevel, type FoundLevel, isLevelDeclared } from "./comment-level.ts";
import { conductYear } from "./conduct-year.ts";
import { exemptReason, idOf, leftOutIn, otherTermReasons } from "./exemption.ts";
import { defaultReadings, learningLevel, type Readings, type Results } from "./learning-level.ts";
import { levelTableOf } from "./level-table.ts";
import type { AssessOptions } from "./options.ts";
import {
  decided,
  type Explainer,
  outcomeOf,
  reason,
  reasonsOf,
  undecided,
  type Outcome,
  type Reason,
} from "./outcome.ts";
import { addLevel, addMark, emptyPeriod, type Period } from "./period.ts";
import { promotion } from "./promotion.ts";
import {
  type AverageContext,
  declaredTenths,
  hasParts,
  noAverage,
  termTenths,
  yearTenths,
} from "./term-average.ts";
import { titleOfYear } from "./title.ts";

/** A term of which the record holds nothing. */
const noTerm = {};

function markOf(tenths: number): Mark | undefined {
  return tenths === noAverage ? undefined : tenthsToMark(tenths);
}

/** The year of a scored subject in tenths; the reasons go into `because` when there is one. */
function scoredYear(
  stated: Mark | undefined,
  regulation: SecondaryRegulation,
  firstTenths: number,
  secondTenths: number,
  because?: Reason[],
): number {
  return stated === undefined
    ? yearTenths(regulation, firstTenths, secondTenths, because)
    : declaredTenths(stated, because);
}

function addScored(subject: ScoredSubject, book: Book, exempt: TermId | undefined): void {
  const { name, lessonsPerYear, retest } = subject;
  const first = (exempt === "hk1" ? undefined : subject.hk1) ?? noTerm;
  const second = (exempt === "hk2" ? undefined : subject.hk2) ?? noTerm;
  const { regulation, context } = book;
  const own = lessonsPerYear === undefined ? context : { ...context, lessonsPerYear };
  const firstTenths = termTenths(first, own);
  const secondTenths = termTenths(second, own);
  const firstIsStated = !hasParts(first);
  const secondIsStated = !hasParts(second);
  // A term of which the record knows nothing (exempt, or before a transfer) leaves the year to the record.
  const stated =
    (firstTenths === noAverage && firstIsStated) || (secondTenths === noAverage && secondIsStated)
      ? subject.yearAverage
      : undefined;
  const other = exempt === "hk1" ? secondTenths : firstTenths;
  const ofYear = exempt === undefined ? scoredYear(stated, regulation, firstTenths, secondTenths) : other;
  const explainer: Explainer = (outcome) =>
    explainExempt(exempt, outcome, result, markOf(other), book) ??
    reasonsOf((because) =>
      outcome === result.year
        ? scoredYear(stated, regulation, firstTenths, secondTenths, because)
        : termTenths(outcome === result.hk1 ? first : second, own, because),
    );
  const result: ScoredAssessment = {
    kind: "scored",
    name,
    hk1: outcomeOf(markOf(firstTenths), firstIsStated, explainer),
    hk2: outcomeOf(markOf(secondTenths), secondIsStated, explainer),
    year: outcomeOf(markOf(ofYear), exempt === undefined && stated !== undefined, explainer),
  };
  book.subjects.push(result);
  if (subject.isSpecialised === true) book.specialised.push(name);
  if (exempt !== "hk1") addMark(book.hk1, name, firstTenths);
  if (exempt !== "hk2") addMark(book.hk2, name, secondTenths);
  addMark(book.year, name, ofYear);
  addMark(book.afterRetest, name, retest === undefined ? ofYear : (markToTenths(retest) ?? noAverage));
  if (ofYear !== noAverage && ofYear < book.retestBelow) book.retestSubjects.push(name);
}

function addComment(subject: CommentSubject, book: Book, exempt: TermId | undefined): void {
  const { name, yearLevel, retest } = subject;
  const first = (exempt === "hk1" ? undefined : subject.hk1) ?? noTerm;
  const second = (exempt === "hk2" ? undefined : subject.hk2) ?? noTerm;
  const { regulation, context } = book;
  const levelOf = (term: CommentTerm, because?: Reason[]): FoundLevel =>
    commentTermLevel(term, regulation, context.missingCountsAsFailed, because);
  const firstLevel = levelOf(first);
  const secondLevel = levelOf(second);
  const secondIsStated = isLevelDeclared(second, regulation);
  const other = exempt === "hk1" ? secondLevel : firstLevel;
  const takesStated =
    exempt === undefined &&
    yearLevel !== undefined &&
    ((secondLevel === undefined && secondIsStated) || regulation.commentYear === undefined);
  const ofWholeYear = takesStated ? yearLevel : commentYearLevel(regulation, secondLevel);
  const ofYear = exempt === undefined ? ofWholeYear : other;
  const explainer: Explainer = (outcome) =>
    explainExempt(exempt, outcome, result, other, book) ??
    reasonsOf((because) => {
      if (outcome !== result.year) levelOf(outcome === result.hk1 ? first : second, because);
      else if (takesStated) because.push(reason("declared-value", { value: yearLevel }));
      else commentYearLevel(regulation, secondLevel, because);
    });
  const result: CommentAssessment = {
    kind: "comment",
    name,
    hk1: outcomeOf(firstLevel, isLevelDeclared(first, regulation), explainer),
    hk2: outcomeOf(secondLevel, secondIsStated, explainer),
    year: outcomeOf(ofYear, takesStated, explainer),
  };
  book.subjects.push(result);
  if (exempt !== "hk1") addLevel(book.hk1, name, firstLevel);
  if (exempt !== "hk2") addLevel(book.hk2, name, secondLevel);
  addLevel(book.year, name, ofYear);
  addLevel(book.afterRetest, name, retest ?? ofYear);
  if (ofYear === "CĐ" && regulation.retest) book.retestSubjects.push(name);
}

/** The reasons for what an exemption in one term says; undefined for all else. */
function explainExempt(
  exempt: TermId | undefined,
  outcome: unknown,
  result: SubjectAssessment,
  ofOtherTerm: string | undefined,
  { regulation }: Book,
): readonly Reason[] | undefined {
  if (exempt === undefined) return undefined;
  if (outcome === result.year) return otherTermReasons(regulation, exempt, ofOtherTerm);
  return outcome === result[exempt] ? [exemptReason(regulation)] : undefined;
}

/** A subject from which the pupil is exempt all year takes no part in anything. */
function addExempt({ kind, name }: ScoredSubject | CommentSubject, { regulation, subjects }: Book): void {
  const none = undecided(() => [exemptReason(regulation)]);
  subjects.push({ kind, name, hk1: none, hk2: none, year: none });
}

/** The subjects of a year as they are gone through. */
interface Book {
  readonly regulation: SecondaryRegulation;
  readonly record: YearRecord;
  readonly context: AverageContext;
  readonly subjects: SubjectAssessment[];
  /** Names of specialised subjects. */
  readonly specialised: string[];
  readonly hk1: Period;
  readonly hk2: Period;
  readonly year: Period;
  readonly afterRetest: Period;
  /** Subjects whose year is under the limit, or Chưa đạt (môn học được chọn đánh giá lại). */
  readonly retestSubjects: string[];
  readonly retestBelow: number;
}

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
