import type { Draft } from "../mapping/draft.ts";

/**
 * Takes away the end of a period that ends before it starts (FHIR per-1), as far as both are known; true when it did.
 */
export function dropEarlyEnd(period: unknown): boolean {
  if (typeof period !== "object" || period === null) return false;
  const { start, end } = period as Draft;
  if (typeof start !== "string" || typeof end !== "string") return false;
  const known = Math.min(start.length, end.length);
  if (start.slice(0, known) <= end.slice(0, known)) return false;
  delete (period as Draft)["end"];
  return true;
}
