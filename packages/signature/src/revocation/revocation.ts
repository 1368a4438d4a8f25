import {
  type Certificate,
  DerReader,
  derTags,
  digestByOid,
  equalBytes,
  keyUsageBits,
  readAlgorithm,
  type RevocationList,
  toHex,
  wholeBytes,
} from "@lienthong/pki";
import { readCertificate } from "../certificate/certificate.ts";
import { checkCertificate, isSignedBy, keyOf } from "../certificate/check-certificate.ts";
import { checkNames } from "../certificate/name-constraints/check-names.ts";
import type { TrustStore } from "../certificate/trust-store.ts";
import { readSignatureScheme } from "../crypto/signature-algorithm.ts";
import { verifyValue } from "../crypto/verify-value.ts";
import { checkDigest } from "../policy/check-policy.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { type Report, SignatureFault, readAs } from "../signature-fault.ts";
import type { OcspAnswer } from "./ocsp.ts";

/** Whether a certificate was revoked (thu hồi), as far as the given lists and answers tell. */
export type RevocationState = "good" | "revoked" | "not-checked";

interface RevocationOptions {
  readonly trust: TrustStore;
  readonly policy: SignaturePolicy;
  readonly time: number;
  readonly isSigner: boolean;
}

/** What the given lists and answers say of a certificate at a time; what is old, foreign or not rightly signed says nothing. */
export function revocationOf(
  certificate: Certificate,
  issuer: Certificate,
  options: RevocationOptions,
  report: Report,
): RevocationState {
  const states = [
    ...options.trust.ocspAnswers.map((answer) => stateOfAnswer(certificate, issuer, answer, options, report)),
    ...options.trust.revocationLists.map((list) => stateInList(certificate, issuer, list, options, report)),
  ];
  if (states.includes("revoked")) {
    const params = { certificate: options.isSigner ? "signer" : "authority" };
    report("signature.certificate.revoked", { params });
    return "revoked";
  }
  return states.includes("good") ? "good" : "not-checked";
}

function unusable(report: Report, kind: "CRL" | "OCSP", reason: string): RevocationState {
  report("signature.revocation.unusable", { severity: "warning", params: { kind, reason } });
  return "not-checked";
}

function stateInList(
  certificate: Certificate,
  issuer: Certificate,
  list: RevocationList,
  { policy, time }: RevocationOptions,
  report: Report,
): RevocationState {
  if (list.issuerKey !== certificate.issuerKey) return "not-checked";
  const mayList = issuer.extensions.keyUsage?.has(keyUsageBits.crlSign) ?? true;
  if (!mayList || !isRightlySigned(issuer, list, "CRL", policy)) return unusable(report, "CRL", "signature");
  if (list.critical !== undefined) return unusable(report, "CRL", "critical-extension");
  const revokedAt = list.revoked.get(toHex(certificate.serialNumber));
  // A revocation stays known, however old the list; its absence must be recent.
  if (revokedAt !== undefined && revokedAt <= time) return "revoked";
  if (list.partial !== undefined) return unusable(report, "CRL", "partial");
  return isCurrent(list, time) ? "good" : unusable(report, "CRL", "time");
}

function stateOfAnswer(
  certificate: Certificate,
  issuer: Certificate,
  answer: OcspAnswer,
  { policy, time }: RevocationOptions,
  report: Report,
): RevocationState {
  if (answer.serialNumber !== toHex(certificate.serialNumber) || !isAbout(issuer, answer))
    return "not-checked";
  const responder = responderOf(issuer, answer, policy, time);
  if (!responder || !isRightlySigned(responder, answer, "OCSP", policy))
    return unusable(report, "OCSP", "signature");
  if (answer.status === "revoked" && answer.revokedAt !== undefined && answer.revokedAt <= time)
    return "revoked";
  if (answer.status === "unknown") return unusable(report, "OCSP", "unknown");
  return isCurrent(answer, time) ? "good" : unusable(report, "OCSP", "time");
}

/** Without an end, a statement says something about the time up to its making only. */
function isCurrent(
  { thisUpdate, nextUpdate }: Pick<RevocationList, "thisUpdate" | "nextUpdate">,
  time: number,
): boolean {
  return nextUpdate === undefined ? time <= thisUpdate : time <= nextUpdate;
}

/** Whether an answer names this authority by the hashes of its name and key (RFC 6960 section 4.1.1). */
function isAbout(issuer: Certificate, answer: OcspAnswer): boolean {
  const digest = digestByOid(answer.hashAlgorithm);
  if (!digest) return false;
  const key = readAs("signature.certificate.structure", { certificate: "authority" }, () => {
    const reader = new DerReader(issuer.publicKey).enter(derTags.sequence);
    readAlgorithm(reader);
    return wholeBytes(reader.next(derTags.bitString));
  });
  return (
    equalBytes(digest.hash(issuer.subject), answer.issuerNameHash) &&
    equalBytes(digest.hash(key), answer.issuerKeyHash)
  );
}

/** The authority itself, or one to whom it gave this right by a certificate of its own (RFC 6960 section 4.2.2.2). */
function responderOf(
  issuer: Certificate,
  answer: OcspAnswer,
  policy: SignaturePolicy,
  time: number,
): Certificate | undefined {
  for (const bytes of answer.certificates) {
    try {
      const delegate = readCertificate(bytes, "ocsp");
      if (delegate.issuerKey !== issuer.subjectKey || !isSignedBy(delegate, issuer)) continue;
      const faults: string[] = [];
      const report = (code: string): void => void faults.push(code);
      checkCertificate(delegate, "ocsp", { time, policy }, report);
      const pair = [delegate, issuer].map((certificate) => ({ certificate, role: "ocsp" }));
      checkNames(pair, report);
      if (faults.length === 0) return delegate;
    } catch (error) {
      if (!(error instanceof SignatureFault)) throw error;
    }
  }
  return issuer;
}

function isRightlySigned(
  signer: Certificate,
  {
    signatureAlgorithm,
    signed,
    signature,
  }: Pick<RevocationList, "signatureAlgorithm" | "signed" | "signature">,
  part: string,
  policy: SignaturePolicy,
): boolean {
  try {
    const scheme = readSignatureScheme(signatureAlgorithm, part);
    const faults: string[] = [];
    checkDigest(policy, scheme.digest, part, (code) => void faults.push(code));
    return faults.length === 0 && verifyValue(keyOf(signer, "authority"), scheme, signed, signature, "der");
  } catch (error) {
    if (error instanceof SignatureFault) return false;
    throw error;
  }
}
