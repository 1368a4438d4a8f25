import { type Certificate, digestByName, equalBytes, keyUsageBits, toHex } from "@lienthong/pki";
import { readPublicKey, type SignerKey } from "../crypto/public-key.ts";
import { readSignatureScheme } from "../crypto/signature-algorithm.ts";
import { verifyValue } from "../crypto/verify-value.ts";
import { checkDigest, checkKey } from "../policy/check-policy.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { type Report, orReport, readAs } from "../signature-fault.ts";

/** What a certificate is used for in a path. */
export type CertificateRole = "signer" | "authority" | "time-stamp" | "ocsp";

/** The key of a certificate. */
export function keyOf(certificate: Certificate, role: string): SignerKey {
  return readAs("signature.certificate.structure", { certificate: role }, () =>
    readPublicKey(certificate.publicKey, role),
  );
}

/** Whether the holder of `issuer` signed `certificate`. */
export function isSignedBy(certificate: Certificate, issuer: Certificate): boolean {
  const scheme = readSignatureScheme(certificate.signatureAlgorithm, "certificate");
  return verifyValue(keyOf(issuer, "authority"), scheme, certificate.signed, certificate.signature, "der");
}

const answers = /* @__PURE__ */ new WeakMap<Certificate, Map<string, boolean>>();
const mostAnswers = 1000;

/** The same, remembered for a configured issuer: the documents of a day come from few signers. */
export function isSignedByKnown(certificate: Certificate, issuer: Certificate): boolean {
  let known = answers.get(issuer);
  if (!known || known.size >= mostAnswers) answers.set(issuer, (known = new Map<string, boolean>()));
  const key = toHex(digestByName("SHA-256").hash(certificate.bytes));
  let answer = known.get(key);
  if (answer === undefined) known.set(key, (answer = isSignedBy(certificate, issuer)));
  return answer;
}

/** Whether a certificate names itself as its issuer. */
export function isSelfIssued({ issuer, subject }: Certificate): boolean {
  return equalBytes(issuer, subject);
}

/** Extensions that a path understands, or that say nothing about the right to sign (RFC 5280 section 4.2). */
const understood: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "2.5.29.14", // subject key identifier
  "2.5.29.15", // key usage
  "2.5.29.16", // private key usage period
  "2.5.29.17", // subject alternative name
  "2.5.29.18", // issuer alternative name
  "2.5.29.19", // basic constraints
  "2.5.29.30", // name constraints: checked over the whole path
  "2.5.29.31", // CRL distribution points
  "2.5.29.32", // certificate policies
  "2.5.29.35", // authority key identifier
  "2.5.29.37", // extended key usage
]);

const timeStamping = "1.3.6.1.5.5.7.3.8";
const ocspSigning = "1.3.6.1.5.5.7.3.9";
/** Purposes other than to sign documents: servers (TLS), programs, time stamps, OCSP. */
const otherPurposes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "1.3.6.1.5.5.7.3.1",
  "1.3.6.1.5.5.7.3.3",
  timeStamping,
  ocspSigning,
]);

/** Reports what forbids to use a certificate in its role at a time (RFC 5280 section 6.1.3). `below` counts authorities under it. */
export function checkCertificate(
  certificate: Certificate,
  role: CertificateRole,
  {
    time,
    policy,
    below = 0,
  }: { readonly time: number; readonly policy: SignaturePolicy; readonly below?: number },
  report: Report,
): void {
  const { notBefore, notAfter, extensions } = certificate;
  const params = { certificate: role };
  if (time < notBefore) report("signature.certificate.not-yet-valid", { params });
  if (time > notAfter) report("signature.certificate.expired", { params });
  if (!mayBeUsed(certificate, role)) report("signature.certificate.key-usage", { params });
  const isAuthority = role === "authority";
  if (isAuthority && !extensions.isAuthority) report("signature.certificate.not-authority", { params });
  if (role === "signer" && extensions.isAuthority) report("signature.certificate.is-authority", { params });
  if (isAuthority && extensions.pathLength !== undefined && below > extensions.pathLength)
    report("signature.certificate.path-length", { params });
  for (const extension of extensions.critical.filter((oid) => !understood.has(oid)))
    report("signature.certificate.critical-extension", { params: { ...params, extension } });
  orReport(report, () => checkKey(policy, keyOf(certificate, role), role, report));
}

/** Whether a certificate can be an authority's at a time, as far as it says so itself. */
export function canBeAuthority(
  { notBefore, notAfter, extensions: { isAuthority, keyUsage } }: Certificate,
  time: number,
): boolean {
  const maySign = keyUsage?.has(keyUsageBits.keyCertSign) ?? true;
  return notBefore <= time && time <= notAfter && isAuthority && maySign;
}

/** The key usage, where a certificate states one, must fit what it is used for. */
function mayBeUsed(
  { extensions: { keyUsage, extendedKeyUsage } }: Certificate,
  role: CertificateRole,
): boolean {
  if (role === "authority") return keyUsage?.has(keyUsageBits.keyCertSign) ?? true;
  if (role === "time-stamp" && !(extendedKeyUsage?.length === 1 && extendedKeyUsage[0] === timeStamping))
    return false;
  if (role === "ocsp" && extendedKeyUsage?.includes(ocspSigning) !== true) return false;
  // A key whose purposes are named may serve these only (RFC 5280 section 4.2.1.12).
  if (role === "signer" && extendedKeyUsage?.every((purpose) => otherPurposes.has(purpose)) === true)
    return false;
  const isDigital = keyUsage?.has(keyUsageBits.digitalSignature) ?? true;
  return isDigital || keyUsage?.has(keyUsageBits.contentCommitment) === true;
}

/** Reports a weak hash function under the signature of a certificate. */
export function checkSignatureAlgorithm(
  { signatureAlgorithm }: Certificate,
  policy: SignaturePolicy,
  report: Report,
): void {
  orReport(report, () =>
    checkDigest(policy, readSignatureScheme(signatureAlgorithm, "certificate").digest, "certificate", report),
  );
}
