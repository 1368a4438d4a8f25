import { severityFor, type Issue } from "@lienthong/core";
import type { AssessmentIssueCode } from "../messages/codes.ts";
import { type Mark, markToTenths, tenthsToMark } from "../model/mark.ts";
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
import { commentTermLevel, commentYearLevel, type FoundLevel, isLevelDeclared } from "./comment-level.ts";
import { conductYear } from "./conduct-year.ts";
import { defaultReadings, learningLevel, type Readings, type Results } from "./learning-level.ts";
import { levelTableOf } from "./level-table.ts";
import type { AssessOptions } from "./options.ts";
import {
  type About,
  decided,
  type Explainer,
  outcomeOf,
  reason,
  reasonsOf,
  undecided,
  type Outcome,
  type Reason,
} from "./outcome.ts";
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

/** A subject with its results as the rules of the year need them: numbers and no explanations. */
interface Entry {
  readonly record: ScoredSubject | CommentSubject;
  readonly result: SubjectAssessment;
}

function markOf(tenths: number): Mark | undefined {
  return tenths === noAverage ? undefined : tenthsToMark(tenths);
}

function assessScored(subject: ScoredSubject, context: AverageContext): ScoredAssessment {
  const { name, lessonsPerYear, yearAverage } = subject;
  const { hk1: first = noTerm, hk2: second = noTerm } = subject;
  const own = lessonsPerYear === undefined ? context : { ...context, lessonsPerYear };
  const firstTenths = termTenths(first, own);
  const secondTenths = termTenths(second, own);
  const [firstHasParts, secondHasParts] = [hasParts(first), hasParts(second)];
  // A term of which the record knows nothing (exempt, or before a transfer) leaves the year to the record.
  const statesOnlyTheYear =
    yearAverage !== undefined &&
    ((firstTenths === noAverage && !firstHasParts) || (secondTenths === noAverage && !secondHasParts));
  const yearOf = (because?: Reason[]): number =>
    statesOnlyTheYear
      ? declaredTenths(yearAverage, because)
      : yearTenths(context.regulation, firstTenths, secondTenths, because);
  const explainer: Explainer = (about) =>
    reasonsOf((because) =>
      about === "year" ? yearOf(because) : termTenths(about === "hk1" ? first : second, own, because),
    );
  return {
    kind: "scored",
    name,
    hk1: outcomeOf(markOf(firstTenths), !firstHasParts, explainer, "hk1"),
    hk2: outcomeOf(markOf(secondTenths), !secondHasParts, explainer, "hk2"),
    year: outcomeOf(markOf(yearOf()), statesOnlyTheYear, explainer, "year"),
  };
}

function assessComment(
  subject: CommentSubject,
  { regulation, missingCountsAsFailed }: AverageContext,
): CommentAssessment {
  const { name, yearLevel } = subject;
  const { hk1: first = noTerm, hk2: second = noTerm } = subject;
  const levelOf = (about: About, because?: Reason[]): FoundLevel =>
    commentTermLevel(about === "hk1" ? first : second, regulation, missingCountsAsFailed, because);
  const secondLevel = levelOf("hk2");
  const secondIsStated = isLevelDeclared(second, regulation);
  const takesStated =
    yearLevel !== undefined &&
    ((secondLevel === undefined && secondIsStated) || regulation.commentYear === undefined);
  const yearOf = (because?: Reason[]): FoundLevel => {
    if (!takesStated) return commentYearLevel(regulation, secondLevel, because);
    because?.push(reason("declared-value", { value: yearLevel }));
    return yearLevel;
  };
  const explainer: Explainer = (about) =>
    reasonsOf((because) => (about === "year" ? yearOf(because) : levelOf(about, because)));
  return {
    kind: "comment",
    name,
    hk1: outcomeOf(levelOf("hk1"), isLevelDeclared(first, regulation), explainer, "hk1"),
    hk2: outcomeOf(secondLevel, secondIsStated, explainer, "hk2"),
    year: outcomeOf(yearOf(), takesStated, explainer, "year"),
  };
}

interface Book {
  readonly regulation: SecondaryRegulation;
  readonly record: YearRecord;
  readonly entries: readonly Entry[];
  readonly readings: Readings;
  /** Identifiers of the key subjects, where the regulation has such. */
  readonly keys: readonly string[] | undefined;
  /** Names of the subjects, which are those of every complete period. */
  readonly names: readonly string[];
  readonly commentNames: readonly string[];
  /** For each scored subject whether it is a key subject, and the specialised one. */
  readonly isKey: readonly boolean[] | undefined;
  readonly isSpecialised: readonly boolean[] | undefined;
}

function idOf(name: string, grade: number | undefined): string {
  return findSubject(name, grade)?.id ?? name;
}

function bookOf(
  regulation: SecondaryRegulation,
  record: YearRecord,
  entries: readonly Entry[],
  readings: Readings,
): Book {
  const names: string[] = [];
  const commentNames: string[] = [];
  for (const { result } of entries) (result.kind === "scored" ? names : commentNames).push(result.name);
  const rule = regulation.keySubjects;
  const base = { regulation, record, entries, readings, names, commentNames };
  if (rule === undefined) return { ...base, keys: undefined, isKey: undefined, isSpecialised: undefined };
  const scored = entries.flatMap((entry) => (entry.record.kind === "scored" ? [entry.record] : []));
  // As taught in a grade: Ngoại ngữ is Ngoại ngữ 1 in the curriculum.
  const keys = rule.value.map((name) => idOf(name, record.grade ?? 9));
  return {
    ...base,
    keys,
    isKey: scored.map(({ name }) => keys.includes(idOf(name, record.grade))),
    isSpecialised: scored.map((subject) => subject.isSpecialised === true),
  };
}

/** Results of a period, or undefined when they are not complete; the reasons for that go into `because`. */
function resultsOf(book: Book, period: About, withRetests: boolean, because?: Reason[]): Results | undefined {
  const { regulation, entries, keys, names, commentNames } = book;
  const { source } = regulation.learningLevels;
  const tenths: number[] = [];
  const passed: boolean[] = [];
  let isComplete = true;
  for (const { record, result } of entries) {
    const outcome = result[period];
    const value = (withRetests ? record.retest : undefined) ?? (outcome.decided ? outcome.value : undefined);
    const mark = value !== undefined && result.kind === "scored" ? markToTenths(value) : undefined;
    if (mark !== undefined) tenths.push(mark);
    else if (value !== undefined && result.kind === "comment") passed.push(value === "Đ");
    else {
      isComplete = false;
      because?.push(reason("subject-missing", { subject: result.name }, source));
    }
  }
  if (!isComplete) return undefined;
  const have = tenths.length;
  const need = levelTableOf(regulation).fewestScored;
  if (have === 0 || have < need) {
    because?.push(
      have === 0 ? reason("no-subjects", {}, source) : reason("too-few-subjects", { have, need }, source),
    );
    return undefined;
  }
  if (keys !== undefined && !hasKeySubjects(book, keys, because)) return undefined;
  return { names, tenths, isKey: book.isKey, isSpecialised: book.isSpecialised, commentNames, passed };
}

function hasKeySubjects({ regulation, record }: Book, keys: readonly string[], because?: Reason[]): boolean {
  const { source } = regulation.learningLevels;
  const missing = keys.filter((key) => !record.subjects.some(({ name }) => idOf(name, record.grade) === key));
  for (const key of missing) {
    const subject = regulation.keySubjects?.value[keys.indexOf(key)] ?? key;
    because?.push(reason("key-subject-missing", { subject }, source));
  }
  return missing.length === 0;
}

function learningOf(
  book: Book,
  period: About,
  issues: Issue<AssessmentIssueCode>[],
  withRetests = false,
): Outcome<LearningResult> {
  const { regulation, readings } = book;
  const results = resultsOf(book, period, withRetests);
  if (results === undefined)
    return undecided(() => reasonsOf((because) => resultsOf(book, period, withRetests, because)));
  const finding = learningLevel(regulation, results, readings);
  if (finding.dependsOnReading)
    issues.push({
      code: "transcript.learning.depends-on-reading",
      severity: "information",
      path: `learning.${withRetests ? "afterRetest" : period}`,
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

/** Subjects whose year is under the limit, or Chưa đạt (môn học được chọn đánh giá lại). */
function retestSubjectsOf({ regulation, entries }: Book): string[] {
  const names: string[] = [];
  if (!regulation.retest) return names;
  const { retestBelow } = levelTableOf(regulation);
  for (const { result } of entries) {
    const { kind, name, year } = result;
    if (!year.decided) continue;
    const isLow =
      kind === "comment" ? year.value === "CĐ" : (markToTenths(year.value) ?? retestBelow) < retestBelow;
    if (isLow) names.push(name);
  }
  return names;
}

function titleOf(
  { regulation, entries }: Book,
  conduct: Outcome<string>,
  learning: Outcome<LearningResult>,
): Outcome<string | null> {
  const tenths: number[] = [];
  for (const { result } of entries)
    if (result.kind === "scored" && result.year.decided) tenths.push(markToTenths(result.year.value) ?? 0);
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
  const context: AverageContext = {
    regulation,
    missingCountsAsFailed: options.missingAssessments === "counts-as-failed",
  };
  const entries: Entry[] = [];
  const subjects: SubjectAssessment[] = [];
  let hasRetest = false;
  for (let index = 0; index < record.subjects.length; index += 1) {
    const subject = record.subjects[index];
    if (!subject) continue;
    if (subject.kind === "primary") {
      issues.push({
        code: "transcript.subject.not-of-this-level",
        severity: severityFor("confirmed"),
        path: `subjects[${index}]`,
        source: regulation.learningLevels.source,
      });
      continue;
    }
    const result =
      subject.kind === "scored" ? assessScored(subject, context) : assessComment(subject, context);
    subjects.push(result);
    entries.push({ record: subject, result });
    hasRetest ||= subject.retest !== undefined;
  }
  const readings = options.readings ? { ...defaultReadings, ...options.readings } : defaultReadings;
  const book = bookOf(regulation, record, entries, readings);
  const year = learningOf(book, "year", issues);
  const afterRetest = hasRetest ? learningOf(book, "year", issues, true) : undefined;
  const hk1 = learningOf(book, "hk1", issues);
  const hk2 = learningOf(book, "hk2", issues);
  const conduct = conductYear(regulation, record.conduct);
  const retestSubjects = retestSubjectsOf(book);
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
