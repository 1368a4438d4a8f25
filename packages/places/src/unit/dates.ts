/** The state of the former units (63 provinces): their last day. */
export const formerDay = "2025-06-30";
/** First day of the two-tier lists (34 provinces). */
export const twoTierDay = "2025-07-01";
/** Day of the last change that is known: Đồng Nai becomes a centrally run city. */
export const latestDay = "2026-04-30";

/** Which lists a day belongs to. */
export type Generation = "former" | "current";

/**
 * The list in force on a day, by the day it is known by; `undefined` when this is no day. Days before 1 July 2025 belong to the list of
 * 30 June 2025, which is the only one of the former lists that is at hand.
 */
export function listDay(asOf: unknown): string | undefined {
  if (!isDay(asOf)) return undefined;
  return asOf < twoTierDay ? formerDay : asOf < latestDay ? twoTierDay : latestDay;
}

/** Former or current, by the day; `undefined` when this is no day. */
export function generationOf(asOf: unknown): Generation | undefined {
  const day = listDay(asOf);
  if (day === undefined) return undefined;
  return day === formerDay ? "former" : "current";
}

/** A day of the calendar, `YYYY-MM-DD`. */
function isDay(value: unknown): value is string {
  if (typeof value !== "string" || value.length !== 10 || !/^\d{4}-\d\d-\d\d$/u.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
