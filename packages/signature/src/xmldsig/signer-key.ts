import type { Certificate } from "@lienthong/pki";
import { readCertificate } from "../certificate/certificate.ts";
import { keyOf } from "../certificate/check-certificate.ts";
import { verifyValue } from "../crypto/verify-value.ts";
import { checkDigest } from "../policy/check-policy.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { type Report, SignatureFault, orReport } from "../signature-fault.ts";
import { isSymmetric, xmlScheme } from "./algorithms.ts";
import { type SignatureParts, shown } from "./signature-parts.ts";

/** Whose certificate a signature was made under, and the others that came along. */
export interface SignerCertificates {
  readonly signer: Certificate;
  readonly given: readonly Certificate[];
}

/**
 * Finds the certificate among those that came along whose key made the signature over `signedInfo`. A certificate that no key usage lets
 * sign documents comes last.
 */
export function findSigner(
  signature: SignatureParts,
  signedInfo: Uint8Array,
  policy: SignaturePolicy,
  report: Report,
): SignerCertificates | undefined {
  const { algorithm, value, element } = signature;
  const { position } = element;
  const scheme = xmlScheme(algorithm);
  if (!scheme) {
    const params = { part: "SignatureMethod", algorithm: shown(algorithm) };
    report(isSymmetric(algorithm) ? "signature.algorithm.symmetric" : "signature.algorithm.unknown", {
      params,
      position,
    });
    return undefined;
  }
  checkDigest(policy, scheme.digest, "SignatureMethod", report, position);
  const given = signature.certificates.flatMap(
    (bytes) => orReport(report, () => readCertificate(bytes, "signer")) ?? [],
  );
  if (signature.certificates.length === 0) report("signature.key.none", { position });
  if (given.length === 0) return undefined;
  const faults: SignatureFault[] = [];
  const candidates = [...given].sort(
    (one, other) => Number(one.extensions.isAuthority) - Number(other.extensions.isAuthority),
  );
  const signer = candidates.find((certificate) => {
    try {
      return verifyValue(keyOf(certificate, "signer"), scheme, signedInfo, value, "plain");
    } catch (error) {
      if (!(error instanceof SignatureFault)) throw error;
      faults.push(error);
      return false;
    }
  });
  if (signer) return { signer, given: given.filter((one) => one !== signer) };
  const [fault] = faults;
  if (fault && faults.length === candidates.length) report(fault.code, { ...fault.details, position });
  else report("signature.value.mismatch", { position });
  return undefined;
}
