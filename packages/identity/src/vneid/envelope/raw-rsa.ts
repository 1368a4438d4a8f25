import { toBigint } from "@lienthong/pki";
import { type RandomBytes, draw } from "../../chip/access/random.ts";
import type { EnvelopeKey } from "./envelope-key.ts";
import { limbBits, limbsToBytes, montgomery, multiply, power, toLimbs } from "./limbs.ts";
import { readPrivateKey } from "./private-key.ts";

/**
 * A private key for {@link createEnvelopeOpener} in plain JavaScript, for edge workers and other hosts without `node:crypto`: on Node
 * take `nodeEnvelopeKey` of `@lienthong/identity/node`, which is some thirty times as fast and in constant time by OpenSSL's care.
 *
 * Each block is blinded with fresh random bytes, and the steps do not depend on the key or the block; how constant the time of a
 * JavaScript engine is nobody can promise. Takes PEM of PKCS#8 or PKCS#1 with 2048 to 4096 bits.
 *
 * @example
 * ```ts
 * import { envelopeKey } from "@lienthong/identity/vneid";
 *
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const keyOf = (pem: string) => envelopeKey(pem, { random });
 * typeof keyOf; // "function"
 * ```
 */
export function envelopeKey(pem: string, { random }: { readonly random: RandomBytes }): EnvelopeKey {
  const { modulus, publicExponent, privateExponent } = readPrivateKey(pem);
  const bits = modulus.toString(2).length;
  const length = Math.ceil(bits / 8);
  // One limb more than the modulus fills: what is above the modulus always has room.
  const count = Math.ceil(bits / limbBits) + 1;
  const field = montgomery(modulus, count);
  const shift = 1n << BigInt(count * limbBits);
  const one = toLimbs(shift % modulus, count);
  const digits = hexDigits(privateExponent, Math.ceil(bits / 4));
  const decrypt = (block: Uint8Array): Uint8Array => {
    const value = toBigint(block);
    if (block.length !== length || value >= modulus)
      throw new TypeError("the block is not below the modulus");
    const { blind, unblind } = drawBlinding(random, modulus, length);
    const blinded = (value * powerOf(blind, publicExponent, modulus)) % modulus;
    const opened = power(field, one, toLimbs((blinded * shift) % modulus, count), digits);
    // Montgomery form times a plain number is a plain number.
    return limbsToBytes(multiply(field, opened, toLimbs(unblind, count)), length);
  };
  return { length, decrypt };
}

const hexDigits = (value: bigint, count: number): readonly number[] =>
  Array.from(value.toString(16).padStart(count, "0"), (digit) => Number.parseInt(digit, 16));

function drawBlinding(
  random: RandomBytes,
  modulus: bigint,
  length: number,
): { readonly blind: bigint; readonly unblind: bigint } {
  for (let run = 0; run < 16; run += 1) {
    const blind = toBigint(draw(random, length + 8)) % modulus;
    const unblind = inverseOf(blind, modulus);
    if (unblind !== undefined) return { blind, unblind };
  }
  throw new TypeError("random gives no usable bytes");
}

/** 1 / value modulo the modulus (extended Euclid); `undefined` when there is none. The value is random and used once. */
function inverseOf(value: bigint, modulus: bigint): bigint | undefined {
  let [a, b, x, y] = [modulus, value, 0n, 1n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return a === 1n ? ((x % modulus) + modulus) % modulus : undefined;
}

/** Of public numbers. */
function powerOf(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
