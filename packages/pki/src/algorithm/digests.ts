import { sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";

/** Names of the known hash functions. */
export type DigestName = "SHA-1" | "SHA-224" | "SHA-256" | "SHA-384" | "SHA-512";

/** A hash function (hàm băm). */
export interface Digest {
  /** Its usual name. */
  readonly name: DigestName;
  /** Object identifier. */
  readonly oid: string;
  /** Bytes of a hash. */
  readonly length: number;
  /** Computes a hash. */
  readonly hash: (bytes: Uint8Array) => Uint8Array;
}

/** Hash functions by OID. SHA-1 is known so that it can be refused by name. */
const digests: readonly Digest[] = [
  { name: "SHA-1", oid: "1.3.14.3.2.26", length: 20, hash: sha1 },
  { name: "SHA-224", oid: "2.16.840.1.101.3.4.2.4", length: 28, hash: sha224 },
  { name: "SHA-256", oid: "2.16.840.1.101.3.4.2.1", length: 32, hash: sha256 },
  { name: "SHA-384", oid: "2.16.840.1.101.3.4.2.2", length: 48, hash: sha384 },
  { name: "SHA-512", oid: "2.16.840.1.101.3.4.2.3", length: 64, hash: sha512 },
];

/** The hash function of an object identifier. */
export function digestByOid(oid: string): Digest | undefined {
  return digests.find((one) => one.oid === oid);
}

/** The hash function of a name. */
export function digestByName(name: DigestName): Digest {
  const found = digests.find((one) => one.name === name);
  if (!found) throw new TypeError("no such digest");
  return found;
}
