import { type ItemKey, KeyCounter, type KeyedLists } from "./keyed-lists.ts";
import { partOf } from "./path.ts";

/** An item of a list that is told by its key: found wherever it stands now. */
export interface KeyedStep {
  /** Place in the record that was read; for readers alone. */
  readonly index: number;
  readonly key: ItemKey;
  /** Which of several items with that key, from 0; absent for the first. */
  readonly nth?: number;
}

/** One value that the other side does not give back: set it there, or take away what stands there. */
export interface ResidueEntry {
  /** Names and places from the root. */
  readonly at: readonly (string | number | KeyedStep)[];
  readonly value?: unknown;
  readonly isGone?: true;
  /** What the other side gave back in its place; absent when that was nothing. Where it gives another now, that counts. */
  readonly was?: unknown;
}

/** What the other side cannot hold (phần dư): plain data, so that it can be kept as JSON beside the record. */
export type Residue = readonly ResidueEntry[];

type At = ResidueEntry["at"];

/** What must be done to `given` so that it is `wanted`. */
export function difference(wanted: unknown, given: unknown, lists?: KeyedLists): Residue {
  const found: ResidueEntry[] = [];
  compare(wanted, given, [], found, lists);
  return found;
}

function compare(
  wanted: unknown,
  given: unknown,
  at: At,
  found: ResidueEntry[],
  lists: KeyedLists | undefined,
): void {
  if (Object.is(wanted, given)) return;
  if (Array.isArray(wanted) && Array.isArray(given) && wanted.length === given.length) {
    const steps = stepsInto(given, lists);
    wanted.forEach((item: unknown, index) => {
      compare(item, given[index] as unknown, [...at, steps?.[index] ?? index], found, lists);
    });
    return;
  }
  const left = partOf(wanted);
  // An object that is not there is told member by member, so that each has its own reason.
  const isMissing = given === undefined && left !== undefined && Object.keys(left).length > 0;
  const right = isMissing ? {} : partOf(given);
  if (left === undefined || right === undefined) {
    const was = given === undefined ? {} : { was: given };
    found.push(wanted === undefined ? { at, isGone: true, ...was } : { at, value: wanted, ...was });
    return;
  }
  for (const name of Object.keys(left))
    compare(left[name], own(right, name), [...at, name], found, lists?.members.get(name));
  for (const name of Object.keys(right))
    if (!Object.hasOwn(left, name) && right[name] !== undefined)
      found.push({ at: [...at, name], isGone: true, was: right[name] });
}

/** How the items of a list are told, when they have keys: as they will be seen again on the way back. */
function stepsInto(
  given: readonly unknown[],
  lists: KeyedLists | undefined,
): readonly KeyedStep[] | undefined {
  const keyOf = lists?.keyOf;
  if (keyOf === undefined) return undefined;
  const counter = new KeyCounter();
  return given.map((item, index) => {
    const key = keyOf(item);
    const nth = counter.next(key);
    return nth === 0 ? { index, key } : { index, key, nth };
  });
}

function own(part: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(part, name) ? part[name] : undefined;
}

/** Entries by the way to their places, so that what lies on it is copied once. */
interface Node {
  readonly ends: ResidueEntry[];
  readonly inner: Map<string | number, Inner>;
}

interface Inner {
  readonly step: string | number | KeyedStep;
  readonly node: Node;
}

/** The record with its residue put back, so far as it is still as it was. What lies on the way is copied, never changed. */
export function restore(record: unknown, residue: Residue, lists?: KeyedLists): unknown {
  const root: Node = { ends: [], inner: new Map() };
  for (const entry of residue) {
    let node = root;
    for (const step of entry.at) node = innerOf(node, step);
    node.ends.push(entry);
  }
  const whole = rebuilt(record, root, lists);
  return whole === gone ? undefined : whole;
}

function innerOf(node: Node, step: string | number | KeyedStep): Node {
  // A text begins with a mark, so that no name is mistaken for a key.
  const id =
    typeof step === "object"
      ? `k${JSON.stringify([step.key, step.nth ?? 0])}`
      : typeof step === "string"
        ? `n${step}`
        : step;
  const known = node.inner.get(id);
  if (known) return known.node;
  const made: Node = { ends: [], inner: new Map() };
  node.inner.set(id, { step, node: made });
  return made;
}

const gone: unique symbol = Symbol("gone");

/** What stands at a place, with all that its entries say. */
function rebuilt(place: unknown, node: Node, lists: KeyedLists | undefined): unknown {
  let value = place;
  for (const entry of node.ends)
    if (isSame(value, entry.was)) value = entry.isGone === true ? gone : entry.value;
  for (const { step, node: inner } of node.inner.values())
    if (typeof step === "string") {
      const part = partOf(value);
      // What lies below is told member by member only where there was an object, or nothing.
      if (part === undefined && value !== undefined) continue;
      value = withMember(part, step, rebuilt(own(part ?? {}, step), inner, lists?.members.get(step)));
    }
  return Array.isArray(value) ? withItems(value, node, lists) : value;
}

function withMember(
  part: Readonly<Record<string, unknown>> | undefined,
  name: string,
  value: unknown,
): unknown {
  if (value === undefined || Object.is(value, own(part ?? {}, name))) return part;
  const copy: Record<string, unknown> = { ...part };
  if (value === gone) Reflect.deleteProperty(copy, name);
  // Residue may come from outside: a name such as __proto__ is a member like any other.
  else Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function withItems(list: readonly unknown[], node: Node, lists: KeyedLists | undefined): readonly unknown[] {
  const copy: unknown[] = [...list];
  const keys = new Map<string, number>();
  const keyOf = lists?.keyOf;
  if (keyOf !== undefined) {
    const counter = new KeyCounter();
    list.forEach((item, index) => {
      const key = keyOf(item);
      keys.set(`k${JSON.stringify([key, counter.next(key)])}`, index);
    });
  }
  for (const [id, { step, node: inner }] of node.inner) {
    if (typeof step === "string") continue;
    const index = typeof step === "number" ? step : keys.get(String(id));
    if (index === undefined || !Number.isSafeInteger(index) || index < 0 || index >= copy.length) continue;
    const item = rebuilt(copy[index], inner, lists);
    copy[index] = item === gone ? undefined : item;
  }
  return copy;
}

/** Whether two values of JSON are the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other || Object.is(one, other)) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => isSame(item, other[index]));
  }
  const [left, right] = [partOf(one), partOf(other)];
  if (left === undefined || right === undefined) return false;
  // JSON has no members without a value.
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSame(own(left, name), own(right, name)));
}
