import { markToTenths } from "../model/mark.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { isAtLeast } from "./conduct-year.ts";
import { decided, reason, type Decided, type Reason } from "./outcome.ts";

/** The title of the year (danh hiệu; TT 22/2021 Điều 15.1.a), or null when there is none. */
export function titleOfYear(
  regulation: SecondaryRegulation,
  conduct: string,
  learning: string,
  scoredTenths: readonly number[],
): Decided<string | null> {
  const { value: rows, source } = regulation.titles;
  const learningLevels = regulation.learningLevels.value.map(({ level }) => level);
  const because: Reason[] = [];
  for (const { title, conductAtLeast, learningAtLeast, count } of rows) {
    if (!isAtLeast(regulation.conductLevels.value, conduct, conductAtLeast)) continue;
    if (!isAtLeast(learningLevels, learning, learningAtLeast)) continue;
    if (count) {
      const least = markToTenths(count.atLeast) ?? 0;
      const have = scoredTenths.filter((tenths) => tenths >= least).length;
      if (have < count.min) {
        const params = { title, have, need: count.min, atLeast: count.atLeast };
        because.push(reason("title-count", params, source));
        continue;
      }
    }
    return decided(title, [...because, reason("title-met", { title }, source)]);
  }
  return decided(null, [...because, reason("title-none", { conduct, learning }, source)]);
}
