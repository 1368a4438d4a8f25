import type { LegalSource } from "@lienthong/core";
import { divideHalfUp, tenthsToMark } from "../model/mark.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { levelTableOf, type LevelLimits } from "./level-table.ts";
import { reason, type Reason } from "./outcome.ts";

/** Points that the text of a circular leaves open, with the reading taken when nothing is said. */
export interface Readings {
  /**
   * Whether the "one subject" (01 môn học) that lowers a level may be a comment-only subject. Default true:
   * the text does not exclude it.
   */
  readonly commentSubjectMayLower: boolean;
  /**
   * Whether that one subject also fills a place among the subjects a level counts ("six subjects of 8.0"),
   * and the place of the key subject where it is one (TT 58/2011). Default false: the other subjects must
   * reach what the level asks without it.
   */
  readonly loweringSubjectFillsCount: boolean;
  /**
   * Whether a fall that the list of adjustments does not name (TT 58/2011 Điều 13.6: from Giỏi to Kém) stays
   * without one. Default false: who reaches Giỏi but for one subject reaches Khá as well, and from Khá it is named.
   */
  readonly unlistedFallStands: boolean;
}

/** The readings taken by default. */
export const defaultReadings: Readings = {
  commentSubjectMayLower: true,
  loweringSubjectFillsCount: false,
  unlistedFallStands: false,
};

/** All results of one term or one year: those of a subject stand at the same place of each list. */
export interface Results {
  /** Names of the scored subjects. */
  readonly names: readonly string[];
  readonly tenths: readonly number[];
  /** Which scored subjects are key subjects (môn chính), where the regulation has such. */
  readonly isKey?: readonly boolean[] | undefined;
  /** Which one is the specialised subject (môn chuyên). */
  readonly isSpecialised?: readonly boolean[] | undefined;
  /** Names of the comment-only subjects. */
  readonly commentNames: readonly string[];
  readonly passed: readonly boolean[];
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
  readonly averageTenths: number | undefined;
}

/** The mean of the scored subjects in tenths, rounded half-up (điểm trung bình các môn, TT 58/2011). */
export function meanTenths(tenths: readonly number[]): number {
  let sum = 0;
  for (const each of tenths) sum += each;
  return divideHalfUp(sum, tenths.length);
}

/** A subject to leave out of account, by its place; -1 for none. */
interface LeftOut {
  readonly scored: number;
  readonly comment: number;
  /** How many places among the counted subjects it fills all the same. */
  readonly filled: number;
}

const nothing: LeftOut = { scored: -1, comment: -1, filled: 0 };

/** Whether all conditions of a level hold; the first that does not goes into `because` when there is one. */
function holds(
  limits: LevelLimits,
  results: Results,
  average: number | undefined,
  leftOut: LeftOut,
  source: LegalSource,
  because?: Reason[],
): boolean {
  const { level, every, key, rule } = limits;
  const { names, tenths, isKey, isSpecialised, passed } = results;
  if (rule.failedCommentsAtMost !== undefined) {
    const need = rule.failedCommentsAtMost;
    let have = 0;
    for (let place = 0; place < passed.length; place += 1)
      if (passed[place] === false && place !== leftOut.comment) have += 1;
    if (have > need) {
      because?.push(reason("unmet-comments", { level, have, need }, source));
      return false;
    }
  }
  let have = leftOut.filled;
  let hasKey = leftOut.filled > 0 && isKey?.[leftOut.scored] === true;
  let lowSpecialised = -1;
  for (let place = 0; place < tenths.length; place += 1) {
    if (place === leftOut.scored) continue;
    const each = tenths[place] ?? 0;
    if (each < every) {
      if (because) {
        const params = {
          level,
          subject: names[place] ?? "",
          have: tenthsToMark(each),
          need: tenthsToMark(every),
        };
        because.push(reason("unmet-every", params, source));
      }
      return false;
    }
    if (each >= limits.countAtLeast) have += 1;
    if (each >= key) hasKey ||= isKey?.[place] === true;
    else if (lowSpecialised < 0 && isSpecialised?.[place] === true) lowSpecialised = place;
  }
  if (have < limits.countMin) {
    if (because) {
      const params = { level, have, need: limits.countMin, atLeast: tenthsToMark(limits.countAtLeast) };
      because.push(reason("unmet-count", params, source));
    }
    return false;
  }
  if (average !== undefined && average < limits.average) {
    if (because) {
      const params = { level, have: tenthsToMark(average), need: tenthsToMark(limits.average) };
      because.push(reason("unmet-average", params, source));
    }
    return false;
  }
  if (key < 0) return true;
  const need = tenthsToMark(key);
  if (!hasKey) because?.push(reason("unmet-key", { level, need }, source));
  else if (lowSpecialised >= 0)
    because?.push(
      reason("unmet-specialised", { level, have: tenthsToMark(tenths[lowSpecialised] ?? 0), need }, source),
    );
  return hasKey && lowSpecialised < 0;
}

/** The subject that alone keeps the results from a level, or undefined when there is no such subject. */
function singleLoweringSubject(
  limits: LevelLimits,
  results: Results,
  average: number | undefined,
  readings: Readings,
  source: LegalSource,
): string | undefined {
  const { names, tenths, commentNames, passed } = results;
  const scored = tenths.findIndex((each) => each < limits.every);
  if (scored >= 0) {
    if (tenths.some((each, place) => place > scored && each < limits.every)) return undefined;
    const leftOut = { scored, comment: -1, filled: readings.loweringSubjectFillsCount ? 1 : 0 };
    return holds(limits, results, average, leftOut, source) ? names[scored] : undefined;
  }
  const comment = passed.indexOf(false);
  if (comment < 0 || passed.includes(false, comment + 1) || !readings.commentSubjectMayLower)
    return undefined;
  const leftOut = { scored: -1, comment, filled: 0 };
  return holds(limits, results, average, leftOut, source) ? commentNames[comment] : undefined;
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
  const { source } = regulation.adjustment;
  const { levels, adjustments } = levelTableOf(regulation);
  for (const limits of levels) {
    const row = adjustments.get(obtained)?.find(({ wouldBe }) => wouldBe === limits.level);
    if (!row && !readings.unlistedFallStands) continue;
    const subject = singleLoweringSubject(limits, results, average, readings, source);
    if (subject !== undefined) return row && { result: row.result, wouldBe: limits.level, subject };
  }
  return undefined;
}

/** Whether the other reading of an open point would give another level. */
function dependsOnReading(
  regulation: SecondaryRegulation,
  obtained: string,
  results: Results,
  average: number | undefined,
  readings: Readings,
  found: Adjustment | undefined,
): boolean {
  const others = (Object.keys(defaultReadings) as (keyof Readings)[]).map((name) => ({
    ...readings,
    [name]: !readings[name],
  }));
  return others.some(
    (other) => findAdjustment(regulation, obtained, results, average, other)?.result !== found?.result,
  );
}

/**
 * The level of learning that complete results give (TT 22/2021 Điều 9.2 and 9.3; TT 58/2011 Điều 13).
 * An average that the caller already holds may be given; it is computed otherwise. The reasons go into
 * `because` when there is one.
 */
export function learningLevel(
  regulation: SecondaryRegulation,
  results: Results,
  readings: Readings = defaultReadings,
  knownAverage?: number,
  because?: Reason[],
): LevelFinding {
  const { overallAverage } = regulation;
  const average = overallAverage ? (knownAverage ?? meanTenths(results.tenths)) : undefined;
  if (because && overallAverage && average !== undefined) {
    const params = { count: results.tenths.length, result: tenthsToMark(average) };
    because.push(reason("overall-average", params, overallAverage.source));
  }
  const { source } = regulation.learningLevels;
  const { levels, adjustments } = levelTableOf(regulation);
  let obtained = "";
  for (const limits of levels) {
    obtained = limits.level;
    if (!holds(limits, results, average, nothing, source, because)) continue;
    const isLast = limits === levels.at(-1);
    because?.push(reason(isLast ? "level-otherwise" : "level-met", { level: obtained }, source));
    break;
  }
  const isOpen = adjustments.has(obtained);
  const found = isOpen ? findAdjustment(regulation, obtained, results, average, readings) : undefined;
  if (found) because?.push(reason("adjusted", { ...found, obtained }, regulation.adjustment.source));
  return {
    level: found?.result ?? obtained,
    levelBeforeAdjustment: obtained,
    isAdjusted: found !== undefined,
    dependsOnReading: isOpen && dependsOnReading(regulation, obtained, results, average, readings, found),
    averageTenths: average,
  };
}
