/** Longest AES key. */
export const longestKey = 32;

/** Byte lengths of AES keys. */
export type AesKeyLength = 16 | 24 | 32;

/** 1 when a number from 0 to 2^31 - 1 is zero, else 0; no branch. */
const isZero = (value: number): number => (value - 1) >>> 31;

/** `one` when `bit` is 1, `other` when it is 0; no branch. */
const choose = (bit: number, one: number, other: number): number => (one & -bit) | (other & ~-bit);

/**
 * The AES key inside an encoded message of RSAES-PKCS1-v1_5 (RFC 8017 section 7.2.2): 00 02, at least eight bytes that are not zero, 00,
 * key. When anything of it is wrong, or the key is of no allowed length, the result is the substitute instead, and nothing tells which:
 * every byte is looked at, nothing branches on a byte, both results are made (implicit rejection, draft-irtf-cfrg-rsa-guidance).
 *
 * @returns the key at the end of 32 bytes, and its length
 */
export function selectKey(
  encoded: Uint8Array,
  substitute: Uint8Array,
  substituteLength: number,
  lengths: readonly AesKeyLength[],
): { readonly bytes: Uint8Array; readonly length: number } {
  const size = encoded.length;
  let good = isZero(encoded[0] ?? 1) & isZero((encoded[1] ?? 0) ^ 2);
  let found = 0;
  let separator = 0;
  for (let at = 2; at < size; at += 1) {
    const isFirst = isZero(encoded[at] ?? 0) & (found ^ 1);
    separator |= at & -isFirst;
    found |= isFirst;
  }
  // At least eight bytes of padding: the separator stands at 10 or later.
  good &= found & ((9 - separator) >>> 31);
  const keyLength = size - 1 - separator;
  let isAllowed = 0;
  for (const allowed of lengths) isAllowed |= isZero(keyLength ^ allowed);
  good &= isAllowed;
  const bytes = new Uint8Array(longestKey);
  for (let at = 0; at < longestKey; at += 1)
    bytes[at] = choose(good, encoded[size - longestKey + at] ?? 0, substitute[at] ?? 0);
  return { bytes, length: choose(good, keyLength, substituteLength) };
}

/**
 * How many bytes of padding (PKCS#7, RFC 5652 section 6.3) stand at the end of decrypted blocks, 1 to 16, or 0 when there is no right padding; every
 * byte of the last block is looked at.
 */
export function paddingLength(blocks: Uint8Array): number {
  const last = blocks.length - 1;
  const count = blocks[last] ?? 0;
  let wrong = isZero(count) | ((16 - count) >>> 31);
  for (let back = 0; back < 16; back += 1) {
    const isPadding = (back - count) >>> 31;
    wrong |= isPadding & (isZero((blocks[last - back] ?? 0) ^ count) ^ 1);
  }
  return count & (wrong - 1);
}

/**
 * The bytes themselves when there is padding, else as many of `filler`, over and over: what comes after does the same work on whatever a
 * wrong key made of the data.
 */
export function contentOr(filler: Uint8Array, blocks: Uint8Array, padding: number): Uint8Array {
  const isMissing = isZero(padding);
  const content = new Uint8Array(blocks.length);
  for (let at = 0; at < blocks.length; at += 1)
    content[at] = choose(isMissing, filler[at % filler.length] ?? 0, blocks[at] ?? 0);
  return content.subarray(0, blocks.length - padding);
}
