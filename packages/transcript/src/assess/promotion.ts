import type { SecondaryRegulation } from "../rules/regulation.ts";
import { isAtLeast } from "./conduct-year.ts";
import { levelTableOf } from "./level-table.ts";
import { decided, reason, reasonsOf, undecided, type Outcome, type Reason } from "./outcome.ts";

/**
 * What becomes of the pupil at the end of the year: `promoted` lên lớp (or, in the last grade of a level,
 * hoàn thành chương trình); `summer-conduct` rèn luyện trong kì nghỉ hè; `retest` kiểm tra, đánh giá lại
 * trong kì nghỉ hè; `not-promoted` không được lên lớp.
 */
export type Promotion = "promoted" | "summer-conduct" | "retest" | "not-promoted";

/** What the decision on promotion looks at. */
export interface PromotionFacts {
  /** Conduct of the year, and after training in summer if there was any. */
  readonly conduct: Outcome<string>;
  readonly conductAfterSummer?: string | undefined;
  /** Learning level of the year, and after repeated assessments if there were any. */
  readonly learning: Outcome<string>;
  readonly learningAfterRetest?: string | undefined;
  readonly absentSessions?: number | undefined;
  /** How many subjects may be assessed again. */
  readonly retestSubjects: number;
}

/**
 * A level given in summer, where it counts: the year's level is too low or not known (TT 22/2021 Điều 12.1: results
 * include those of summer, which Điều 13 and 14 hold for those alone who are not promoted without them).
 */
function sinceThen(
  year: Outcome<string>,
  later: string | undefined,
  levels: readonly string[],
  least: string,
): string | undefined {
  return year.decided && isAtLeast(levels, year.value, least) ? undefined : later;
}

/** The decision, or undefined when it cannot be made; the reasons go into `because` when there is one. */
function decide(
  regulation: SecondaryRegulation,
  facts: PromotionFacts,
  because?: Reason[],
): Promotion | undefined {
  const { value: rule, source } = regulation.promotion;
  const { absentSessions, retestSubjects } = facts;
  const limit = rule.maxAbsentSessions;
  // More absences than allowed can be made good by nothing, so they decide alone.
  if (absentSessions !== undefined && absentSessions > limit) {
    because?.push(reason("absences-over", { have: absentSessions, limit }, source));
    return "not-promoted";
  }
  const { value: conductLevels, source: conductSource } = regulation.conductLevels;
  const { names } = levelTableOf(regulation);
  const afterSummer = sinceThen(facts.conduct, facts.conductAfterSummer, conductLevels, rule.conductAtLeast);
  const afterRetest = sinceThen(facts.learning, facts.learningAfterRetest, names, rule.learningAtLeast);
  const conduct = afterSummer ?? (facts.conduct.decided ? facts.conduct.value : undefined);
  const learning = afterRetest ?? (facts.learning.decided ? facts.learning.value : undefined);
  if (absentSessions === undefined) because?.push(reason("absences-missing", {}, source));
  if (conduct === undefined) because?.push(...facts.conduct.because);
  if (learning === undefined) because?.push(...facts.learning.because);
  if (absentSessions === undefined || conduct === undefined) return undefined;

  because?.push(reason("absences-within", { have: absentSessions, limit }, source));
  if (!conductLevels.includes(conduct)) {
    because?.push(reason("conduct-unknown", {}, conductSource));
    return undefined;
  }
  if (afterSummer !== undefined)
    because?.push(reason("conduct-after-summer", { level: conduct }, regulation.summerConduct?.source));
  const conductParams = because && { have: conduct, need: rule.conductAtLeast };
  if (!isAtLeast(conductLevels, conduct, rule.conductAtLeast)) {
    because?.push(reason("conduct-low", conductParams ?? {}, source));
    if (afterSummer !== undefined) return "not-promoted";
    if (regulation.summerConduct) return "summer-conduct";
    because?.push(reason("not-in-table", {}, source));
    return undefined;
  }
  because?.push(reason("conduct-enough", conductParams ?? {}, source));

  if (learning === undefined) return undefined;
  const { retest } = regulation;
  if (afterRetest !== undefined)
    because?.push(reason("learning-after-retest", { level: learning }, retest?.source));
  const isEnough = isAtLeast(names, learning, rule.learningAtLeast);
  const code = isEnough ? "learning-enough" : "learning-low";
  because?.push(reason(code, { have: learning, need: rule.learningAtLeast }, source));
  if (isEnough) return "promoted";
  if (afterRetest !== undefined) {
    because?.push(reason("retest-done", { need: rule.learningAtLeast }, retest?.source));
    return "not-promoted";
  }
  if (!retest) {
    because?.push(reason("not-in-table", {}, source));
    return undefined;
  }
  if (retestSubjects === 0) {
    because?.push(reason("retest-none", {}, retest.source));
    return "not-promoted";
  }
  const params = { count: retestSubjects, limit: retest.value.averageBelow };
  because?.push(reason("retest-possible", params, retest.source));
  return "retest";
}

/** The decision on promotion (TT 22/2021 Điều 12 to 14; TT 58/2011 Điều 15). */
export function promotion(regulation: SecondaryRegulation, facts: PromotionFacts): Outcome<Promotion> {
  const find = (because?: Reason[]): Promotion | undefined => decide(regulation, facts, because);
  const result = find();
  const explainer = (): readonly Reason[] => reasonsOf(find);
  return result === undefined ? undecided(explainer) : decided(result, explainer);
}
