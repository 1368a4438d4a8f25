import { fault, type Json } from "./scene.ts";

// What the functions in src/generated/invariants.ts are written with. Items are raw JSON; a primitive that has only id or
// extensions is represented by its `_name` object. Truth values that may be empty are `undefined` then.

type Items = readonly unknown[];
const none: Items = [];

/** Whether a property, or the `_name` beside it, holds anything: a value, or an array with a value in it. */
export function has(value: unknown, sibling?: unknown): boolean {
  if (value === undefined || value === null) return sibling !== undefined && has(sibling);
  return !Array.isArray(value) || value.some(isThere) || (sibling !== undefined && has(sibling));
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

/** The items of a property, with those that have a `_name` object only. */
export function list(value: unknown, sibling?: unknown): Items {
  if (isThere(sibling)) return paired(value, sibling);
  if (value === undefined || value === null) return none;
  if (!Array.isArray(value)) return [value];
  return value.every(isThere) ? value : value.filter(isThere);
}

function paired(value: unknown, sibling: unknown): Items {
  const values: Items = Array.isArray(value) ? value : [value];
  const siblings: Items = Array.isArray(sibling) ? sibling : [sibling];
  const longest = values.length < siblings.length ? siblings : values;
  return longest.map((_each, at) => values[at] ?? siblings[at]).filter(isThere);
}

/** Whether an object of a property or list passes the test. */
export function at(value: unknown, test: (item: Json) => boolean): boolean {
  if (Array.isArray(value)) {
    for (const each of value as Items) if (isRecord(each) && test(each)) return true;
    return false;
  }
  return isRecord(value) && test(value);
}

/** The objects of a list that pass the test. */
export function pick(items: Items, test: (item: Json) => boolean): Items {
  return items.filter((item) => isRecord(item) && test(item));
}

/** What a step gives on every object of a list. */
export function flat(items: Items, step: (item: Json) => Items): Items {
  return items.flatMap((item) => (isRecord(item) ? step(item) : none));
}

/** The only item; undefined when there is none, a fault when there are several. */
export function single(items: Items): unknown {
  return items.length > 1 ? fault() : items[0];
}

/** The only item; undefined when there is none or several. */
export function only(items: Items): unknown {
  return items.length === 1 ? items[0] : undefined;
}

/** Whether a property holds this value and no other. */
export function is(value: unknown, wanted: unknown): boolean {
  return value === wanted || (Array.isArray(value) && only(list(value)) === wanted);
}

/** Whether there is something, and it is not just this value. */
export function isnt(items: Items, unwanted: unknown): boolean {
  return items.length > 0 && only(items) !== unwanted;
}

/** Whether there is one item with a value. */
function hasValue(items: Items): boolean {
  return items.length === 1 && typeof items[0] !== "object";
}

/** Whether a property that does not repeat has a value. */
export function isValue(value: unknown): boolean {
  return typeof value === "object" ? Array.isArray(value) && hasValue(list(value)) : value !== undefined;
}

/** Whether the only item is one of several; undefined when there is none. */
export function within(items: Items, others: Items): boolean | undefined {
  const item = single(items);
  if (item === undefined) return undefined;
  return others.includes(item) || (isRecord(item) && others.some((other) => areSame(other, item)));
}

/** The JSON of a value with its properties in a fixed order. */
function key(value: unknown): string {
  if (Array.isArray(value)) return `[${(value as Items).map(key).join()}]`;
  if (!isRecord(value)) return `${typeof value} ${String(value)}`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${key(value[name])}`).join()}}`;
}

/** Whether two lists are the same; undefined when one is empty. */
export function same(a: Items, b: Items): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return a.length === b.length && a.every((item, index) => areSame(item, b[index]));
}

/** Whether two values have the same content. */
function areSame(a: unknown, b: unknown): boolean {
  if (a === b || !isRecord(a) || !isRecord(b)) return a === b;
  const names = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && areSame(a[name], b[name]))
  );
}

/** The items, each once. */
export function unique(items: Items): Items {
  const seen = new Set<string>();
  return items.filter((item) => seen.size < seen.add(key(item)).size);
}

/** Whether no two items are the same. */
export function distinct(items: Items): boolean {
  return items.length < 2 || unique(items).length === items.length;
}

/** The items that are in the other list too. */
export function common(items: Items, others: Items): Items {
  if (items.length === 0 || others.length === 0) return none;
  const keys = new Set(others.map(key));
  return unique(items).filter((item) => keys.has(key(item)));
}

/** The value of a part that several items share, evaluated when first needed. */
export function once<Value extends string | Items | undefined>(make: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: make() }).value;
}
