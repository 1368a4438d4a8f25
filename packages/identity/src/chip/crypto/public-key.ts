import { content, derTags, DerReader } from "../asn1/der-reader.ts";
import { toBigint } from "../asn1/bytes.ts";
import { hasNoParameters, readAlgorithm, unsigned, wholeBytes } from "../asn1/der-values.ts";
import { ChipFault } from "../chip-fault.ts";
import { type Curve, curveOf, pointOf } from "./curves.ts";
import type { RsaKey } from "./rsa.ts";

/** A public key (khóa công khai) that passed all checks of its own. */
export type PublicKey =
  | { readonly kind: "rsa"; readonly key: RsaKey }
  | { readonly kind: "ec"; readonly curve: Curve; readonly point: Uint8Array };

const rsaEncryption = "1.2.840.113549.1.1.1";
const ecPublicKey = "1.2.840.10045.2.1";
const leastRsaBits = 2048;
const mostRsaBits = 8192;

/** SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7); `owner` names whose key it is in issues. */
export function readPublicKey(bytes: Uint8Array, owner: string): PublicKey {
  const outer = new DerReader(bytes);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const algorithm = readAlgorithm(reader);
  const key = wholeBytes(reader.next(derTags.bitString));
  reader.finish();
  if (algorithm.oid === rsaEncryption && hasNoParameters(algorithm)) return rsaKey(key, owner);
  if (algorithm.oid !== ecPublicKey)
    throw new ChipFault("identity.certificate.key-unsupported", {
      certificate: owner,
      algorithm: algorithm.oid,
    });
  const curve = curveOf(algorithm.parameters);
  if (!curve) throw new ChipFault("identity.certificate.curve-unknown", { certificate: owner });
  if (!pointOf(curve, key)) throw new ChipFault("identity.certificate.key-invalid", { certificate: owner });
  return { kind: "ec", curve, point: key };
}

function rsaKey(bytes: Uint8Array, owner: string): PublicKey {
  const outer = new DerReader(bytes);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const modulusElement = reader.next(derTags.integer);
  if (content(modulusElement).length > mostRsaBits / 8 + 1)
    throw new ChipFault("identity.certificate.key-invalid", { certificate: owner });
  const modulus = unsigned(modulusElement);
  const exponentElement = reader.next(derTags.integer);
  const exponentBytes = content(exponentElement);
  unsigned(exponentElement);
  reader.finish();
  const bits = modulus.toString(2).length;
  if (bits < leastRsaBits) throw new ChipFault("identity.certificate.key-weak", { certificate: owner, bits });
  const exponent = toBigint(exponentBytes);
  const isSound = exponent >= 3n && exponent < 2n ** 33n && (exponent & 1n) === 1n && (modulus & 1n) === 1n;
  if (!isSound) throw new ChipFault("identity.certificate.key-invalid", { certificate: owner });
  return { kind: "rsa", key: { modulus, exponent, length: Math.ceil(bits / 8) } };
}
