import {
  type Decimal,
  addDecimals,
  compareDecimals,
  decimal,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from "@lienthong/core";

/**
 * A number that a rule names. Marked for bundlers, so that a page which imports no rule carries none.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function constant(text: string): Decimal {
  const value = decimal(text);
  if (value === undefined) throw new TypeError(`no number: ${text}`);
  return value;
}

/** Nought. */
export const zero = constant("0");
/** One hundred. */
export const hundred = constant("100");

/** Whether two amounts are the same number: `15000` and `15000.00` are. */
export function isSame(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) === 0;
}

/** Whether the first is smaller. */
export function isLess(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) < 0;
}

/**
 * Quantity times price, times percentages, rounded to 2 decimals (a half away from nought): the amount of a row.
 */
export function amount(quantity: Decimal, price: Decimal, ...percentages: readonly Decimal[]): Decimal {
  let product = multiplyDecimals(quantity, price);
  let divisor = constant("1");
  for (const percentage of percentages) {
    product = multiplyDecimals(product, percentage);
    divisor = multiplyDecimals(divisor, hundred);
  }
  return divideDecimals(product, divisor, { scale: 2, rounding: "half-up" }) ?? zero;
}

/** A percentage of an amount, rounded to 2 decimals. */
export function share(whole: Decimal, percentage: Decimal): Decimal {
  return amount(whole, constant("1"), percentage);
}

/** All numbers added, or `undefined` when one of them is none. */
export function total(all: Iterable<Decimal | undefined>): Decimal | undefined {
  let sum = zero;
  for (const one of all) {
    if (one === undefined) return undefined;
    sum = addDecimals(sum, one);
  }
  return sum;
}

/** What is left of `whole` after `part`, not below nought, and what of `part` is left over. */
export function deduct(whole: Decimal, part: Decimal): readonly [left: Decimal, over: Decimal] {
  return isLess(whole, part) ? [zero, subtractDecimals(part, whole)] : [subtractDecimals(whole, part), zero];
}
