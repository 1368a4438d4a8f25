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

/** The decision, or undefined when it cannot be made; the reasons go into `because` when there is one. */
function decide(
  regulation: SecondaryRegulation,
  facts: PromotionFacts,
  because?: Reason[],
): Promotion | undefined {
  const { value: rule, source } = regulation.promotion;
  const { absentSessions, conductAfterSummer, learningAfterRetest } = facts;
  const limit = rule.maxAbsentSessions;
  // More absences than allowed can be made good by nothing, so they decide alone.
  if (absentSessions !== undefined && absentSessions > limit) {
    because?.push(reason("absences-over", { have: absentSessions, limit }, source));
    return "not-promoted";
  }
  if (absentSessions === undefined) because?.push(reason("absences-missing", {}, source));
  if (!facts.conduct.decided) because?.push(...facts.conduct.because);
  if (!facts.learning.decided) because?.push(...facts.learning.because);
  if (absentSessions === undefined || !facts.conduct.decided) return undefined;

  because?.push(reason("absences-within", { have: absentSessions, limit }, source));
  const conduct = conductAfterSummer ?? facts.conduct.value;
  const { value: conductLevels, source: conductSource } = regulation.conductLevels;
  if (!conductLevels.includes(conduct)) {
    because?.push(reason("conduct-unknown", {}, conductSource));
    return undefined;
  }
  if (conductAfterSummer !== undefined)
    because?.push(reason("conduct-after-summer", { level: conduct }, regulation.summerConduct?.source));
  const conductParams = because && { have: conduct, need: rule.conductAtLeast };
  if (!isAtLeast(conductLevels, conduct, rule.conductAtLeast)) {
    because?.push(reason("conduct-low", conductParams ?? {}, source));
    if (conductAfterSummer !== undefined) return "not-promoted";
    if (regulation.summerConduct) return "summer-conduct";
    because?.push(reason("not-in-table", {}, source));
    return undefined;
  }
  because?.push(reason("conduct-enough", conductParams ?? {}, source));

  if (!facts.learning.decided) return undefined;
  const learning = learningAfterRetest ?? facts.learning.value;
  const { retest } = regulation;
  if (learningAfterRetest !== undefined)
    because?.push(reason("learning-after-retest", { level: learning }, retest?.source));
  const isEnough = isAtLeast(levelTableOf(regulation).names, learning, rule.learningAtLeast);
  const code = isEnough ? "learning-enough" : "learning-low";
  because?.push(reason(code, { have: learning, need: rule.learningAtLeast }, source));
  if (isEnough) return "promoted";
  if (learningAfterRetest !== undefined) {
    because?.push(reason("retest-done", { need: rule.learningAtLeast }, retest?.source));
    return "not-promoted";
  }
  if (!retest) {
    because?.push(reason("not-in-table", {}, source));
    return undefined;
  }
  const { retestSubjects } = facts;
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
