import {
  addDecimals,
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  negateDecimal,
  readDecimal,
} from "./decimal.ts";
import { divideDecimals, roundDecimal } from "./decimal.ts";

/** A quantity: `4 days` has the calendar unit `day`, `10 'mg'` the UCUM unit `mg`. */
export class Quantity {
  readonly value: Decimal;
  /** UCUM code, or the singular of a calendar word. */
  readonly unit: string;
  /** How the unit was written, when it is a calendar word. */
  readonly word: string | undefined;
  constructor(value: Decimal, unit: string, word?: string) {
    this.value = value;
    this.unit = unit;
    this.word = word;
  }

  toString(): string {
    return `${this.value.toString()} ${this.word ?? `'${this.unit}'`}`;
  }
}

/** Converts a value between UCUM units: the value as text, or undefined when they do not compare. */
export type ConvertUnit = (value: string, from: string, to: string) => string | undefined;

const calendarWords = ["year", "month", "week", "day", "hour", "minute", "second", "millisecond"];

/** The singular of a calendar word, or undefined. */
export function calendarUnit(word: string): string | undefined {
  return calendarWords.find((unit) => word === unit || word === `${unit}s`);
}

/** Lengths in milliseconds of the units of time that have one fixed length. */
const milliseconds: Readonly<Record<string, string>> = {
  week: "604800000",
  wk: "604800000",
  day: "86400000",
  d: "86400000",
  hour: "3600000",
  h: "3600000",
  minute: "60000",
  min: "60000",
  second: "1000",
  s: "1000",
  millisecond: "1",
  ms: "1",
};

const months: Readonly<Record<string, string>> = { year: "12", month: "1" };

/** The value of `quantity` in the given unit; undefined when the two do not compare. */
export function inUnit(
  quantity: Quantity,
  unit: string,
  convert: ConvertUnit | undefined,
): Decimal | undefined {
  if (quantity.unit === unit) return quantity.value;
  const scaled =
    byTable(milliseconds, quantity.value, quantity.unit, unit) ??
    byTable(months, quantity.value, quantity.unit, unit);
  if (scaled !== undefined) return scaled;
  // A calendar year is no fixed length: it does not compare with the UCUM year.
  if (Object.hasOwn(months, quantity.unit) || Object.hasOwn(months, unit)) return undefined;
  const text = convert?.(quantity.value.toString(), ucumUnit(quantity.unit), ucumUnit(unit));
  return text === undefined ? undefined : readDecimal(text);
}

function byTable(
  table: Readonly<Record<string, string>>,
  value: Decimal,
  from: string,
  to: string,
): Decimal | undefined {
  const left = Object.hasOwn(table, from) ? readDecimal(table[from] ?? "") : undefined;
  const right = Object.hasOwn(table, to) ? readDecimal(table[to] ?? "") : undefined;
  return left && right && divideDecimals(multiplyDecimals(value, left), right);
}

const ucumOfCalendar: Readonly<Record<string, string>> = {
  week: "wk",
  day: "d",
  hour: "h",
  minute: "min",
  second: "s",
  millisecond: "ms",
};

function ucumUnit(unit: string): string {
  return Object.hasOwn(ucumOfCalendar, unit) ? (ucumOfCalendar[unit] ?? unit) : unit;
}

/** -1, 0 or 1; undefined when the units do not compare. */
export function compareQuantities(a: Quantity, b: Quantity, convert?: ConvertUnit): number | undefined {
  const other = inUnit(b, a.unit, convert);
  return other === undefined ? undefined : compareDecimals(a.value, other);
}

/** Whether two quantities agree to the precision of the less precise one. */
export function equivalentQuantities(a: Quantity, b: Quantity, convert?: ConvertUnit): boolean {
  const other = inUnit(b, a.unit, convert);
  if (other === undefined) return false;
  const scale = Math.min(a.value.scale, other.scale);
  return compareDecimals(roundDecimal(a.value, scale), roundDecimal(other, scale)) === 0;
}

/** The sum in the unit of the first; undefined when the units do not compare. */
export function addQuantities(
  a: Quantity,
  b: Quantity,
  sign: 1 | -1,
  convert?: ConvertUnit,
): Quantity | undefined {
  const other = inUnit(b, a.unit, convert);
  if (other === undefined) return undefined;
  return new Quantity(addDecimals(a.value, sign < 0 ? negateDecimal(other) : other), a.unit, a.word);
}

/** The product; its unit is not simplified. */
export function multiplyQuantities(a: Quantity, b: Quantity): Quantity {
  const left = ucumUnit(a.unit);
  const right = ucumUnit(b.unit);
  const unit = left === "1" ? right : right === "1" ? left : `(${left}).(${right})`;
  return new Quantity(multiplyDecimals(a.value, b.value), unit);
}

/** The quotient; its unit is not simplified unless it goes away. The divisor is not 0. */
export function divideQuantities(a: Quantity, b: Quantity): Quantity {
  const left = ucumUnit(a.unit);
  const right = ucumUnit(b.unit);
  const unit = left === right ? "1" : right === "1" ? left : `(${left})/(${right})`;
  return new Quantity(divideDecimals(a.value, b.value), unit);
}

const quantityPattern = /^([+-]?\d+(?:\.\d+)?)(?:\s+(?:'([^']+)'|([a-z]+)))?$/u;

/** Reads `10 'mg'`, `4 days` or `5`; undefined when the text is none of these. */
export function readQuantity(text: string): Quantity | undefined {
  if (text.length > 200) return undefined;
  const match = quantityPattern.exec(text);
  const value = readDecimal(match?.[1] ?? "");
  if (match === null || value === undefined) return undefined;
  const [, , code, word] = match;
  if (word === undefined) return new Quantity(value, code ?? "1");
  const unit = calendarUnit(word);
  return unit === undefined ? undefined : new Quantity(value, unit, word);
}
