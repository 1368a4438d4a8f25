import type { SignaturePolicy } from "../policy/policy.ts";
import { type RevocationState, revocationOf } from "../revocation/revocation.ts";
import type { Report } from "../signature-fault.ts";
import { buildPath, type CertificatePath } from "./build-path.ts";
import type { Certificate } from "@lienthong/pki";
import {
  type CertificateRole,
  checkCertificate,
  checkSignatureAlgorithm,
  isSelfIssued,
} from "./check-certificate.ts";
import { checkNames } from "./name-constraints/check-names.ts";
import type { TrustStore } from "./trust-store.ts";

/** A path that was looked for and checked. */
export interface CheckedPath extends CertificatePath {
  readonly revocation: RevocationState;
}

/** What to check a path against. */
export interface PathOptions {
  readonly trust: TrustStore;
  readonly policy: SignaturePolicy;
  /** Certificates that came along with the signature. */
  readonly given: readonly Certificate[];
  /** When the path must hold. */
  readonly time: number;
}

/** Builds and checks the path of a signer: validity, use, policy and revocation of every certificate (RFC 5280 section 6). */
export function checkPath(
  signer: Certificate,
  role: CertificateRole,
  { trust, policy, given, time }: PathOptions,
  report: Report,
): CheckedPath {
  const path = buildPath(signer, { roots: trust.roots, known: trust.intermediates, given, time }, report);
  const { certificates, root } = path;
  let below = 0;
  certificates.forEach((certificate, at) => {
    checkCertificate(certificate, at === 0 ? role : "authority", { time, policy, below }, report);
    if (certificate !== root) checkSignatureAlgorithm(certificate, policy, report);
    if (at > 0 && !isSelfIssued(certificate)) below += 1;
  });
  checkNames(
    certificates.map((certificate, at) => ({ certificate, role: at === 0 ? role : "authority" })),
    report,
  );
  if (!root) return { ...path, revocation: "not-checked" };
  const states = certificates
    .slice(0, -1)
    .map((certificate, at) =>
      revocationOf(
        certificate,
        certificates[at + 1] ?? root,
        { trust, policy, time, isSigner: at === 0 },
        report,
      ),
    );
  const revocation = states.includes("revoked")
    ? "revoked"
    : states.includes("not-checked")
      ? "not-checked"
      : "good";
  if (revocation === "not-checked") report("signature.revocation.not-checked", { severity: "warning" });
  return { ...path, revocation };
}
