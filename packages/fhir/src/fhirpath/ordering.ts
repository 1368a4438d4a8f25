import { compareNumbers, isNumber } from "./equality.ts";
import { fail } from "./failure.ts";
import { type Item, type SystemValue, systemValue } from "./item.ts";
import { compareQuantities, Quantity } from "./quantity.ts";
import type { FhirPathSession } from "./session.ts";
import { compareTemporals, Temporal } from "./temporal.ts";

/** -1, 0 or 1; undefined when nobody can tell; values of different kinds are a fault. */
export function compareItems(a: Item, b: Item, session: FhirPathSession): number | undefined {
  const left = systemValue(a);
  const right = systemValue(b);
  if (left === undefined || right === undefined) return undefined;
  return compareValues(left, right, session);
}

function compareValues(a: SystemValue, b: SystemValue, session: FhirPathSession): number | undefined {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (a instanceof Temporal && b instanceof Temporal) {
    return (a.kind === "Time") === (b.kind === "Time") ? compareTemporals(a, b) : fail("wrong-type");
  }
  if (a instanceof Quantity && b instanceof Quantity) {
    return compareQuantities(a, b, session.environment.convertUnit);
  }
  return fail("wrong-type");
}

/** An order for `sort`: what cannot be told apart stays. */
export function compareForOrder(a: Item, b: Item): number {
  const left = systemValue(a);
  const right = systemValue(b);
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : left > right ? 1 : 0;
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  if (left instanceof Temporal && right instanceof Temporal) return compareTemporals(left, right) ?? 0;
  if (left instanceof Quantity && right instanceof Quantity) return compareQuantities(left, right) ?? 0;
  return fail("wrong-type");
}
