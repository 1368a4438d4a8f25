import { divideHalfUp, markToTenths, tenthsToMark, type Mark } from "../model/mark.ts";
import type { ScoredTerm } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { decided, declared, reason, undecided, type Outcome, type Reason } from "./outcome.ts";

/** What the averages of one subject need to know beside the marks. */
export interface AverageContext {
  readonly regulation: SecondaryRegulation;
  readonly lessonsPerYear?: number | undefined;
  /** Whether a missing periodic assessment counts 0, as the law says once it can no longer be made up. */
  readonly missingCountsAsFailed: boolean;
}

/** How many regular assessments (ĐĐGtx) a term needs for that many lessons a year; undefined if unknown. */
export function regularAssessmentsNeeded(
  regulation: SecondaryRegulation,
  lessonsPerYear: number,
): number | undefined {
  return regulation.regularAssessments?.value.find(
    (row) => row.maxLessonsPerYear === null || lessonsPerYear <= row.maxLessonsPerYear,
  )?.count;
}

/** The parts of a term average in tenths, or the reasons why it cannot be computed. */
interface Parts {
  regularSum: number;
  regularCount: number;
  middleSum: number;
  middleCount: number;
  end: number;
}

const none: readonly Mark[] = [];

function sumOf(marks: readonly Mark[]): number | undefined {
  let sum = 0;
  for (const mark of marks) {
    const tenths = markToTenths(mark);
    if (tenths === undefined) return undefined;
    sum += tenths;
  }
  return sum;
}

function partsOf(term: ScoredTerm, context: AverageContext, because: Reason[]): Parts | undefined {
  const { regulation, lessonsPerYear, missingCountsAsFailed } = context;
  const asZero = missingCountsAsFailed ? regulation.missing : undefined;
  const regular = term.regular ?? [];
  const several = regulation.midTerm === "several" ? term.periodic : undefined;
  const one = term.midTerm === undefined ? none : [term.midTerm];
  const middle = several === undefined ? one : [...one, ...several];
  let complete = true;
  const missing = (what: string, code: "missing-mid-term" | "missing-end-term"): void => {
    if (asZero) because.push(reason("counted-as-failed", { what, value: "0" }, asZero.source));
    else {
      because.push(reason(code, {}, regulation.termAverage.source));
      complete = false;
    }
  };
  if (regular.length === 0) {
    because.push(reason("missing-regular", {}, regulation.termAverage.source));
    complete = false;
  } else if (lessonsPerYear !== undefined && regulation.regularAssessments) {
    const need = regularAssessmentsNeeded(regulation, lessonsPerYear);
    if (need !== undefined && regular.length < need) {
      const params = { have: regular.length, need, lessons: lessonsPerYear };
      because.push(reason("regular-count", params, regulation.regularAssessments.source));
      complete = false;
    }
  }
  if (middle.length === 0) missing("ĐĐGgk", "missing-mid-term");
  if (term.endTerm === undefined) missing("ĐĐGck", "missing-end-term");
  const regularSum = sumOf(regular);
  const middleSum = sumOf(middle);
  const end = term.endTerm === undefined ? 0 : markToTenths(term.endTerm);
  if (regularSum === undefined || middleSum === undefined || end === undefined) {
    because.push(reason("invalid-mark", {}));
    return undefined;
  }
  if (!complete) return undefined;
  return {
    regularSum,
    regularCount: regular.length,
    middleSum,
    middleCount: Math.max(middle.length, 1),
    end,
  };
}

/** Whether a term holds any mark from which an average could come. */
function hasParts(term: ScoredTerm): boolean {
  return (
    (term.regular ?? []).length > 0 ||
    term.midTerm !== undefined ||
    term.endTerm !== undefined ||
    (term.periodic ?? []).length > 0
  );
}

/** The value a record states for itself, when it holds none of the parts. */
export function declaredMark(mark: Mark): Outcome<Mark> {
  const tenths = markToTenths(mark);
  return tenths === undefined
    ? undecided([reason("invalid-mark", {})])
    : declared(tenthsToMark(tenths), [reason("declared-value", { value: tenthsToMark(tenths) })]);
}

/** The average of a subject in a term, ĐTBmhk, exact and rounded half-up to one decimal. */
export function termAverage(term: ScoredTerm, context: AverageContext): Outcome<Mark> {
  if (!hasParts(term)) {
    if (term.average !== undefined) return declaredMark(term.average);
    return undecided([reason("missing-regular", {}, context.regulation.termAverage.source)]);
  }
  const because: Reason[] = [];
  const parts = partsOf(term, context, because);
  if (parts === undefined) return undecided(because);
  const weights = context.regulation.termAverage.value;
  const divisor =
    weights.regular * parts.regularCount + weights.midTerm * parts.middleCount + weights.endTerm;
  const weighted =
    weights.regular * parts.regularSum + weights.midTerm * parts.middleSum + weights.endTerm * parts.end;
  const result = tenthsToMark(divideHalfUp(weighted, divisor));
  because.push(
    reason(
      "term-average",
      {
        regularWeight: weights.regular,
        midTermWeight: weights.midTerm,
        endTermWeight: weights.endTerm,
        regularSum: tenthsToMark(parts.regularSum),
        midTerm: tenthsToMark(parts.middleSum),
        endTerm: tenthsToMark(parts.end),
        divisor,
        result,
      },
      context.regulation.termAverage.source,
    ),
  );
  return decided(result, because);
}

/** The average of a subject in the year, ĐTBmcn, from the two rounded term averages. */
export function yearAverage(
  regulation: SecondaryRegulation,
  hk1: Outcome<Mark>,
  hk2: Outcome<Mark>,
): Outcome<Mark> {
  const first = hk1.decided ? markToTenths(hk1.value) : undefined;
  const second = hk2.decided ? markToTenths(hk2.value) : undefined;
  const { value: weights, source } = regulation.yearAverage;
  if (first === undefined || second === undefined) {
    const because: Reason[] = [];
    if (first === undefined) because.push(reason("missing-term", { term: "HKI" }, source));
    if (second === undefined) because.push(reason("missing-term", { term: "HKII" }, source));
    return undecided(because);
  }
  const divisor = weights.hk1 + weights.hk2;
  const result = tenthsToMark(divideHalfUp(weights.hk1 * first + weights.hk2 * second, divisor));
  return decided(result, [
    reason(
      "year-average",
      {
        firstWeight: weights.hk1,
        secondWeight: weights.hk2,
        first: tenthsToMark(first),
        second: tenthsToMark(second),
        divisor,
        result,
      },
      source,
    ),
  ]);
}
