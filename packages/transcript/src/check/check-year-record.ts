import { foldVietnamese, type Issue, type LegalSource, type Severity, severityFor } from "@lienthong/core";
import { assess } from "../assess/assess.ts";
import type {
  Assessment,
  PrimaryAssessment,
  SecondaryAssessment,
  SubjectAssessment,
} from "../assess/assessment.ts";
import type { AssessOptions } from "../assess/options.ts";
import type { Outcome } from "../assess/outcome.ts";
import { primaryTitle } from "../assess/primary.ts";
import { regulationFor } from "../assess/regulation-for.ts";
import { regularAssessmentsNeeded } from "../assess/term-average.ts";
import type { AssessmentIssueCode, DeclaredIssueCode } from "../messages/codes.ts";
import { markToTenths } from "../model/mark.ts";
import { findSubject, lessonsPerYear } from "../model/subject.ts";
import type {
  CommentSubject,
  ScoredSubject,
  SubjectRecord,
  TermId,
  YearRecord,
} from "../model/year-record.ts";
import type { PrimaryRegulation, SecondaryRegulation } from "../rules/regulation.ts";

type CheckIssue = Issue<DeclaredIssueCode | AssessmentIssueCode>;

const titlePath = "declared.title";
const titleDiffers = "transcript.declared.title-differs";
const terms: readonly TermId[] = ["hk1", "hk2"];

/** Collects differences between what a record states and what the rules give. */
class Differences {
  readonly issues: CheckIssue[] = [];

  /** An issue when the record states something else than a computed result. */
  compare<Stated, Value>(
    code: DeclaredIssueCode,
    path: string,
    stated: Stated | undefined,
    outcome: Outcome<Value>,
    isSame: (stated: Stated, value: Value) => boolean,
  ): void {
    if (stated === undefined || !outcome.decided || outcome.basis === "declared") return;
    if (isSame(stated, outcome.value)) return;
    let source: LegalSource | undefined;
    for (const each of outcome.because) source = each.source ?? source;
    this.report(code, path, source);
  }

  /** A record that contradicts itself, whatever the circular says. */
  reportContradiction(path: string): void {
    this.issues.push({ code: "transcript.exemption.has-results", severity: "warning", path });
  }

  report(code: DeclaredIssueCode, path: string, source?: LegalSource, params?: Issue["params"]): void {
    const severity: Severity = severityFor(source?.confidence ?? "unverified");
    this.issues.push({ code, severity, path, ...(params ? { params } : {}), ...(source ? { source } : {}) });
  }
}

/** Whether two levels are the same, however they are written: Chưa đạt, CHƯA ĐẠT, CĐ; HTT, Hoàn thành tốt. */
function isSameWord(stated: string, found: string): boolean {
  const [one, other] = [foldVietnamese(stated.slice(0, 200)), foldVietnamese(found)];
  return one === other || one === initialsOf(other) || initialsOf(one) === other;
}

function initialsOf(words: string): string {
  return words.replace(/(\S)\S*\s*/gu, "$1");
}

/** Whether a title is the one found, in full or in part (HS Giỏi, HSG); "Không" says that there is none. */
function isSameTitle(stated: string, found: string | null): boolean {
  if (found === null) return /^(?:không|-*$)/iu.test(stated);
  const words = foldVietnamese(stated.slice(0, 200)).replace("hs ", "");
  return isSameWord(stated, found) || (words !== "" && foldVietnamese(found).includes(words));
}

/** Compares levels by their place in a list, best first, so that K is Khá and not Kém. */
function isSameAmong(levels: readonly string[]): (stated: string, found: string) => boolean {
  return (stated, found) => levels.find((level) => isSameWord(stated, level)) === found;
}

function isSameMark(stated: string, found: string): boolean {
  return markToTenths(stated) === markToTenths(found);
}

/** Whether a term has as many regular assessments as its subject needs, by the lessons in the record or curriculum. */
function checkRegularCount(
  subject: ScoredSubject,
  path: string,
  grade: number | undefined,
  regulation: SecondaryRegulation,
  found: Differences,
): void {
  const rule = regulation.regularAssessments;
  if (!rule) return;
  const known = grade === undefined ? undefined : findSubject(subject.name, grade);
  const fromCurriculum = known && grade !== undefined ? lessonsPerYear(known, grade) : undefined;
  const lessons = subject.lessonsPerYear ?? fromCurriculum;
  const need = lessons === undefined ? undefined : regularAssessmentsNeeded(regulation, lessons);
  if (need === undefined) return;
  // Lessons of the curriculum come from memory, so they may only inform.
  const source: LegalSource =
    subject.lessonsPerYear === undefined ? { ...rule.source, confidence: "unverified" } : rule.source;
  for (const term of terms) {
    const have = subject[term]?.regular?.length ?? 0;
    // In upper secondary the result of the study topics (cụm chuyên đề) is one more (Điều 6.3, from memory).
    const most = grade === undefined || grade >= 10 ? need + 1 : need;
    if (have > 0 && (have < need || have > most))
      found.report("transcript.marks.regular-count", `${path}.${term}.regular`, source, { have, need });
  }
}

function checkSubject(
  record: SubjectRecord,
  result: SubjectAssessment,
  path: string,
  found: Differences,
): void {
  if (record.kind === "scored" && result.kind === "scored") {
    const code = "transcript.declared.average-differs";
    for (const term of terms)
      found.compare(code, `${path}.${term}.average`, record[term]?.average, result[term], isSameMark);
    found.compare(code, `${path}.yearAverage`, record.yearAverage, result.year, isSameMark);
  } else if (record.kind === "comment" && result.kind === "comment") {
    const code = "transcript.declared.level-differs";
    for (const term of terms)
      found.compare(code, `${path}.${term}.level`, record[term]?.level, result[term], isSameWord);
    found.compare(code, `${path}.yearLevel`, record.yearLevel, result.year, isSameWord);
  }
}

/** Whether a subject holds results in the time in which the pupil is exempt from it. */
function hasExemptResults(subject: ScoredSubject | CommentSubject): boolean {
  const { exemption } = subject;
  if (exemption === undefined || exemption === "practice") return false;
  if (exemption !== "year") return subject[exemption] !== undefined;
  const ofYear = subject.kind === "scored" ? subject.yearAverage : subject.yearLevel;
  return [subject.hk1, subject.hk2, ofYear].some((each) => each !== undefined);
}

function checkSecondary(
  record: YearRecord,
  regulation: SecondaryRegulation,
  result: SecondaryAssessment,
  found: Differences,
): void {
  let index = 0;
  for (const [place, subject] of record.subjects.entries()) {
    if (subject.kind === "primary") continue;
    const path = `subjects[${place}]`;
    const outcome = result.subjects[index];
    index += 1;
    if (outcome) checkSubject(subject, outcome, path, found);
    if (hasExemptResults(subject)) found.reportContradiction(`${path}.exemption`);
    if (subject.kind === "scored") checkRegularCount(subject, path, record.grade, regulation, found);
  }
  const { conduct, declared } = record;
  const { conductYear, learning, promotion, title } = result;
  found.compare(
    "transcript.declared.conduct-differs",
    "conduct.year",
    conduct?.year,
    conductYear,
    isSameAmong(regulation.conductLevels.value),
  );
  const isSameLevel = isSameAmong(regulation.learningLevels.value.map(({ level }) => level));
  const levels = [
    ["learningHk1", learning.hk1],
    ["learningHk2", learning.hk2],
    ["learningYear", learning.year],
  ] as const;
  for (const [name, outcome] of levels)
    found.compare(
      "transcript.declared.learning-differs",
      `declared.${name}`,
      declared?.[name],
      outcome,
      (stated, { level }) => isSameLevel(stated, level),
    );
  found.compare(
    "transcript.declared.promotion-differs",
    "declared.isPromoted",
    declared?.isPromoted,
    promotion,
    (stated, value) => stated === (value === "promoted"),
  );
  found.compare(titleDiffers, titlePath, declared?.title, title, isSameTitle);
}

function checkPrimary(
  { declared }: YearRecord,
  regulation: PrimaryRegulation,
  { overall, isCompleted, title }: PrimaryAssessment,
  found: Differences,
): void {
  found.compare(
    "transcript.declared.overall-differs",
    "declared.overall",
    declared?.overall,
    overall,
    isSameWord,
  );
  // Whoever has not completed the grade may still be promoted: the principal decides (TT 27/2020 Điều 11).
  found.compare(
    "transcript.declared.promotion-differs",
    "declared.isPromoted",
    declared?.isPromoted,
    isCompleted,
    (stated, mustBe) => stated || !mustBe,
  );
  // What the class says is not known: the title may be this one or none.
  const atBest = overall.decided && !title.decided ? primaryTitle(regulation, overall.value, true) : title;
  found.compare(
    titleDiffers,
    titlePath,
    declared?.title,
    atBest,
    (stated, value) => isSameTitle(stated, value) || (!title.decided && isSameTitle(stated, null)),
  );
}

/**
 * Compares what a record states of itself (averages, levels, promotion, title) with what the circular gives
 * (đối chiếu điểm trung bình và mức đánh giá ghi trong hồ sơ), and lists the differences with their
 * article. Values without the marks they come from are not compared. Results of `assess` may be given, to
 * save computing them again.
 *
 * @example
 * ```ts
 * import { checkYearRecord } from "@lienthong/transcript";
 *
 * const marks = { regular: ["6.6", "6", "6"], midTerm: "6", endTerm: "7" };
 * const issues = checkYearRecord({
 *   schoolYear: "2024-2025",
 *   grade: 6,
 *   subjects: [{ kind: "scored", name: "Toán", hk1: { ...marks, average: "6.4" } }],
 * });
 * issues[0]?.code; // "transcript.declared.average-differs": 6.45 is rounded to 6.5
 * ```
 */
export function checkYearRecord(
  record: YearRecord,
  options: AssessOptions = {},
  assessment: Assessment = assess(record, options),
): readonly Issue<DeclaredIssueCode | AssessmentIssueCode>[] {
  const found = new Differences();
  found.issues.push(...assessment.issues);
  const regulation = regulationFor(record, options);
  if (assessment.kind === "secondary" && regulation?.kind === "secondary")
    checkSecondary(record, regulation, assessment, found);
  else if (assessment.kind === "primary" && regulation?.kind === "primary")
    checkPrimary(record, regulation, assessment, found);
  return found.issues;
}
