import { ceilingDecimal, Decimal, floorDecimal, power10 } from "./decimal.ts";
import { daysInMonth, Temporal, type TemporalKind } from "./temporal.ts";

/** The least or the greatest value that a decimal of this precision can stand for. */
export function decimalBoundary(value: Decimal, side: "low" | "high", precision = 8): Decimal | undefined {
  if (precision < 0 || precision > 31) return undefined;
  // Half a unit of the last digit, exact: one more digit than the value has.
  const half = side === "low" ? -5n : 5n;
  const edge = new Decimal(value.unscaled * 10n + half, value.scale + 1);
  return side === "low" ? floorTo(edge, value, precision) : ceilingTo(edge, value, precision);
}

function floorTo(edge: Decimal, value: Decimal, precision: number): Decimal {
  return isZeroAt(value, precision) ? new Decimal(0n, precision) : floorDecimal(edge, precision);
}

function ceilingTo(edge: Decimal, value: Decimal, precision: number): Decimal {
  return isZeroAt(value, precision) ? new Decimal(0n, precision) : ceilingDecimal(edge, precision);
}

/** A value that is nothing at the wanted precision stays nothing. */
function isZeroAt(value: Decimal, precision: number): boolean {
  return value.scale > precision && value.unscaled / power10(value.scale - precision) === 0n;
}

/** Digits of a moment written to that many parts: 4 for a year, 17 for milliseconds; a time has 2 to 9. */
const digitsOfParts = [0, 4, 6, 8, 10, 12, 14, 17];
const timeDigitsOfParts = [0, 0, 0, 0, 2, 4, 6, 9];

/** Number of digits of a moment as it is given. */
export function temporalPrecision(moment: Temporal): number {
  return (moment.kind === "Time" ? timeDigitsOfParts : digitsOfParts)[moment.parts.length] ?? 0;
}

/** The first or the last moment that a partial date or time can stand for, to a number of digits. */
export function temporalBoundary(
  moment: Temporal,
  side: "low" | "high",
  precision: number | undefined,
): Temporal | undefined {
  const digits = moment.kind === "Time" ? timeDigitsOfParts : digitsOfParts;
  const wanted = precision ?? { Date: 8, DateTime: 17, Time: 9 }[moment.kind];
  const count = digits.indexOf(wanted);
  if (count < 1) return undefined;
  const parts = moment.parts.slice(0, count);
  while (parts.length < count) parts.push(edgeOf(parts, side, moment.parts.length));
  const kind: TemporalKind = moment.kind === "Date" && count > 3 ? "DateTime" : moment.kind;
  const isTimed = kind === "DateTime" && count > 3;
  const zone = isTimed ? (moment.zone ?? (side === "low" ? 14 * 60 : -12 * 60)) : undefined;
  return new Temporal(kind, parts, zone);
}

function edgeOf(parts: readonly number[], side: "low" | "high", given: number): number {
  const [year = 0, month = 1] = parts;
  const low = [1, 1, 1, 0, 0, 0, 0][parts.length] ?? 0;
  // The specification reads a bare hour as that hour and no minutes: T08 ends at 08:00:59.999.
  if (side === "low" || (given === 4 && parts.length === 4)) return low;
  return [9999, 12, daysInMonth(year, month), 23, 59, 59, 999][parts.length] ?? low;
}
