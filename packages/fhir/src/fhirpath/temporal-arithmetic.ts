import {
  decimalOf,
  divideWhole,
  type Decimal,
  multiplyDecimals,
  readDecimal,
  roundDecimal,
} from "./decimal.ts";
import type { Quantity } from "./quantity.ts";
import { dayNumber, daysInMonth, localMilliseconds, type Parts, Temporal } from "./temporal.ts";

/** The length in milliseconds, or the count of months, of the units that a moment can be moved by. */
const steps: Readonly<Record<string, readonly ["month" | "day" | "millisecond", string]>> = {
  year: ["month", "12"],
  month: ["month", "1"],
  week: ["day", "7"],
  wk: ["day", "7"],
  day: ["day", "1"],
  d: ["day", "1"],
  hour: ["millisecond", "3600000"],
  h: ["millisecond", "3600000"],
  minute: ["millisecond", "60000"],
  min: ["millisecond", "60000"],
  second: ["millisecond", "1000"],
  s: ["millisecond", "1000"],
  millisecond: ["millisecond", "1"],
  ms: ["millisecond", "1"],
};

const secondsUnits = ["second", "s", "millisecond", "ms"];
const dayLength = 86_400_000;

/**
 * A moment moved by an amount of time. Fractions count for seconds only. Undefined when the unit is none
 * of time, or the result lies outside years 1 to 9999.
 */
export function moveTemporal(moment: Temporal, amount: Quantity, sign: 1 | -1): Temporal | undefined {
  const step = Object.hasOwn(steps, amount.unit) ? steps[amount.unit] : undefined;
  if (step === undefined) return undefined;
  const [unit, factor] = step;
  const isFractional = secondsUnits.includes(amount.unit);
  const count = toCount(isFractional ? amount.value : wholePart(amount.value), factor) * sign;
  if (!Number.isSafeInteger(count)) return undefined;
  if (moment.kind === "Time") return unit === "millisecond" ? moveTime(moment, count) : undefined;
  if (unit === "month") return moveMonths(moment, count);
  return moveDays(moment, unit === "day" ? count * dayLength : count);
}

function wholePart(value: Decimal): Decimal {
  const one = decimalOf(1);
  return one === undefined ? value : roundDecimal(readDecimal(String(divideWhole(value, one))) ?? value, 0);
}

function toCount(value: Decimal, factor: string): number {
  const product = multiplyDecimals(value, readDecimal(factor) ?? value);
  return Math.trunc(Number(product.toString()));
}

function moveTime(moment: Temporal, milliseconds: number): Temporal {
  const start = localMilliseconds(moment.parts);
  const moved = (((start + milliseconds) % dayLength) + dayLength) % dayLength;
  return new Temporal("Time", [0, 0, 0, ...timeParts(moved)].slice(0, moment.parts.length), undefined);
}

function moveMonths(moment: Temporal, months: number): Temporal | undefined {
  const [year = 0, month, day, ...time] = moment.parts;
  const total = year * 12 + (month ?? 1) - 1 + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  if (newYear < 1 || newYear > 9999) return undefined;
  const parts: number[] = [newYear];
  if (month !== undefined) parts.push(newMonth);
  if (day !== undefined) parts.push(Math.min(day, daysInMonth(newYear, newMonth)), ...time);
  return new Temporal(moment.kind, parts, moment.zone);
}

function moveDays(moment: Temporal, milliseconds: number): Temporal | undefined {
  const count = moment.parts.length;
  // A partial date moves by whole steps of its own precision.
  const days = Math.trunc(milliseconds / dayLength);
  if (count === 1) return moveMonths(moment, Math.trunc(days / 365) * 12);
  if (count === 2) return moveMonths(moment, Math.trunc(days / 30));
  const moved = localMilliseconds(moment.parts) + (count === 3 ? days * dayLength : milliseconds);
  const parts = [...dateParts(Math.floor(moved / dayLength)), ...timeParts(modulo(moved, dayLength))];
  const [year = 0] = parts;
  return year < 1 || year > 9999 ? undefined : new Temporal(moment.kind, parts.slice(0, count), moment.zone);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function timeParts(milliseconds: number): Parts {
  const seconds = Math.floor(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, milliseconds % 1000];
}

function dateParts(days: number): [number, number, number] {
  let year = Math.floor(days / 365.2425);
  while (dayNumber(year + 1, 1, 1) <= days) year++;
  while (dayNumber(year, 1, 1) > days) year--;
  let month = 12;
  while (dayNumber(year, month, 1) > days) month--;
  return [year, month, days - dayNumber(year, month, 1) + 1];
}
