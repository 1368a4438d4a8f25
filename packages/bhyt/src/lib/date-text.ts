import { isRealDate } from "@lienthong/core";

/** The digits of `text` from `from` to `to` as a number, or -1 when one of them is no digit. */
export function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9 || Number.isNaN(digit)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether all characters are digits 0 to 9, and there is one. */
export function isAllDigits(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return text !== "";
}

/** Whether a text begins with a real day `yyyymmdd`. */
function startsWithDay(text: string): boolean {
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 4, 6);
  const day = digitsAt(text, 6, 8);
  return year > 0 && month > 0 && day > 0 && isRealDate(year, month, day);
}

/** Whether characters 9 to 12 are a time of day, 0000 to 2359. */
function endsWithTime(text: string): boolean {
  const hour = digitsAt(text, 8, 10);
  const minute = digitsAt(text, 10, 12);
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
}

/** Whether a text is a day of the calendar, `yyyymmdd`. */
export function isDayText(text: string): boolean {
  return text.length === 8 && startsWithDay(text);
}

/** Whether a text is a minute of the calendar, `yyyymmddHHMM`, from 0000 to 2359. */
export function isMinuteText(text: string): boolean {
  return text.length === 12 && startsWithDay(text) && endsWithTime(text);
}

/**
 * Whether a text is a birth day `yyyymmdd` or birth minute `yyyymmddHHMM` in which what is unknown is `0000`: the time,
 * or day and month with it.
 */
export function isBirthText(text: string): boolean {
  if (text.length !== 8 && text.length !== 12) return false;
  if (text.slice(4) === "0000" || text.slice(4) === "00000000") return digitsAt(text, 0, 4) > 0;
  return text.length === 8 ? isDayText(text) : isMinuteText(text);
}

/** Whether a text is a birth of which the month is known and the day is not: `yyyymm00` or `yyyymm000000`. */
export function isBirthMonthText(text: string): boolean {
  if (text.length !== 8 && text.length !== 12) return false;
  const month = digitsAt(text, 4, 6);
  return digitsAt(text, 0, 4) > 0 && month > 0 && month <= 12 && /^0+$/u.test(text.slice(6));
}

/** `yyyymmdd…` as `yyyy-mm-dd`, or `""` when the text does not begin with a real day. */
export function isoDayOf(text: string): string {
  if ((text.length !== 8 && text.length !== 12) || !startsWithDay(text)) return "";
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}
