import { compareDecimals, Decimal, decimalOf, roundDecimal } from "./decimal.ts";
import { fail } from "./failure.ts";
import {
  asRecord,
  type Collection,
  FhirNode,
  type Item,
  type SystemValue,
  systemValue,
  TypeInfo,
} from "./item.ts";
import { compareQuantities, equivalentQuantities, inUnit, Quantity } from "./quantity.ts";
import type { FhirPathSession } from "./session.ts";
import { areTemporalsEquivalent, compareTemporals, Temporal, temporalKey } from "./temporal.ts";

/** `=` of two items: undefined when nobody can tell (dates of different precision). */
export function areEqual(a: Item, b: Item, session: FhirPathSession): boolean | undefined {
  if (a === b) return true;
  session.spend(1);
  const left = systemValue(a);
  const right = systemValue(b);
  if (left === undefined || right === undefined) return areNodesEqual(a, b, session);
  if (left instanceof Quantity && right instanceof Quantity && areNodesEqual(a, b, session)) return true;
  return areValuesEqual(left, right, session);
}

/** Whether two elements have the same content. */
function areNodesEqual(a: Item, b: Item, session: FhirPathSession): boolean {
  if (a instanceof FhirNode && b instanceof FhirNode) {
    return isSameJson(a.value, b.value, session, 0) && isSameJson(a.sibling, b.sibling, session, 0);
  }
  return itemKey(a) === itemKey(b);
}

function isSameJson(a: unknown, b: unknown, session: FhirPathSession, depth: number): boolean {
  if (a === b) return true;
  if (depth > 200) fail("too-deep");
  if (a instanceof Decimal || b instanceof Decimal) return jsonKey(a, depth) === jsonKey(b, depth);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  session.spend(keys.length);
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      isSameJson(
        (a as Record<string, unknown>)[key],
        (b as Record<string, unknown>)[key],
        session,
        depth + 1,
      ),
  );
}

function areValuesEqual(a: SystemValue, b: SystemValue, session: FhirPathSession): boolean | undefined {
  if (typeof a === typeof b && typeof a !== "object") return a === b;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0;
  if (a instanceof Temporal && b instanceof Temporal) {
    if ((a.kind === "Time") !== (b.kind === "Time")) return false;
    const order = compareTemporals(a, b);
    return order === undefined ? undefined : order === 0;
  }
  const left = asQuantity(a);
  const right = asQuantity(b);
  if (left === undefined || right === undefined) return false;
  const order = compareQuantities(left, right, session.environment.convertUnit);
  return order === undefined ? undefined : order === 0;
}

/** A number is a quantity of the unit `1`. */
function asQuantity(value: SystemValue): Quantity | undefined {
  if (value instanceof Quantity) return value;
  const decimal = isNumber(value) ? toDecimal(value) : undefined;
  return decimal && new Quantity(decimal, "1");
}

/** Whether a value is an integer or a decimal. */
export function isNumber(value: SystemValue | undefined): value is number | Decimal {
  return typeof value === "number" || value instanceof Decimal;
}

/** The decimal of an integer or decimal. */
export function toDecimal(value: number | Decimal): Decimal {
  return typeof value === "number" ? (decimalOf(value) ?? fail("wrong-type")) : value;
}

/** -1, 0 or 1. */
export function compareNumbers(a: number | Decimal, b: number | Decimal): number {
  if (typeof a === "number" && typeof b === "number") return Math.sign(a - b);
  return compareDecimals(toDecimal(a), toDecimal(b));
}

/** `~` of two items. */
function areEquivalent(a: Item, b: Item, session: FhirPathSession): boolean {
  session.spend(1);
  const left = systemValue(a);
  const right = systemValue(b);
  if (left === undefined || right === undefined) return equivalenceKey(a) === equivalenceKey(b);
  if (typeof left === "string" && typeof right === "string") return foldText(left) === foldText(right);
  if (isNumber(left) && isNumber(right)) {
    const [x, y] = [toDecimal(left), toDecimal(right)];
    const scale = Math.min(x.scale, y.scale);
    return compareDecimals(roundDecimal(x, scale), roundDecimal(y, scale)) === 0;
  }
  if (left instanceof Temporal && right instanceof Temporal) return areTemporalsEquivalent(left, right);
  if (left instanceof Quantity && right instanceof Quantity) {
    const convert = session.environment.convertUnit;
    return inUnit(right, left.unit, convert) !== undefined && equivalentQuantities(left, right, convert);
  }
  return areValuesEqual(left, right, session) === true;
}

function foldText(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, " ");
}

/**
 * A text that two items share exactly when they are equal. Quantities of different units have different
 * keys: sets do not convert units.
 */
export function itemKey(item: Item): string {
  const value = systemValue(item);
  if (value === undefined || value instanceof Quantity) {
    if (item instanceof TypeInfo) return `i${item.namespace}.${item.name}`;
    if (item instanceof FhirNode) return jsonKey(item.value, 0) + jsonKey(item.sibling, 0);
  }
  return value === undefined ? "" : valueKey(value);
}

function valueKey(value: SystemValue): string {
  if (typeof value === "string") return `s${value}`;
  if (typeof value === "boolean") return `b${String(value)}`;
  if (isNumber(value)) return `n${numberKey(value)}`;
  return value instanceof Temporal ? `t${temporalKey(value)}` : `q${numberKey(value.value)} ${value.unit}`;
}

function numberKey(value: number | Decimal): string {
  if (typeof value === "number") return String(value);
  const text = value.toString();
  if (value.scale === 0) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x30) end--;
  return text.slice(0, text.charCodeAt(end - 1) === 0x2e ? end - 1 : end);
}

/** The JSON of a value with its properties in a fixed order. */
function jsonKey(value: unknown, depth: number): string {
  if (depth > 200) fail("too-deep");
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return `[${value.map((each) => jsonKey(each, depth + 1)).join(",")}]`;
  if (value instanceof Decimal) return numberKey(value);
  if (typeof value === "number") return numberKey(decimalOf(value) ?? value);
  const record = asRecord(value);
  if (record === undefined) return JSON.stringify(value);
  const keys = Object.keys(record).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${jsonKey(record[key], depth + 1)}`).join(",")}}`;
}

function equivalenceKey(item: Item): string {
  return itemKey(item).toLowerCase();
}

/** The keys of a collection. */
export function keySet(collection: Collection, session: FhirPathSession): ReadonlySet<string> {
  session.spend(collection.length);
  return new Set(collection.map(itemKey));
}

/** The keys of a collection that the session keeps: made once. */
export function keptKeySet(collection: Collection, session: FhirPathSession): ReadonlySet<string> {
  const known = session.keySets.get(collection);
  if (known !== undefined) return known;
  const keys = keySet(collection, session);
  session.keySets.set(collection, keys);
  return keys;
}

/** `=` of two collections: the same items in the same order. */
export function areCollectionsEqual(
  a: Collection,
  b: Collection,
  session: FhirPathSession,
): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.length !== b.length) return false;
  let isUnknown = false;
  for (const [index, left] of a.entries()) {
    const right = b[index];
    const isEqual = right === undefined ? false : areEqual(left, right, session);
    if (isEqual === false) return false;
    if (isEqual === undefined) isUnknown = true;
  }
  return isUnknown ? undefined : true;
}

/** `~` of two collections: the same items in any order. */
export function areCollectionsEquivalent(a: Collection, b: Collection, session: FhirPathSession): boolean {
  if (a.length !== b.length) return false;
  const rest = [...b];
  for (const left of a) {
    session.spend(rest.length);
    const index = rest.findIndex((right) => areEquivalent(left, right, session));
    if (index < 0) return false;
    rest.splice(index, 1);
  }
  return true;
}

/** The items of a collection, each once, in the order in which they first appear. */
export function distinct(collection: Collection, session: FhirPathSession): Collection {
  if (collection.length < 2) return collection;
  session.spend(collection.length);
  const seen = new Set<string>();
  return collection.filter((item) => {
    const key = itemKey(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
