import { decimalBoundary } from "../fhirpath/boundary.ts";
import { compareDecimals, decimalOf, readDecimal, type Decimal } from "../fhirpath/decimal.ts";
import { compareQuantities, Quantity } from "../fhirpath/quantity.ts";
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

function quantityOf(items: Items, scene: Scene): Quantity | undefined {
  const item = single(items);
  if (typeof item !== "object" || item === null) return undefined;
  const quantity = item as Json;
  const value = typeof quantity["value"] === "number" ? decimalIn(quantity, "value", scene) : undefined;
  if (value === undefined) return undefined;
  const { system, code, unit } = quantity;
  if (typeof code !== "string") return new Quantity(value, typeof unit === "string" ? unit : "1");
  if (system === undefined || system === ucum) return new Quantity(value, code);
  return new Quantity(value, `${typeof system === "string" ? system : ""}|${code}`);
}

function edgeOf(quantity: Quantity | undefined, side: "low" | "high"): Quantity | undefined {
  const edge = quantity && decimalBoundary(quantity.value, side);
  return quantity && edge && new Quantity(edge, quantity.unit);
}

function order(a: Quantity | undefined, b: Quantity | undefined): number {
  return (a && b && compareQuantities(a, b)) ?? NaN;
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
  return left && right && compareQuantities(left, right) !== undefined;
}
