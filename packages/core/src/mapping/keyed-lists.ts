import { type Part, getterOf, parsePath, partOf } from "./path.ts";
import type { Rule } from "./rule.ts";

/** What of one side is a list whose items are told apart by a key, by name from the root. */
export interface KeyedLists {
  readonly members: ReadonlyMap<string, KeyedLists>;
  /** The key of an item, when this is such a list; `null` for an item without one. */
  readonly keyOf?: (item: unknown) => ItemKey;
}

/** A key as JSON can hold it. */
export type ItemKey = string | number | boolean | null;

interface Builder {
  readonly members: Map<string, Builder>;
  keyOf?: (item: unknown) => ItemKey;
}

/** The lists with a key among those that rules read, on the way there or on the way back. */
export function keyedLists(rules: readonly Rule[], direction: "to" | "from"): KeyedLists {
  const root: Builder = { members: new Map() };
  addLists(rules, direction, root);
  return root;
}

function addLists(rules: readonly Rule[], direction: "to" | "from", place: Builder): void {
  for (const rule of rules) {
    if (rule.kind !== "each") continue;
    const steps = parsePath(direction === "to" ? rule.from : rule.to);
    // Lists inside of one item that is told by its place keep telling theirs by place.
    if (steps.some(({ index, where }) => index !== undefined || where !== undefined)) continue;
    let list = place;
    for (const { name } of steps) {
      const known = list.members.get(name);
      const next: Builder = known ?? { members: new Map() };
      if (known === undefined) list.members.set(name, next);
      list = next;
    }
    const key = keyPath(rule, direction);
    if (key !== undefined) list.keyOf = keyReader(key);
    addLists(rule.rules, direction, list);
  }
}

/** Where the key stands on the side that is read: on the other side, where the rule that carries it puts it. */
function keyPath(rule: Extract<Rule, { kind: "each" }>, direction: "to" | "from"): string | undefined {
  const { key } = rule;
  if (key === undefined || direction === "to") return key;
  const carrier = rule.rules.find((one) => one.kind === "field" && one.from === key);
  return carrier?.kind === "field" ? carrier.to : undefined;
}

function keyReader(path: string): (item: unknown) => ItemKey {
  const get = getterOf(path);
  return (item) => {
    const part: Part | undefined = partOf(item);
    const value = part === undefined ? undefined : get(part);
    if (typeof value === "string" || typeof value === "boolean") return value;
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  };
}

/** Counts which of the items with one key an item is. */
export class KeyCounter {
  readonly #seen = new Map<ItemKey, number>();

  next(key: ItemKey): number {
    const seen = this.#seen.get(key) ?? 0;
    this.#seen.set(key, seen + 1);
    return seen;
  }
}
