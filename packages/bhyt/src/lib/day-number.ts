import { digitsAt, isDayText, isMinuteText } from "./date-text.ts";

/** Days since 0000-03-01 of the Gregorian calendar; only differences mean something. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  );
}

/** Number of the day with which `yyyymmdd` or `yyyymmddHHMM` begins, or `undefined` when it is not real. */
export function dayOf(text: string): number | undefined {
  if (!isDayText(text) && !isMinuteText(text)) return undefined;
  return dayNumber(digitsAt(text, 0, 4), digitsAt(text, 4, 6), digitsAt(text, 6, 8));
}

/** Number of the minute `yyyymmddHHMM`, or `undefined` when it is not real. */
export function minuteOf(text: string): number | undefined {
  const day = isMinuteText(text) ? dayOf(text) : undefined;
  return day === undefined ? undefined : day * 1440 + digitsAt(text, 8, 10) * 60 + digitsAt(text, 10, 12);
}
