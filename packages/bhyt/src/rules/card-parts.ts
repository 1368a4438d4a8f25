import { cardGroupsByLevel } from "../generated/code-lists.ts";
import { partsOf } from "../lib/parts.ts";

/** Groups of insured persons (mã đối tượng) with the levels at which each is known. */
const levelsByGroup: ReadonlyMap<string, ReadonlySet<string>> = /* @__PURE__ */ (() => {
  const map = new Map<string, Set<string>>();
  for (const [level, groups] of Object.entries(cardGroupsByLevel))
    for (const group of groups.split(" ")) map.set(group, (map.get(group) ?? new Set()).add(level));
  return map;
})();

/** Levels that cards of a group may have; `undefined` for a group that is not known. */
export function levelsOfGroup(group: string): ReadonlySet<string> | undefined {
  return levelsByGroup.get(group);
}

/** Whether each card of a field has 15 characters; an empty one between semicolons is a matter of structure. */
export function haveCardLength(cards: string): boolean {
  return partsOf(cards).every((card) => card === "" || card.length === 15);
}

/** Whether the first three characters of each card are a known group with a level that it may have. */
export function haveKnownLevel(cards: string): boolean {
  return partsOf(cards).every(
    (card) => card === "" || (levelsOfGroup(card.slice(0, 2))?.has(card.charAt(2)) ?? false),
  );
}

/** The first two letters of each card of MA_THE_BHYT. */
export function groupsOfCards(cards: string): readonly string[] {
  return partsOf(cards).map((card) => card.slice(0, 2));
}

/**
 * Whether a card is one of the army, the police or the cipher service (quân đội, công an, cơ yếu), whose numbers are of their
 * own kind (QĐ 1351/QĐ-BHXH).
 */
export function isUniformed(card: string): boolean {
  return ["QN", "CA", "CY"].includes(card.slice(0, 2));
}
