import type { IssueParams } from "@lienthong/core";
import { type Certificate, equalBytes, keyUsageBits, nameKey, verifySignature } from "@lienthong/pki";
import { ChipFault, readAs } from "../chip-fault.ts";
import type { ChipIssueCode } from "../messages/codes.ts";
import { readPublicKey } from "../crypto/public-key.ts";
import { readSignatureScheme } from "../crypto/signature-algorithm.ts";

/** Extensions that a path of two certificates understands, or that say nothing about the right to sign (ICAO Doc 9303-12 section 7.1). */
const understood: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "2.5.29.14", // subject key identifier
  "2.5.29.15", // key usage
  "2.5.29.16", // private key usage period
  "2.5.29.17", // subject alternative name
  "2.5.29.18", // issuer alternative name
  "2.5.29.19", // basic constraints
  "2.5.29.31", // CRL distribution points
  "2.5.29.32", // certificate policies
  "2.5.29.35", // authority key identifier
  "2.23.136.1.1.6.1", // name change of an authority
  "2.23.136.1.1.6.2", // document types
]);

/** Takes note of an issue while a check goes on. */
export type Report = (code: ChipIssueCode, params?: IssueParams) => void;

/** Whether a certificate is valid at a time. */
export const isInForce = ({ notBefore, notAfter }: Certificate, time: number): boolean =>
  time >= notBefore && time <= notAfter;

/** Whether the holder of `issuer` signed a certificate or a revocation list; what forbids to tell is put among the faults. */
export function isSignedBy(
  { signatureAlgorithm, signed, signature }: Pick<Certificate, "signatureAlgorithm" | "signed" | "signature">,
  issuer: Certificate,
  faults: ChipFault[] = [],
): boolean {
  try {
    const scheme = readSignatureScheme(signatureAlgorithm, "signer");
    const key = readAs("identity.certificate.structure", { certificate: "issuer" }, () =>
      readPublicKey(issuer.publicKey, "issuer"),
    );
    return verifySignature(key, scheme, signed, signature);
  } catch (error) {
    if (!(error instanceof ChipFault)) throw error;
    faults.push(error);
    return false;
  }
}

/** Reports what forbids to use a certificate in its role at a time (RFC 5280 section 6.1.3, ICAO Doc 9303-12 section 7). */
export function checkCertificate(
  { notBefore, notAfter, extensions }: Certificate,
  role: "signer" | "issuer",
  time: number,
  report: Report,
): void {
  const certificate = role;
  if (time < notBefore) report("identity.certificate.not-yet-valid", { certificate });
  if (time > notAfter) report("identity.certificate.expired", { certificate });
  const needed = role === "issuer" ? keyUsageBits.keyCertSign : keyUsageBits.digitalSignature;
  if (!extensions.keyUsage?.has(needed)) report("identity.certificate.key-usage", { certificate });
  if (extensions.isAuthority !== (role === "issuer")) report("identity.certificate.role", { certificate });
  for (const extension of extensions.critical.filter((oid) => !understood.has(oid)))
    report("identity.certificate.critical-extension", { certificate, extension });
}

/**
 * The configured authority that signed a certificate. Those with its issuer's name or key identifier are tried, those in force at the time first:
 * an authority has one key in its own certificate and in a link certificate, which ends earlier. The signature decides. Reports and gives
 * `undefined` when there is none.
 */
export function findIssuer(
  certificate: Certificate,
  anchors: readonly Certificate[],
  time: number,
  report: Report,
): Certificate | undefined {
  const name = readAs("identity.certificate.structure", { certificate: "signer" }, () =>
    nameKey(certificate.issuer),
  );
  const keyId = certificate.extensions.authorityKeyId;
  const hasName = (anchor: Certificate): boolean =>
    readAs("identity.certificate.structure", { certificate: "issuer" }, () => nameKey(anchor.subject)) ===
    name;
  const hasKeyId = ({ extensions: { subjectKeyId } }: Certificate): boolean =>
    keyId !== undefined && subjectKeyId !== undefined && equalBytes(keyId, subjectKeyId);
  const candidates = anchors
    .filter((anchor) => hasName(anchor) || hasKeyId(anchor))
    .sort((one, other) => Number(isInForce(other, time)) - Number(isInForce(one, time)));
  if (candidates.length === 0) {
    report("identity.certificate.unknown-issuer");
    return undefined;
  }
  const faults: ChipFault[] = [];
  // One anchor with a key of an unknown kind must not hide another that fits.
  const issuer = candidates.find((candidate) => isSignedBy(certificate, candidate, faults));
  if (issuer) {
    if (!hasName(issuer)) report("identity.certificate.issuer-name-differs");
  } else if (faults[0]) report(faults[0].code, faults[0].params);
  else report("identity.certificate.signature");
  return issuer;
}
