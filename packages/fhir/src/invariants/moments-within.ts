import { temporalBoundary } from "../fhirpath/boundary.ts";
import { compareTemporals, readDateTime } from "../fhirpath/temporal.ts";
import { single } from "./idioms.ts";
import { fault } from "./scene.ts";

/**
 * The order of the first moment that one date or time may mean, and the last that the other may mean: FHIRPath's
 * `a.lowBoundary() <= b.highBoundary()`. NaN when one is missing or nobody can tell.
 */
export function orderWithin(a: readonly unknown[], b: readonly unknown[]): number {
  const first = edgeOf(single(a), "low");
  const last = edgeOf(single(b), "high");
  return first === undefined || last === undefined ? NaN : (compareTemporals(first, last) ?? NaN);
}

function edgeOf(value: unknown, side: "low" | "high") {
  if (value === undefined || typeof value === "object") return undefined;
  const moment = typeof value === "string" ? readDateTime(value) : undefined;
  return moment === undefined ? fault() : temporalBoundary(moment, side, undefined);
}
