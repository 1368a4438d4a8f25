import { markToTenths } from "../model/mark.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { isAtLeast } from "./conduct-year.ts";
import { levelTableOf } from "./level-table.ts";
import { decided, reason, reasonsOf, type Decided, type Reason } from "./outcome.ts";

function findTitle(
  regulation: SecondaryRegulation,
  conduct: string | undefined,
  learning: string | undefined,
  scoredTenths: readonly number[],
  because?: Reason[],
): string | null | undefined {
  const { value: rows, source } = regulation.titles;
  const { names } = levelTableOf(regulation);
  for (const { title, conductAtLeast, learningAtLeast, count } of rows) {
    if (conduct !== undefined && !isAtLeast(regulation.conductLevels.value, conduct, conductAtLeast))
      continue;
    if (learning !== undefined && !isAtLeast(names, learning, learningAtLeast)) continue;
    if (conduct === undefined || learning === undefined) return undefined;
    if (count) {
      const least = markToTenths(count.atLeast) ?? 0;
      let have = 0;
      for (const tenths of scoredTenths) if (tenths >= least) have += 1;
      if (have < count.min) {
        const params = { title, have, need: count.min, atLeast: count.atLeast };
        because?.push(reason("title-count", params, source));
        continue;
      }
    }
    because?.push(reason("title-met", { title }, source));
    return title;
  }
  const known = { conduct: conduct ?? "–", learning: learning ?? "–" };
  because?.push(reason("title-none", known, source));
  return null;
}

/**
 * The title of the year (danh hiệu; TT 22/2021 Điều 15.1.a), or null when there is none. With a level that is not
 * known yet: null when the other is too low for any title, else undefined.
 */
export function titleOfYear(
  regulation: SecondaryRegulation,
  conduct: string | undefined,
  learning: string | undefined,
  scoredTenths: readonly number[],
): Decided<string | null> | undefined {
  const find = (because?: Reason[]): string | null | undefined =>
    findTitle(regulation, conduct, learning, scoredTenths, because);
  const title = find();
  return title === undefined ? undefined : decided(title, () => reasonsOf(find));
}
