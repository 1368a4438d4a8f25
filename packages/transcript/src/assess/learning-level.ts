import type { LegalSource } from "@lienthong/core";
import { divideHalfUp, markToTenths, tenthsToMark } from "../model/mark.ts";
import type { LevelRule, SecondaryRegulation } from "../rules/regulation.ts";
import { reason, type Reason } from "./outcome.ts";

/** Points that the text of a circular leaves open, with the reading taken when nothing is said. */
export interface Readings {
  /**
   * Whether the "one subject" (01 môn học) that lowers a level may be a comment-only subject. Default true:
   * the text does not exclude it.
   */
  readonly commentSubjectMayLower: boolean;
  /**
   * Whether that one subject also fills a place among the subjects a level counts ("six subjects of 8.0").
   * Default false: the other subjects must reach the count without it.
   */
  readonly loweringSubjectFillsCount: boolean;
}

/** The readings taken by default. */
export const defaultReadings: Readings = { commentSubjectMayLower: true, loweringSubjectFillsCount: false };

/** A scored subject as the level rules see it. */
export interface ScoredResult {
  readonly name: string;
  readonly tenths: number;
  readonly isKey?: boolean;
  readonly isSpecialised?: boolean;
}

/** A comment-only subject as the level rules see it. */
export interface CommentResult {
  readonly name: string;
  readonly passed: boolean;
}

/** All results of one term or one year. */
export interface Results {
  readonly scored: readonly ScoredResult[];
  readonly comments: readonly CommentResult[];
}

/** A level of learning (kết quả học tập) and how it came about. */
export interface LevelFinding {
  readonly level: string;
  /** The level before the adjustment for a single subject. */
  readonly levelBeforeAdjustment: string;
  readonly isAdjusted: boolean;
  /** The other reading of an open point would give another level. */
  readonly dependsOnReading: boolean;
  /** Mean of the scored subjects in tenths, where the regulation has one. */
  readonly averageTenths?: number;
  readonly because: readonly Reason[];
}

/** The mean of the scored subjects in tenths, rounded half-up (điểm trung bình các môn, TT 58/2011). */
export function meanTenths(scored: readonly ScoredResult[]): number {
  return divideHalfUp(
    scored.reduce((sum, { tenths }) => sum + tenths, 0),
    scored.length,
  );
}

function limit(mark: string): number {
  const tenths = markToTenths(mark);
  if (tenths === undefined) throw new TypeError(`not a mark in a regulation table: ${mark}`);
  return tenths;
}

/** The first condition of a level that does not hold, or undefined when all hold. */
function firstUnmet(
  rule: LevelRule,
  { scored, comments }: Results,
  average: number | undefined,
  filled: number,
  source: LegalSource,
): Reason | undefined {
  const { level } = rule;
  const failed = comments.reduce((count, { passed }) => (passed ? count : count + 1), 0);
  if (rule.failedCommentsAtMost !== undefined && failed > rule.failedCommentsAtMost)
    return reason("unmet-comments", { level, have: failed, need: rule.failedCommentsAtMost }, source);
  if (rule.everyAtLeast !== undefined) {
    const least = limit(rule.everyAtLeast);
    const low = scored.find(({ tenths }) => tenths < least);
    if (low) {
      const params = { level, subject: low.name, have: tenthsToMark(low.tenths), need: rule.everyAtLeast };
      return reason("unmet-every", params, source);
    }
  }
  if (rule.count) {
    const least = limit(rule.count.atLeast);
    const have = scored.reduce((count, { tenths }) => (tenths >= least ? count + 1 : count), filled);
    if (have < rule.count.min)
      return reason(
        "unmet-count",
        { level, have, need: rule.count.min, atLeast: rule.count.atLeast },
        source,
      );
  }
  if (rule.averageAtLeast !== undefined && average !== undefined && average < limit(rule.averageAtLeast)) {
    const params = { level, have: tenthsToMark(average), need: rule.averageAtLeast };
    return reason("unmet-average", params, source);
  }
  if (rule.keySubjectAtLeast !== undefined) {
    const least = limit(rule.keySubjectAtLeast);
    if (!scored.some(({ isKey, tenths }) => isKey && tenths >= least))
      return reason("unmet-key", { level, need: rule.keySubjectAtLeast }, source);
    const low = scored.find(({ isSpecialised, tenths }) => isSpecialised && tenths < least);
    if (low) {
      const params = { level, have: tenthsToMark(low.tenths), need: rule.keySubjectAtLeast };
      return reason("unmet-specialised", params, source);
    }
  }
  return undefined;
}

/** The subject that alone keeps the results from a level, or undefined when there is no such subject. */
function singleLoweringSubject(
  rule: LevelRule,
  results: Results,
  average: number | undefined,
  readings: Readings,
  source: LegalSource,
): string | undefined {
  const least = rule.everyAtLeast === undefined ? 0 : limit(rule.everyAtLeast);
  const low = results.scored.filter(({ tenths }) => tenths < least);
  const failed = results.comments.filter(({ passed }) => !passed);
  const [lowOne] = low;
  if (low.length === 1 && lowOne) {
    const scored = results.scored.filter((subject) => subject !== lowOne);
    const filled = readings.loweringSubjectFillsCount ? 1 : 0;
    const rest = { scored, comments: results.comments };
    return firstUnmet(rule, rest, average, filled, source) ? undefined : lowOne.name;
  }
  const [failedOne] = failed;
  if (low.length === 0 && failed.length === 1 && failedOne && readings.commentSubjectMayLower) {
    const comments = results.comments.filter((subject) => subject !== failedOne);
    const rest = { scored: results.scored, comments };
    return firstUnmet(rule, rest, average, 0, source) ? undefined : failedOne.name;
  }
  return undefined;
}

interface Adjustment {
  readonly result: string;
  readonly wouldBe: string;
  readonly subject: string;
}

function findAdjustment(
  regulation: SecondaryRegulation,
  obtained: string,
  results: Results,
  average: number | undefined,
  readings: Readings,
): Adjustment | undefined {
  for (const row of regulation.adjustment.value) {
    if (row.obtained !== obtained) continue;
    const rule = regulation.learningLevels.value.find(({ level }) => level === row.wouldBe);
    if (!rule) continue;
    const source = regulation.adjustment.source;
    const subject = singleLoweringSubject(rule, results, average, readings, source);
    if (subject !== undefined) return { result: row.result, wouldBe: row.wouldBe, subject };
  }
  return undefined;
}

/**
 * The level of learning that complete results give (TT 22/2021 Điều 9.2 and 9.3; TT 58/2011 Điều 13).
 * An average that the caller already holds may be given; it is computed otherwise.
 */
export function learningLevel(
  regulation: SecondaryRegulation,
  results: Results,
  readings: Readings = defaultReadings,
  averageTenths?: number,
): LevelFinding {
  const because: Reason[] = [];
  const { overallAverage } = regulation;
  const average = overallAverage ? (averageTenths ?? meanTenths(results.scored)) : undefined;
  if (overallAverage && average !== undefined) {
    const params = { count: results.scored.length, result: tenthsToMark(average) };
    because.push(reason("overall-average", params, overallAverage.source));
  }
  const { value: rules, source } = regulation.learningLevels;
  let obtained = "";
  for (const [index, rule] of rules.entries()) {
    obtained = rule.level;
    const unmet = firstUnmet(rule, results, average, 0, source);
    if (unmet) {
      because.push(unmet);
      continue;
    }
    const isLast = index === rules.length - 1;
    because.push(reason(isLast ? "level-otherwise" : "level-met", { level: rule.level }, source));
    break;
  }
  const found = findAdjustment(regulation, obtained, results, average, readings);
  const level = found?.result ?? obtained;
  if (found) because.push(reason("adjusted", { ...found, obtained }, regulation.adjustment.source));
  const otherReading = (change: Partial<Readings>): boolean =>
    findAdjustment(regulation, obtained, results, average, { ...readings, ...change })?.result !==
    found?.result;
  const isOpen = regulation.adjustment.value.some((row) => row.obtained === obtained);
  const dependsOnReading =
    isOpen &&
    (otherReading({ commentSubjectMayLower: !readings.commentSubjectMayLower }) ||
      otherReading({ loweringSubjectFillsCount: !readings.loweringSubjectFillsCount }));
  return {
    level,
    levelBeforeAdjustment: obtained,
    isAdjusted: found !== undefined,
    dependsOnReading,
    ...(average === undefined ? {} : { averageTenths: average }),
    because,
  };
}
