import { decodeBase64 } from "@lienthong/core";
import { content, DerFault, DerReader, derTags, readAlgorithm, unsigned } from "@lienthong/pki";

/** What is used of an RSA private key. */
export interface RsaPrivateKey {
  readonly modulus: bigint;
  readonly publicExponent: bigint;
  readonly privateExponent: bigint;
}

const rsaEncryption = "1.2.840.113549.1.1.1";
const wrongKey =
  "the key must be an RSA private key in PEM, PKCS#8 or PKCS#1, not encrypted, of 2048 to 4096 bits";

/** Reads a private key; a wrong one is a mistake of configuration, told without a byte of it. */
export function readPrivateKey(pem: string): RsaPrivateKey {
  if (typeof pem !== "string" || pem.length > 20_000) throw new TypeError(wrongKey);
  const pkcs8 = bytesBetween(pem, "PRIVATE KEY");
  const pkcs1 = bytesBetween(pem, "RSA PRIVATE KEY");
  const key = pkcs8 ? readKey(pkcs8, readPkcs8) : pkcs1 && readKey(pkcs1, readPkcs1);
  const bits = key?.modulus.toString(2).length ?? 0;
  if (!key || bits < 2048 || bits > 4096 || (key.modulus & 1n) === 0n || key.privateExponent >= key.modulus)
    throw new TypeError(wrongKey);
  return key;
}

/** The bytes between the two lines of PEM (RFC 7468) with this label. */
function bytesBetween(pem: string, label: string): Uint8Array | undefined {
  const begin = `-----BEGIN ${label}-----`;
  const start = pem.indexOf(begin);
  const end = pem.indexOf(`-----END ${label}-----`, start);
  if (start < 0 || end < 0) return undefined;
  const bytes = decodeBase64(pem.slice(start + begin.length, end));
  return bytes.ok ? bytes.value : undefined;
}

function readKey(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => RsaPrivateKey | undefined,
): RsaPrivateKey | undefined {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof DerFault) return undefined;
    throw error;
  }
}

/** PrivateKeyInfo (RFC 5958 section 2). */
function readPkcs8(bytes: Uint8Array): RsaPrivateKey | undefined {
  const reader = new DerReader(bytes).enter(derTags.sequence);
  reader.next(derTags.integer);
  if (readAlgorithm(reader).oid !== rsaEncryption) return undefined;
  return readPkcs1(content(reader.next(derTags.octetString)));
}

/** RSAPrivateKey (RFC 8017 appendix A.1.2); the primes are not used. */
function readPkcs1(bytes: Uint8Array): RsaPrivateKey {
  const reader = new DerReader(bytes).enter(derTags.sequence);
  reader.next(derTags.integer);
  const modulus = unsigned(reader.next(derTags.integer));
  const publicExponent = unsigned(reader.next(derTags.integer));
  return { modulus, publicExponent, privateExponent: unsigned(reader.next(derTags.integer)) };
}
