import { type Mark, markToTenths, tenthsToMark } from "../model/mark.ts";
import type { CommentSubject, CommentTerm, ScoredSubject, TermId, YearRecord } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import type { CommentAssessment, ScoredAssessment, SubjectAssessment } from "./assessment.ts";
import { commentTermLevel, commentYearLevel, type FoundLevel, isLevelDeclared } from "./comment-level.ts";
import { exemptReason, otherTermReasons } from "./exemption.ts";
import { type Explainer, outcomeOf, reason, reasonsOf, undecided, type Reason } from "./outcome.ts";
import { addLevel, addMark, type Period } from "./period.ts";
import {
  type AverageContext,
  declaredTenths,
  hasParts,
  noAverage,
  termTenths,
  yearTenths,
} from "./term-average.ts";

/** The subjects of a year as they are gone through. */
export interface Book {
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

/** A scored subject (môn đánh giá bằng nhận xét kết hợp điểm số): its terms, its year, and what counts of it. */
export function addScored(subject: ScoredSubject, book: Book, exempt: TermId | undefined): void {
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

/** A subject of comments (môn đánh giá bằng nhận xét): its terms, its year, and what counts of it. */
export function addComment(subject: CommentSubject, book: Book, exempt: TermId | undefined): void {
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
export function addExempt(
  { kind, name }: ScoredSubject | CommentSubject,
  { regulation, subjects }: Book,
): void {
  const none = undecided(() => [exemptReason(regulation)]);
  subjects.push({ kind, name, hk1: none, hk2: none, year: none });
}
