import { dateParts, type PartialDate } from "./partial-date.ts";

/**
 * -1, 0 or 1 as the first date is before, the same as or after the second; `undefined` when they agree as
 * far as both are known but one goes on (`1958` and `1958-07`).
 *
 * @example
 * ```ts
 * import { compareDates } from "@lienthong/core";
 *
 * compareDates({ year: 1958 }, { year: 1959, month: 7 }); // -1
 * compareDates({ year: 1958 }, { year: 1958, month: 7 }); // undefined
 * ```
 */
export function compareDates(a: PartialDate, b: PartialDate): -1 | 0 | 1 | undefined {
  for (const part of dateParts) {
    const left = a[part];
    const right = b[part];
    if (left === undefined || right === undefined) return left === right ? 0 : undefined;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * Age in whole years (tuổi) on a day; `undefined` when the dates are not known well enough to say, or the
 * day is before the birth. Someone born on 29 February grows older on 1 March of a common year.
 *
 * @example
 * ```ts
 * import { ageInYears } from "@lienthong/core";
 *
 * ageInYears({ year: 2000, month: 5, day: 20 }, { year: 2024, month: 5, day: 19 }); // 23
 * ageInYears({ year: 2000 }, { year: 2024, month: 5, day: 19 }); // undefined: 23 or 24
 * ```
 */
export function ageInYears(birth: PartialDate, on: PartialDate): number | undefined {
  const days = (date: PartialDate): PartialDate => ({
    year: 0,
    ...(date.month !== undefined && { month: date.month }),
    ...(date.day !== undefined && { day: date.day }),
  });
  const reached = compareDates(days(birth), days(on));
  // The same month and no days: the birthday may be before or after.
  const known = reached === 0 ? birth.day !== undefined : reached !== undefined;
  if (!known) return undefined;
  const age = on.year - birth.year - (reached === 1 ? 1 : 0);
  return age < 0 ? undefined : age;
}

/** Days since 1 March of the year 0. */
function dayNumber(year: number, month: number, day: number): number {
  const fromMarch = (month + 9) % 12;
  const y = fromMarch >= 10 ? year - 1 : year;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((fromMarch * 306 + 5) / 10) + day - 1;
}

/**
 * Days from one day to another, negative when the second is earlier, times of day left out; `undefined` when
 * a day is not known.
 *
 * @example
 * ```ts
 * import { daysBetween } from "@lienthong/core";
 *
 * daysBetween({ year: 2024, month: 2, day: 28 }, { year: 2024, month: 3, day: 1 }); // 2
 * ```
 */
export function daysBetween(from: PartialDate, to: PartialDate): number | undefined {
  if (from.month === undefined || from.day === undefined) return undefined;
  if (to.month === undefined || to.day === undefined) return undefined;
  return dayNumber(to.year, to.month, to.day) - dayNumber(from.year, from.month, from.day);
}
