import type { SecondaryRegulation } from "../rules/regulation.ts";
import { isAtLeast } from "./conduct-year.ts";
import { decided, reason, undecided, type Outcome, type Reason } from "./outcome.ts";

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

/** The decision on promotion (TT 22/2021 Điều 12 to 14; TT 58/2011 Điều 15). */
export function promotion(regulation: SecondaryRegulation, facts: PromotionFacts): Outcome<Promotion> {
  const { value: rule, source } = regulation.promotion;
  const { absentSessions } = facts;
  const limit = rule.maxAbsentSessions;
  // More absences than allowed can be made good by nothing, so they decide alone.
  if (absentSessions !== undefined && absentSessions > limit)
    return decided("not-promoted", [reason("absences-over", { have: absentSessions, limit }, source)]);

  const because: Reason[] = [];
  if (absentSessions === undefined) because.push(reason("absences-missing", {}, source));
  if (!facts.conduct.decided) because.push(...facts.conduct.because);
  if (!facts.learning.decided) because.push(...facts.learning.because);
  if (absentSessions === undefined || !facts.conduct.decided) return undecided(because);

  because.push(reason("absences-within", { have: absentSessions, limit }, source));
  const conduct = facts.conductAfterSummer ?? facts.conduct.value;
  const { value: conductLevels, source: conductSource } = regulation.conductLevels;
  if (!conductLevels.includes(conduct))
    return undecided([...because, reason("conduct-unknown", {}, conductSource)]);
  if (facts.conductAfterSummer !== undefined)
    because.push(reason("conduct-after-summer", { level: conduct }, regulation.summerConduct?.source));
  const conductParams = { have: conduct, need: rule.conductAtLeast };
  if (!isAtLeast(conductLevels, conduct, rule.conductAtLeast)) {
    because.push(reason("conduct-low", conductParams, source));
    if (facts.conductAfterSummer !== undefined) return decided("not-promoted", because);
    return regulation.summerConduct
      ? decided("summer-conduct", because)
      : undecided([...because, reason("not-in-table", {}, source)]);
  }
  because.push(reason("conduct-enough", conductParams, source));

  if (!facts.learning.decided) return undecided(because);
  const learning = facts.learningAfterRetest ?? facts.learning.value;
  if (facts.learningAfterRetest !== undefined)
    because.push(reason("learning-after-retest", { level: learning }, regulation.retest?.source));
  const learningLevels = regulation.learningLevels.value.map(({ level }) => level);
  const learningParams = { have: learning, need: rule.learningAtLeast };
  if (isAtLeast(learningLevels, learning, rule.learningAtLeast))
    return decided("promoted", [...because, reason("learning-enough", learningParams, source)]);

  because.push(reason("learning-low", learningParams, source));
  if (facts.learningAfterRetest !== undefined)
    return decided("not-promoted", [
      ...because,
      reason("retest-done", { need: rule.learningAtLeast }, regulation.retest?.source),
    ]);
  if (!regulation.retest) return undecided([...because, reason("not-in-table", {}, source)]);
  const { source: retestSource, value: retest } = regulation.retest;
  if (facts.retestSubjects === 0)
    return decided("not-promoted", [...because, reason("retest-none", {}, retestSource)]);
  const params = { count: facts.retestSubjects, limit: retest.averageBelow };
  return decided("retest", [...because, reason("retest-possible", params, retestSource)]);
}
