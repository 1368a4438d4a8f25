import { cardGroupsByLevel } from "../generated/code-lists.ts";
import { partsOf } from "../lib/parts.ts";

/** Groups of insured persons (mã đối tượng) with the levels at which each is known. */
const levelsByGroup: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const map = new Map<string, Set<string>>();
  for (const [level, groups] of Object.entries(cardGroupsByLevel))
    for (const group of groups.split(" ")) map.set(group, (map.get(group) ?? new Set()).add(level));
  return map;
})();

/** Levels that cards of a group may have; `undefined` for a group that is not known. */
export function levelsOfGroup(group: string): ReadonlySet<string> | undefined {
  return levelsByGroup.get(group);
}

/** The first two letters of each card of MA_THE_BHYT. */
export function groupsOfCards(cards: string): readonly string[] {
  return partsOf(cards).map((card) => card.slice(0, 2));
}
