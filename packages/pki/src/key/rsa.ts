import { equalBytes, fromBigint, joinBytes, toBigint } from "../asn1/bytes.ts";
import type { Digest } from "../algorithm/digests.ts";

/** An RSA public key. */
export interface RsaKey {
  /** n. */
  readonly modulus: bigint;
  /** e. */
  readonly exponent: bigint;
  /** Bytes of the modulus. */
  readonly length: number;
}

/** The encoded message under a signature (RSAVP1, RFC 8017 section 5.2.2), or `undefined` when it is out of range. */
export function rsaOpen(
  { modulus, exponent, length }: RsaKey,
  signature: Uint8Array,
): Uint8Array | undefined {
  const value = toBigint(signature);
  if (signature.length !== length || value >= modulus) return undefined;
  let result = 1n;
  let power = value;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * power) % modulus;
    power = (power * power) % modulus;
  }
  return fromBigint(result, length);
}

/** RSASSA-PKCS1-v1_5 (RFC 8017 section 8.2.2): the only allowed encoding is built and compared, nothing is parsed. */
export function verifyPkcs1(key: RsaKey, digest: Digest, hash: Uint8Array, signature: Uint8Array): boolean {
  const opened = rsaOpen(key, signature);
  const info = digestInfo(digest, hash);
  const filling = key.length - info.length - 3;
  if (!opened || filling < 8) return false;
  const expected = joinBytes(Uint8Array.of(0, 1), new Uint8Array(filling).fill(0xff), Uint8Array.of(0), info);
  return equalBytes(opened, expected);
}

/** The DigestInfo of a hash: what a token signs for RSASSA-PKCS1-v1_5 (RFC 8017 section 9.2). */
export function digestInfo({ oid, length }: Digest, hash: Uint8Array): Uint8Array {
  const arcs = oid === "1.3.14.3.2.26" ? [0x2b, 0x0e, 0x03, 0x02, 0x1a] : shaArcs(oid);
  const algorithm = [0x06, arcs.length, ...arcs, 0x05, 0x00];
  return Uint8Array.of(
    0x30,
    algorithm.length + length + 4,
    0x30,
    algorithm.length,
    ...algorithm,
    0x04,
    length,
    ...hash,
  );
}

/** 2.16.840.1.101.3.4.2.n */
const shaArcs = (oid: string): readonly number[] => [
  0x60,
  0x86,
  0x48,
  0x01,
  0x65,
  0x03,
  0x04,
  0x02,
  Number(oid.slice(oid.lastIndexOf(".") + 1)),
];

/** RSASSA-PSS with MGF1 of the same hash function (RFC 8017 sections 8.1.2 and 9.1.2). */
export function verifyPss(
  key: RsaKey,
  digest: Digest,
  hash: Uint8Array,
  signature: Uint8Array,
  saltLength: number,
): boolean {
  const opened = rsaOpen(key, signature);
  if (!opened) return false;
  const bits = key.modulus.toString(2).length - 1;
  const encodedLength = Math.ceil(bits / 8);
  const encoded = opened.subarray(key.length - encodedLength);
  const maskedLength = encodedLength - digest.length - 1;
  const isLong = encodedLength < key.length && opened[0] !== 0;
  if (isLong || maskedLength < saltLength + 1 || encoded.at(-1) !== 0xbc) return false;
  const spare = 8 * encodedLength - bits;
  if ((encoded[0] ?? 0xff) >> (8 - spare) !== 0) return false;
  const seal = encoded.subarray(maskedLength, maskedLength + digest.length);
  const mask = mgf1(digest, seal, maskedLength);
  const block = encoded.subarray(0, maskedLength).map((byte, at) => byte ^ (mask[at] ?? 0));
  block[0] = (block[0] ?? 0) & (0xff >> spare);
  const filling = maskedLength - saltLength - 1;
  if (block.subarray(0, filling).some((byte) => byte !== 0) || block[filling] !== 1) return false;
  const expected = digest.hash(joinBytes(new Uint8Array(8), hash, block.subarray(filling + 1)));
  return equalBytes(expected, seal);
}

function mgf1({ hash }: Digest, seed: Uint8Array, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let made = 0, counter = 0; made < length; counter += 1) {
    const part = hash(joinBytes(seed, Uint8Array.of(0, 0, counter >> 8, counter & 255)));
    parts.push(part);
    made += part.length;
  }
  return joinBytes(...parts).subarray(0, length);
}
