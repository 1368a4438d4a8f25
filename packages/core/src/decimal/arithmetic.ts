import { type Decimal, makeDecimal, powerOfTen } from "./decimal.ts";
import { checkScale, roundedQuotient } from "./rounding.ts";

/** Both numbers as whole numbers of the smaller of their units. */
function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.unscaled, b.unscaled, a.scale];
  return a.scale > b.scale
    ? [a.unscaled, b.unscaled * powerOfTen(a.scale - b.scale), a.scale]
    : [a.unscaled * powerOfTen(b.scale - a.scale), b.unscaled, b.scale];
}

/**
 * The exact sum, with as many decimals as the longer of the two.
 *
 * @example
 * ```ts
 * import { addDecimals, decimal } from "@lienthong/core";
 *
 * const [a, b] = [decimal("0.1"), decimal("0.20")];
 * a && b && addDecimals(a, b).text; // "0.30"
 * ```
 */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b);
  return makeDecimal(left + right, scale);
}

/**
 * The exact difference, with as many decimals as the longer of the two.
 *
 * @example
 * ```ts
 * import { decimal, subtractDecimals } from "@lienthong/core";
 *
 * const [a, b] = [decimal("1"), decimal("0.9")];
 * a && b && subtractDecimals(a, b).text; // "0.1"
 * ```
 */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b);
  return makeDecimal(left - right, scale);
}

/**
 * The exact product, with the decimals of both.
 *
 * @example
 * ```ts
 * import { decimal, multiplyDecimals } from "@lienthong/core";
 *
 * const [quantity, price] = [decimal("1.5"), decimal("2300.25")];
 * quantity && price && multiplyDecimals(quantity, price).text; // "3450.375"
 * ```
 */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return makeDecimal(a.unscaled * b.unscaled, a.scale + b.scale);
}

/** How a quotient that does not end is cut. */
export interface DivideOptions {
  /** Digits after the point, 0 to 1000. */
  readonly scale: number;
  /** `half-up`: to the nearest, a half away from zero. */
  readonly rounding: "half-up";
}

/**
 * The quotient, rounded to so many decimals; `undefined` when the divisor is zero.
 *
 * @example
 * ```ts
 * import { decimal, divideDecimals } from "@lienthong/core";
 *
 * const [a, b] = [decimal("20"), decimal("3")];
 * a && b && divideDecimals(a, b, { scale: 2, rounding: "half-up" })?.text; // "6.67"
 * ```
 */
export function divideDecimals(a: Decimal, b: Decimal, options: DivideOptions): Decimal | undefined {
  const { scale } = options;
  const rounding: string = options.rounding;
  checkScale(scale);
  if (rounding !== "half-up") throw new TypeError('rounding is "half-up"');
  if (b.unscaled === 0n) return undefined;
  const numerator = a.unscaled * powerOfTen(b.scale + scale);
  const denominator = b.unscaled * powerOfTen(a.scale);
  return makeDecimal(roundedQuotient(numerator, denominator), scale);
}

/**
 * -1, 0 or 1 as the first number is smaller than, equal to or greater than the second; `1.0` equals `1`.
 *
 * @example
 * ```ts
 * import { compareDecimals, decimal } from "@lienthong/core";
 *
 * const [a, b] = [decimal("1.0"), decimal("1")];
 * a && b && compareDecimals(a, b); // 0
 * ```
 */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The exact sum of all; zero for none.
 *
 * @example
 * ```ts
 * import { decimal, sumDecimals } from "@lienthong/core";
 *
 * const amounts = ["0.1", "0.2", "0.3"].flatMap((text) => decimal(text) ?? []);
 * sumDecimals(amounts).text; // "0.6"
 * ```
 */
export function sumDecimals(all: Iterable<Decimal>): Decimal {
  let total = makeDecimal(0n, 0);
  for (const one of all) {
    const [left, right, scale] = aligned(total, one);
    total = makeDecimal(left + right, scale, "");
  }
  return makeDecimal(total.unscaled, total.scale);
}
