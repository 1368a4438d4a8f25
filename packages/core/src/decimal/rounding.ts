import { type Decimal, makeDecimal, plainText, powerOfTen } from "./decimal.ts";

/** The whole number nearest to a quotient, a half going away from zero. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const quotient = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -quotient : quotient;
}

/** Throws for a number of decimals that no caller can mean. */
export function checkScale(scale: number): void {
  if (!Number.isInteger(scale) || scale < 0 || scale > 1000)
    throw new TypeError("scale is a whole number from 0 to 1000");
}

/**
 * The number rounded to exactly so many decimals (làm tròn), a half going away from zero, as the circulars
 * on marks and the rules on money do.
 *
 * @example
 * ```ts
 * import { decimal, roundDecimal } from "@lienthong/core";
 *
 * const mark = decimal("7.25");
 * mark && roundDecimal(mark, 1).text; // "7.3"
 * ```
 */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  checkScale(scale);
  return value.scale <= scale
    ? makeDecimal(value.unscaled * powerOfTen(scale - value.scale), scale)
    : makeDecimal(roundedQuotient(value.unscaled, powerOfTen(value.scale - scale)), scale);
}

/**
 * Plain notation, without exponent: all digits, or rounded to so many decimals.
 *
 * @example
 * ```ts
 * import { decimal, formatDecimal } from "@lienthong/core";
 *
 * const value = decimal("1.5e2");
 * value && formatDecimal(value); // "150"
 * value && formatDecimal(value, 2); // "150.00"
 * ```
 */
export function formatDecimal(value: Decimal, scale?: number): string {
  if (scale === undefined) return plainText(value.unscaled, value.scale);
  return roundDecimal(value, scale).text;
}
