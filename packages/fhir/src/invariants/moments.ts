import { temporalBoundary } from "../fhirpath/boundary.ts";
import { compareTemporals, readDateTime, type Temporal } from "../fhirpath/temporal.ts";
import { single } from "./idioms.ts";
import { fault } from "./scene.ts";

type Items = readonly unknown[];

/** Below 0, 0 or above: the order of two moments; NaN when nobody can tell. */
export function orderOf(a: Items, b: Items): number {
  const left = single(a);
  const right = single(b);
  if (typeof left === "string" && typeof right === "string" && areSameShape(left, right)) {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return compare(
    left,
    right,
    (moment) => moment,
    (moment) => moment,
  );
}

/** The order of the first moment that one may mean, and the last that the other may mean. */
export function orderWithin(a: Items, b: Items): number {
  const edge = (side: "low" | "high") => (moment: Temporal) => temporalBoundary(moment, side, undefined);
  return compare(single(a), single(b), edge("low"), edge("high"));
}

type Edge = (moment: Temporal) => Temporal | undefined;

function compare(left: unknown, right: unknown, low: Edge, high: Edge): number {
  if (!isValue(left) || !isValue(right)) return NaN;
  const [a, b] = [readMoment(left), readMoment(right)];
  const [from, to] = [a && low(a), b && high(b)];
  // Text that is no moment is compared with other text only.
  if (a === undefined && b === undefined && typeof left === typeof right && low === high) {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (from === undefined || to === undefined) return fault();
  return compareTemporals(from, to) ?? NaN;
}

function isValue(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function readMoment(value: unknown): Temporal | undefined {
  return typeof value === "string" ? readDateTime(value) : undefined;
}

/** A whole date, or a date with time to the second and the same zone, as FHIR writes them. */
function areSameShape(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 10) return isWholeDate(a) && isWholeDate(b);
  if (a.length === 20) return a.endsWith("Z") && b.endsWith("Z");
  return a.length === 25 && /^[+-]/u.test(a.slice(19)) && a.slice(19) === b.slice(19);
}

function isWholeDate(text: string): boolean {
  return /\d-\d\d$/u.test(text) && text.charAt(7) === "-";
}
