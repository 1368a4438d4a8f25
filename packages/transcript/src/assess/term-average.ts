import { divideHalfUp, markToTenths, tenthsToMark, type Mark } from "../model/mark.ts";
import type { ScoredTerm } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { reason, type Reason } from "./outcome.ts";

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

/** Stands for an average that cannot be computed: a part is missing or is no mark. */
export const noAverage = -1;

function sumOf(marks: readonly Mark[]): number {
  let sum = 0;
  // Not for-of: its iterator costs more than the sum while the code is cold, as in a process that assesses one class.
  for (let rest = marks.length; rest > 0; rest -= 1) sum += markToTenths(marks[rest - 1] ?? "") ?? Number.NaN;
  return sum;
}

/**
 * The average of a term in tenths, or {@link noAverage}. The reasons are put together only when a list for them is
 * given, so that the number and its explanation come from one place.
 */
function computedTenths(term: ScoredTerm, context: AverageContext, because?: Reason[]): number {
  const { regulation, lessonsPerYear } = context;
  const regular = term.regular ?? [];
  const several = regulation.midTerm === "several" ? term.periodic : undefined;
  let middleCount = several?.length ?? 0;
  let middleSum = several === undefined ? 0 : sumOf(several);
  if (term.midTerm !== undefined) {
    middleCount += 1;
    middleSum += markToTenths(term.midTerm) ?? Number.NaN;
  }
  const end = term.endTerm === undefined ? 0 : (markToTenths(term.endTerm) ?? Number.NaN);
  const regularSum = sumOf(regular);
  let isComplete = regular.length > 0;
  if (!isComplete) because?.push(reason("missing-regular", {}, regulation.termAverage.source));
  else if (lessonsPerYear !== undefined) {
    const need = regularAssessmentsNeeded(regulation, lessonsPerYear) ?? 0;
    if (regular.length < need) {
      isComplete = false;
      const params = { have: regular.length, need, lessons: lessonsPerYear };
      because?.push(reason("regular-count", params, regulation.regularAssessments?.source));
    }
  }
  if (middleCount === 0 || term.endTerm === undefined) {
    const asZero = context.missingCountsAsFailed ? regulation.missing : undefined;
    if (asZero === undefined) isComplete = false;
    if (because) {
      const missing = (what: string, code: "missing-mid-term" | "missing-end-term"): void => {
        because.push(
          asZero
            ? reason("counted-as-failed", { what, value: "0" }, asZero.source)
            : reason(code, {}, regulation.termAverage.source),
        );
      };
      if (middleCount === 0) missing("ĐĐGgk", "missing-mid-term");
      if (term.endTerm === undefined) missing("ĐĐGck", "missing-end-term");
    }
  }
  if (Number.isNaN(regularSum + middleSum + end)) {
    because?.push(reason("invalid-mark", {}));
    return noAverage;
  }
  if (!isComplete) return noAverage;
  const {
    regular: regularWeight,
    midTerm: midTermWeight,
    endTerm: endTermWeight,
  } = regulation.termAverage.value;
  const divisor = regularWeight * regular.length + midTermWeight * Math.max(middleCount, 1) + endTermWeight;
  const weighted = regularWeight * regularSum + midTermWeight * middleSum + endTermWeight * end;
  const tenths = divideHalfUp(weighted, divisor);
  because?.push(
    reason(
      regulation.midTerm === "several" ? "term-average-of-tests" : "term-average",
      {
        regularWeight,
        midTermWeight,
        endTermWeight,
        regularSum: tenthsToMark(regularSum),
        midTerm: tenthsToMark(middleSum),
        endTerm: tenthsToMark(end),
        divisor,
        result: tenthsToMark(tenths),
      },
      regulation.termAverage.source,
    ),
  );
  return tenths;
}

/** Whether a term holds any mark from which an average could come. */
export function hasParts(term: ScoredTerm): boolean {
  return (
    (term.regular !== undefined && term.regular.length > 0) ||
    term.midTerm !== undefined ||
    term.endTerm !== undefined ||
    (term.periodic !== undefined && term.periodic.length > 0)
  );
}

/** A mark that a record states for itself, in tenths or {@link noAverage}. */
export function declaredTenths(mark: Mark, because?: Reason[]): number {
  const tenths = markToTenths(mark);
  if (tenths === undefined) {
    because?.push(reason("invalid-mark", {}));
    return noAverage;
  }
  because?.push(reason("declared-value", { value: tenthsToMark(tenths) }));
  return tenths;
}

/**
 * The average of a subject in a term (ĐTBmhk) in tenths, exact and rounded half-up, or {@link noAverage}: computed
 * when the term holds any of its parts, else what the record states.
 */
export function termTenths(term: ScoredTerm, context: AverageContext, because?: Reason[]): number {
  if (hasParts(term)) return computedTenths(term, context, because);
  if (term.average !== undefined) return declaredTenths(term.average, because);
  because?.push(reason("missing-regular", {}, context.regulation.termAverage.source));
  return noAverage;
}

/** The average of a subject in the year (ĐTBmcn) in tenths from the two rounded term averages, or {@link noAverage}. */
export function yearTenths(
  regulation: SecondaryRegulation,
  first: number,
  second: number,
  because?: Reason[],
): number {
  const { value: weights, source } = regulation.yearAverage;
  if (first === noAverage || second === noAverage) {
    if (first === noAverage) because?.push(reason("missing-term", { term: "HKI" }, source));
    if (second === noAverage) because?.push(reason("missing-term", { term: "HKII" }, source));
    return noAverage;
  }
  const divisor = weights.hk1 + weights.hk2;
  const tenths = divideHalfUp(weights.hk1 * first + weights.hk2 * second, divisor);
  because?.push(
    reason(
      "year-average",
      {
        firstWeight: weights.hk1,
        secondWeight: weights.hk2,
        first: tenthsToMark(first),
        second: tenthsToMark(second),
        divisor,
        result: tenthsToMark(tenths),
      },
      source,
    ),
  );
  return tenths;
}
