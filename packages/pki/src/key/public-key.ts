import { content, derTags, DerReader } from "../asn1/der-reader.ts";
import { toBigint } from "../asn1/bytes.ts";
import { hasNoParameters, readAlgorithm, unsigned, wholeBytes } from "../asn1/der-values.ts";
import { PkiFault } from "../pki-fault.ts";
import { type Curve, curveOf, pointOf } from "./curves.ts";
import type { RsaKey } from "./rsa.ts";

/** A public key (khóa công khai) that passed all checks of its own. */
export type PublicKey =
  | {
      /** RSA. */
      readonly kind: "rsa";
      /** Bits of the modulus. */
      readonly bits: number;
      /** Its numbers. */
      readonly key: RsaKey;
    }
  | {
      /** Elliptic curve. */
      readonly kind: "ec";
      /** Bits of the curve. */
      readonly bits: number;
      /** A known curve. */
      readonly curve: Curve;
      /** The point, uncompressed; it lies on the curve. */
      readonly point: Uint8Array;
    };

const rsaEncryption = "1.2.840.113549.1.1.1";
const ecPublicKey = "1.2.840.10045.2.1";
/** Below this the padding does not fit; what is strong enough is for the policy to say. */
const leastRsaBits = 512;
const mostRsaBits = 8192;

/** Reads SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). Throws `DerFault`, or `PkiFault` for a key that is of no use. */
export function readPublicKey(bytes: Uint8Array): PublicKey {
  const outer = new DerReader(bytes);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const algorithm = readAlgorithm(reader);
  const key = wholeBytes(reader.next(derTags.bitString));
  reader.finish();
  if (algorithm.oid === rsaEncryption && hasNoParameters(algorithm)) return rsaKey(key);
  if (algorithm.oid !== ecPublicKey) throw new PkiFault("key-unsupported", algorithm.oid);
  const curve = curveOf(algorithm.parameters);
  if (!curve) throw new PkiFault("curve-unknown");
  if (!pointOf(curve, key)) throw new PkiFault("key-invalid");
  return { kind: "ec", bits: curve.bits, curve, point: key };
}

function rsaKey(bytes: Uint8Array): PublicKey {
  const outer = new DerReader(bytes);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const modulusElement = reader.next(derTags.integer);
  if (content(modulusElement).length > mostRsaBits / 8 + 1) throw new PkiFault("key-invalid");
  const modulus = unsigned(modulusElement);
  const exponentElement = reader.next(derTags.integer);
  const exponentBytes = content(exponentElement);
  unsigned(exponentElement);
  reader.finish();
  const key = soundRsaKey(modulus, toBigint(exponentBytes));
  if (!key) throw new PkiFault("key-invalid");
  return key;
}

/** An RSA key of these numbers, or `undefined` when they can be none. */
export function soundRsaKey(modulus: bigint, exponent: bigint): PublicKey | undefined {
  const bits = modulus.toString(2).length;
  const isSound =
    bits >= leastRsaBits &&
    bits <= mostRsaBits &&
    exponent >= 3n &&
    exponent < 2n ** 33n &&
    (exponent & 1n) === 1n &&
    (modulus & 1n) === 1n;
  if (!isSound) return undefined;
  return { kind: "rsa", bits, key: { modulus, exponent, length: Math.ceil(bits / 8) } };
}
