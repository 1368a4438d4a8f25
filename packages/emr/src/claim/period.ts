import type { Draft } from "../mapping/draft.ts";

/**
 * Takes away the end of a period that is not surely at or after its start (FHIR per-1): it lies before, or one of them is a
 * day and the other a minute of that day, which FHIR cannot compare. True when it did.
 */
export function dropDoubtfulEnd(period: unknown): boolean {
  if (typeof period !== "object" || period === null) return false;
  const { start, end } = period as Draft;
  if (typeof start !== "string" || typeof end !== "string") return false;
  const known = Math.min(start.length, end.length);
  const [from, to] = [start.slice(0, known), end.slice(0, known)];
  if (from < to || start === end) return false;
  delete (period as Draft)["end"];
  return true;
}
