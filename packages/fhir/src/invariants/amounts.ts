import { decimalBoundary } from "../fhirpath/boundary.ts";
import { compareDecimals, Decimal, decimalOf, multiplyDecimals, readDecimal } from "../fhirpath/decimal.ts";
import { list, single } from "./idioms.ts";
import { fault, type Json, type Scene } from "./scene.ts";

type Items = readonly unknown[];

const ucum = "http://unitsofmeasure.org";

/** The exact value of a number property. */
function decimalIn(owner: Json, name: string, { numberText }: Scene): Decimal | undefined {
  const value = single(list(owner[name]));
  if (typeof value !== "number") return isEmpty(value) ? undefined : fault();
  const text = numberText?.(owner, name);
  return (text === undefined ? undefined : readDecimal(text)) ?? decimalOf(value);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || typeof value === "object";
}

/** Below 0, 0 or above: the order of a number property and a whole number; NaN when there is no number. */
export function decimalOrder(owner: Json, name: string, other: number, scene: Scene): number {
  const value = decimalIn(owner, name, scene);
  const whole = decimalOf(other);
  return value === undefined || whole === undefined ? NaN : compareDecimals(value, whole);
}

/** A number property as it was written. */
export function numeral(owner: Json, name: string, scene: Scene): string | undefined {
  return decimalIn(owner, name, scene)?.toString();
}

interface Quantity {
  readonly value: Decimal;
  /** UCUM code, or system and code of another system, or the unit in words. */
  readonly unit: string;
}

function quantityOf(items: Items, scene: Scene): Quantity | undefined {
  const item = single(items);
  if (typeof item !== "object" || item === null) return undefined;
  const quantity = item as Json;
  const value = typeof quantity["value"] === "number" ? decimalIn(quantity, "value", scene) : undefined;
  if (value === undefined) return undefined;
  const { system, code, unit } = quantity;
  if (typeof code !== "string") return { value, unit: typeof unit === "string" ? unit : "1" };
  if (system === undefined || system === ucum) return { value, unit: code };
  return { value, unit: `${typeof system === "string" ? system : ""}|${code}` };
}

function edgeOf(quantity: Quantity | undefined, side: "low" | "high"): Quantity | undefined {
  const edge = quantity && decimalBoundary(quantity.value, side);
  return quantity && edge && { value: edge, unit: quantity.unit };
}

/** Units of time of one fixed length in milliseconds, and in months; in UCUM and in words. */
const week = 604_800_000;
const day = 86_400_000;
const lengths: readonly Readonly<Record<string, number>>[] = [
  {
    ...{ week, wk: week, day, d: day, hour: 3_600_000, h: 3_600_000 },
    ...{ minute: 60_000, min: 60_000, second: 1000, s: 1000, millisecond: 1, ms: 1 },
  },
  { year: 12, month: 1 },
];

function order(a: Quantity | undefined, b: Quantity | undefined): number {
  if (a === undefined || b === undefined) return NaN;
  if (a.unit === b.unit) return compareDecimals(a.value, b.value);
  for (const table of lengths) {
    const [left, right] = [a, b].map(({ value, unit }) => {
      const length = Object.hasOwn(table, unit) ? table[unit] : undefined;
      return length && multiplyDecimals(value, new Decimal(BigInt(length), 0));
    });
    if (left && right) return compareDecimals(left, right);
  }
  return NaN;
}

/** The order of two quantities; NaN when one is missing or the units do not compare. */
export function quantityOrder(a: Items, b: Items, scene: Scene): number {
  return order(quantityOf(a, scene), quantityOf(b, scene));
}

/** The order of the least that one quantity may mean, and the most that the other may mean. */
export function quantityOrderWithin(a: Items, b: Items, scene: Scene): number {
  return order(edgeOf(quantityOf(a, scene), "low"), edgeOf(quantityOf(b, scene), "high"));
}

/** Whether the units of two quantities compare; undefined when one is missing. */
export function comparable(a: Items, b: Items, scene: Scene): boolean | undefined {
  const [left, right] = [quantityOf(a, scene), quantityOf(b, scene)];
  return left && right && !Number.isNaN(order(left, right));
}
