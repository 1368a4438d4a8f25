/**
 * Numbers as limbs of 22 bits in doubles, least significant first. Products have 44 bits, and 512 of them add up below 2^53, so that a
 * multiplication needs no carry inside. Time depends on the number of limbs, never on their values: nothing branches on a limb.
 */
export const limbBits = 22;
const radix = 2 ** limbBits;
const inverseRadix = 2 ** -limbBits;

/** Doubles that hold whole numbers. */
export type Limbs = Float64Array;

/** A modulus ready for Montgomery multiplication. */
export interface Montgomery {
  readonly modulus: Limbs;
  readonly count: number;
  /** -1 / modulus, modulo 2^22. */
  readonly inverse: number;
}

const low = (value: number): number => value - Math.floor(value * inverseRadix) * radix;

/** Limbs of a number below `2 ** (22 * count)`. */
export function toLimbs(value: bigint, count: number): Limbs {
  const limbs = new Float64Array(count);
  for (let at = 0; at < count; at += 1)
    limbs[at] = Number((value >> BigInt(at * limbBits)) & BigInt(radix - 1));
  return limbs;
}

/** The lowest bytes of limbs, most significant first; in whole numbers of 32 bits, since a division of doubles takes time by their values. */
export function limbsToBytes(limbs: Limbs, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    const bit = (length - 1 - at) * 8;
    const limb = Math.floor(bit / limbBits);
    const shift = bit % limbBits;
    const [lower, upper] = [limbs[limb] ?? 0, limbs[limb + 1] ?? 0];
    bytes[at] = ((lower >>> shift) | (upper << (limbBits - shift))) & 255;
  }
  return bytes;
}

/** Prepares an odd modulus. */
export function montgomery(modulus: bigint, count: number): Montgomery {
  let inverse = 1n;
  for (let bits = 1; bits < limbBits; bits *= 2)
    inverse = (inverse * (2n - modulus * inverse)) & BigInt(radix - 1);
  return {
    modulus: toLimbs(modulus, count),
    count,
    inverse: Number((BigInt(radix) - inverse) & BigInt(radix - 1)),
  };
}

/** a · b / 2^(22 · count) modulo the modulus (Montgomery 1985), for a and b below the modulus. */
export function multiply({ modulus, count, inverse }: Montgomery, a: Limbs, b: Limbs): Limbs {
  const sum = new Float64Array(count);
  const first = b[0] ?? 0;
  for (let i = 0; i < count; i += 1) {
    const factor = a[i] ?? 0;
    const lowest = (sum[0] ?? 0) + factor * first;
    const quotient = low(low(lowest) * inverse);
    const carry = Math.floor((lowest + quotient * (modulus[0] ?? 0)) * inverseRadix);
    for (let j = 1; j < count; j += 1)
      sum[j - 1] = (sum[j] ?? 0) + factor * (b[j] ?? 0) + quotient * (modulus[j] ?? 0);
    sum[count - 1] = 0;
    sum[0] = (sum[0] ?? 0) + carry;
  }
  return reduce(sum, modulus, count);
}

/** Carries once through, then takes the modulus away when the number is not below it; both results are made. */
function reduce(sum: Limbs, modulus: Limbs, count: number): Limbs {
  const whole = new Float64Array(count);
  const less = new Float64Array(count);
  let carry = 0;
  let borrow = 0;
  for (let at = 0; at < count; at += 1) {
    const value = (sum[at] ?? 0) + carry;
    carry = Math.floor(value * inverseRadix);
    const limb = value - carry * radix;
    whole[at] = limb;
    const difference = limb - (modulus[at] ?? 0) - borrow;
    borrow = -Math.floor(difference * inverseRadix);
    less[at] = difference + borrow * radix;
  }
  // `carry` is what stands above the highest limb: with it the number is surely not below the modulus.
  const keep = borrow * (1 - Math.min(carry, 1));
  for (let at = 0; at < count; at += 1) whole[at] = (whole[at] ?? 0) * keep + (less[at] ?? 0) * (1 - keep);
  return whole;
}

/**
 * base ^ exponent, everything in Montgomery form, four bits at a time from the highest: the same steps whatever the exponent, and
 * every entry of the table is read each time.
 */
export function power(field: Montgomery, one: Limbs, base: Limbs, exponent: readonly number[]): Limbs {
  const table: Limbs[] = [one];
  for (let at = 1; at < 16; at += 1) table.push(multiply(field, table[at - 1] ?? one, base));
  let result = one;
  for (const digit of exponent) {
    for (let square = 0; square < 4; square += 1) result = multiply(field, result, result);
    result = multiply(field, result, pick(table, digit, field.count));
  }
  return result;
}

function pick(table: readonly Limbs[], digit: number, count: number): Limbs {
  const picked = new Float64Array(count);
  table.forEach((entry, index) => {
    const isWanted = 1 - Math.min(1, Math.abs(index - digit));
    for (let at = 0; at < count; at += 1) picked[at] = (picked[at] ?? 0) + (entry[at] ?? 0) * isWanted;
  });
  return picked;
}
