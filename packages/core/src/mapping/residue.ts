import { partOf } from "./path.ts";

/** One value that the other side does not give back: set it there, or take away what stands there. */
export interface ResidueEntry {
  /** Names and places from the root. */
  readonly at: readonly (string | number)[];
  readonly value?: unknown;
  readonly isGone?: true;
}

/** What the other side cannot hold (phần dư): plain data, so that it can be kept as JSON beside the record. */
export type Residue = readonly ResidueEntry[];

/** What must be done to `given` so that it is `wanted`. */
export function difference(wanted: unknown, given: unknown): Residue {
  const found: ResidueEntry[] = [];
  compare(wanted, given, [], found);
  return found;
}

function compare(
  wanted: unknown,
  given: unknown,
  at: readonly (string | number)[],
  found: ResidueEntry[],
): void {
  if (Object.is(wanted, given)) return;
  if (Array.isArray(wanted) && Array.isArray(given) && wanted.length === given.length) {
    wanted.forEach((item: unknown, index) => {
      compare(item, given[index] as unknown, [...at, index], found);
    });
    return;
  }
  const left = partOf(wanted);
  // An object that is not there is told member by member, so that each has its own reason.
  const isMissing = given === undefined && left !== undefined && Object.keys(left).length > 0;
  const right = isMissing ? {} : partOf(given);
  if (left === undefined || right === undefined) {
    found.push(wanted === undefined ? { at, isGone: true } : { at, value: wanted });
    return;
  }
  for (const name of Object.keys(left)) compare(left[name], own(right, name), [...at, name], found);
  for (const name of Object.keys(right))
    if (!Object.hasOwn(left, name) && right[name] !== undefined)
      found.push({ at: [...at, name], isGone: true });
}

function own(part: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(part, name) ? part[name] : undefined;
}

/** The record with its residue put back. What lies on the way is copied, never changed. */
export function restore(record: unknown, residue: Residue): unknown {
  let whole = record;
  for (const entry of residue) whole = put(whole, entry, 0);
  return whole;
}

function put(place: unknown, entry: ResidueEntry, depth: number): unknown {
  const step = entry.at[depth];
  if (step === undefined) return entry.value;
  const isLast = depth === entry.at.length - 1;
  if (typeof step === "number") {
    const list: unknown[] = Array.isArray(place) ? [...(place as readonly unknown[])] : [];
    if (Number.isSafeInteger(step) && step >= 0 && step <= list.length)
      list[step] = put(list[step], entry, depth + 1);
    return list;
  }
  const copy: Record<string, unknown> = { ...partOf(place) };
  if (isLast && entry.isGone === true) Reflect.deleteProperty(copy, step);
  else {
    const value = put(own(copy, step), entry, depth + 1);
    // Residue may come from outside: a name such as __proto__ is a member like any other.
    Object.defineProperty(copy, step, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}
