import type { Position } from "@lienthong/core";
import type { Digest } from "@lienthong/pki";
import type { SignerKey } from "../crypto/public-key.ts";
import type { Report } from "../signature-fault.ts";
import type { SignaturePolicy } from "./policy.ts";

/** Reports a hash function that the policy does not trust; `part` says where it was used. */
export function checkDigest(
  { digests }: SignaturePolicy,
  { name }: Digest,
  part: string,
  report: Report,
  position?: Position,
): void {
  if (digests.value.includes(name)) return;
  const params = { part, algorithm: name };
  report("signature.algorithm.weak", { params, source: digests.source, position });
}

/** Reports a key that is shorter than the policy demands, or on a curve that it does not name. */
export function checkKey(
  { leastRsaBits, leastCurveBits, curves }: SignaturePolicy,
  key: SignerKey,
  certificate: string,
  report: Report,
): void {
  const rule = key.kind === "rsa" ? leastRsaBits : leastCurveBits;
  if (key.bits < rule.value) {
    const params = { certificate, bits: key.bits, least: rule.value };
    report("signature.certificate.key-weak", { params, source: rule.source });
  } else if (key.kind !== "rsa" && !curves.value.includes(key.kind === "ec" ? key.curve.name : "Ed25519"))
    report("signature.certificate.curve-unknown", { params: { certificate }, source: curves.source });
}
