import { toBigint } from "@lienthong/pki";

/** So many random bytes from a cryptographic source, such as `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
export type RandomBytes = (length: number) => Uint8Array;

/** Random bytes of exactly this length. */
export function draw(random: RandomBytes, length: number): Uint8Array {
  const bytes = random(length);
  if (!(bytes instanceof Uint8Array) || bytes.length !== length)
    throw new TypeError("random must give as many bytes as asked");
  return bytes;
}

/** A secret number from 1 to order - 1, drawn again until it fits (FIPS 186-5 appendix A.2.2). */
export function drawScalar(random: RandomBytes, order: bigint): bigint {
  const bits = order.toString(2).length;
  const length = Math.ceil(bits / 8);
  for (let run = 0; run < 128; run += 1) {
    const value = toBigint(draw(random, length)) & ((1n << BigInt(bits)) - 1n);
    if (value > 0n && value < order) return value;
  }
  throw new TypeError("random gives no usable bytes");
}
