/**
 * A date, or a moment, known to some precision (ngày tháng có thể thiếu): a year, a month, a day, or a time of
 * that day. Each part may only be there when all before it are. There is no time zone in it: Vietnamese
 * records are in Vietnam's time, UTC+7 all year.
 */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** The parts of a date, from the year down. */
export const dateParts = ["year", "month", "day", "hour", "minute", "second"] as const;

/**
 * Days of a month of the Gregorian calendar; 0 when there is no such month.
 *
 * @example
 * ```ts
 * import { daysInMonth } from "@lienthong/core";
 *
 * daysInMonth(2024, 2); // 29
 * daysInMonth(1900, 2); // 28
 * ```
 */
export function daysInMonth(year: number, month: number): number {
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Whether a day is in the calendar, in the years 1 to 9999.
 *
 * @example
 * ```ts
 * import { isRealDate } from "@lienthong/core";
 *
 * isRealDate(1990, 2, 31); // false
 * ```
 */
export function isRealDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/**
 * A date of a year, month or day; `undefined` when there is none such, or a day without its month.
 *
 * @example
 * ```ts
 * import { partialDate } from "@lienthong/core";
 *
 * partialDate(1958, 7); // { year: 1958, month: 7 }
 * partialDate(1990, 2, 31); // undefined
 * ```
 */
export function partialDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (month === undefined) return day === undefined && isRealDate(year, 1, 1) ? { year } : undefined;
  if (!isRealDate(year, month, day ?? 1)) return undefined;
  return day === undefined ? { year, month } : { year, month, day };
}

/** The date with a time of day put to it; `undefined` when the clock has no such time. */
export function withTime(
  date: PartialDate,
  hour: number,
  minute: number,
  second?: number,
): PartialDate | undefined {
  if (date.day === undefined || !(hour < 24 && minute < 60 && (second ?? 0) < 60)) return undefined;
  return second === undefined ? { ...date, hour, minute } : { ...date, hour, minute, second };
}
