import { type Certificate, equalBytes } from "@lienthong/pki";
import { readCertificate } from "../certificate/certificate.ts";
import { checkCertificate, keyOf } from "../certificate/check-certificate.ts";
import { verifyValue } from "../crypto/verify-value.ts";
import { type CheckedPath, checkPath } from "../certificate/check-path.ts";
import type { TrustStore } from "../certificate/trust-store.ts";
import { checkDigest } from "../policy/check-policy.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { type CoseMessage, coseAlgorithm, fitsKey, schemeFor, toBeSigned } from "./cose.ts";
import { MdocFault, type MdocReport } from "./mdoc-issue.ts";

/** Whom a verifier believes, and from when on. */
export interface IssuerRules {
  readonly trust: TrustStore;
  /** Certificates of issuers that are believed themselves. */
  readonly issuers: readonly Certificate[];
  readonly policy: SignaturePolicy;
  readonly time: number;
}

/** Checks the issuer's signature, and that a root or the configuration vouches for the issuer. Nothing when the value does not hold. */
export function checkIssuer(
  message: CoseMessage,
  { trust, issuers, policy, time }: IssuerRules,
  report: MdocReport,
): CheckedPath | undefined {
  const algorithm = coseAlgorithm(message);
  const scheme = schemeFor(algorithm);
  checkDigest(policy, scheme.digest, "issuerAuth", report);
  const [first, ...others] = message.certificates;
  if (!first) throw new MdocFault("signature.mdoc.no-certificate");
  const signer = readCertificate(first, "signer");
  const given = others.map((bytes) => readCertificate(bytes, "authority"));
  const key = keyOf(signer, "signer");
  if (!fitsKey(algorithm, key)) throw new MdocFault("signature.mdoc.algorithm-key");
  if (!message.payload) throw new MdocFault("signature.mdoc.structure", { part: "issuerAuth" });
  const signed = toBeSigned("Signature1", message.protectedBytes, message.payload);
  if (!verifyValue(key, scheme, signed, message.value, "plain")) {
    report("signature.value.mismatch");
    return undefined;
  }
  if (!issuers.some(({ bytes }) => equalBytes(bytes, signer.bytes)))
    return checkPath(signer, "signer", { trust, policy, given, time }, report);
  // Believed as it is, whatever it may do beside: of the checks of a certificate those of time and strength remain.
  checkCertificate({ ...signer, extensions: plainExtensions }, "signer", { time, policy }, report);
  report("signature.revocation.not-checked", { severity: "warning" });
  return { certificates: [signer], root: signer, revocation: "not-checked" };
}

const plainExtensions: Certificate["extensions"] = {
  isAuthority: false,
  pathLength: undefined,
  keyUsage: undefined,
  extendedKeyUsage: undefined,
  subjectKeyId: undefined,
  alternativeNames: undefined,
  nameConstraints: undefined,
  authorityKeyId: undefined,
  critical: [],
};
