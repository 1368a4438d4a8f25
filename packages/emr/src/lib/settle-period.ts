/** A period that FHIR takes: it does not end before it begins, and both ends compare. */
export interface SettledPeriod {
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** `backwards`: the end was left out; `cut`: the finer end lost what made it finer. */
  readonly change?: "backwards" | "cut";
}

/**
 * Compares the ends of a period. A day and a time of that same day do not compare in FHIR (per-1), so the finer one is cut
 * to what the other says.
 */
export function settlePeriod(start: string | undefined, end: string | undefined): SettledPeriod {
  if (start === undefined || end === undefined) return { start, end };
  const length = Math.min(start.length, end.length, 10);
  const [first, last] = [start.slice(0, length), end.slice(0, length)];
  if (first > last) return { start, end: undefined, change: "backwards" };
  if (first < last) return { start, end };
  const isTimed = (moment: string): boolean => moment.length > 10;
  if (isTimed(start) && isTimed(end))
    return Date.parse(start) > Date.parse(end)
      ? { start, end: undefined, change: "backwards" }
      : { start, end };
  return start.length === end.length ? { start, end } : { start: first, end: last, change: "cut" };
}
