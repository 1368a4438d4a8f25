import { fromBigint, joinBytes } from "../asn1/bytes.ts";
import { DerFault } from "../asn1/der-fault.ts";
import { DerReader, derTags } from "../asn1/der-reader.ts";
import { unsigned } from "../asn1/der-values.ts";
import type { Curve } from "./curves.ts";
import type { PublicKey } from "./public-key.ts";
import { verifyPkcs1, verifyPss } from "./rsa.ts";
import type { SignatureScheme } from "../algorithm/signature-algorithm.ts";

/**
 * Whether the holder of the key signed exactly these bytes in this way. An ECDSA signature is `der` in certificates and CMS, `plain` (r
 * followed by s) in XML.
 */
export function verifySignature(
  key: PublicKey,
  scheme: SignatureScheme,
  signed: Uint8Array,
  signature: Uint8Array,
  encoding: "der" | "plain" = "der",
): boolean {
  return verifyHash(key, scheme, scheme.digest.hash(signed), signature, encoding);
}

/** The same for bytes of which only the hash is at hand. */
export function verifyHash(
  key: PublicKey,
  scheme: SignatureScheme,
  hash: Uint8Array,
  signature: Uint8Array,
  encoding: "der" | "plain",
): boolean {
  if (key.kind === "ec") {
    if (scheme.kind !== "ecdsa") return false;
    const plain =
      encoding === "der"
        ? plainSignature(key.curve, signature)
        : signature.length === 2 * key.curve.length
          ? signature
          : undefined;
    return plain !== undefined && verifyPlain(key.curve, key.point, hash, plain);
  }
  if (scheme.kind === "rsa-pkcs1") return verifyPkcs1(key.key, scheme.digest, hash, signature);
  return scheme.kind === "rsa-pss" && verifyPss(key.key, scheme.digest, hash, signature, scheme.saltLength);
}

/** ECDSA over a hash with the signature as r followed by s (BSI TR-03111 "plain"). */
export function verifyPlain(
  { ecdsa }: Curve,
  point: Uint8Array,
  hash: Uint8Array,
  signature: Uint8Array,
): boolean {
  // Both halves of s are good signatures: X.509, ICAO and XML signatures do not demand the lower one.
  return ecdsa.verify(signature, hash, point, { prehash: false, lowS: false, format: "compact" });
}

/** r and s out of ECDSA-Sig-Value (RFC 3279 section 2.2.3), in range for the curve. */
function plainSignature({ ecdsa, length }: Curve, signature: Uint8Array): Uint8Array | undefined {
  const { n } = ecdsa.Point.CURVE();
  const orderLength = Math.ceil(n.toString(2).length / 8);
  try {
    const outer = new DerReader(signature);
    const reader = outer.enter(derTags.sequence);
    outer.finish();
    const r = unsigned(reader.next(derTags.integer));
    const s = unsigned(reader.next(derTags.integer));
    reader.finish();
    const isInRange = r > 0n && s > 0n && r < n && s < n && orderLength === length;
    return isInRange ? joinBytes(fromBigint(r, orderLength), fromBigint(s, orderLength)) : undefined;
  } catch (error) {
    if (error instanceof DerFault) return undefined;
    throw error;
  }
}
