import { type Certificate, equalBytes } from "@lienthong/pki";
import { keyOf } from "../certificate/check-certificate.ts";
import { type CheckedPath, type PathOptions, checkPath } from "../certificate/check-path.ts";
import { certificatesOf } from "../jose/find-key.ts";
import type { HealthCardReport } from "./health-card-issue.ts";
import type { IssuerKey } from "./issuers.ts";
import { subjectUris } from "./subject-uris.ts";

/** Checks that the certificates beside a key (`x5c`) are of this key and this issuer, and lead to a root (SMART Health Cards, "Certificates"). */
export function checkIssuerCertificate(
  { jwk, key, issuer }: IssuerKey,
  options: Omit<PathOptions, "given">,
  report: HealthCardReport,
): CheckedPath | undefined {
  const [leaf, ...given] = certificatesOf(jwk);
  if (!leaf) {
    report("signature.health-card.certificate-missing");
    return undefined;
  }
  if (!holdsKey(leaf, key)) {
    report("signature.health-card.certificate-key");
    return undefined;
  }
  if (!subjectUris(leaf).includes(issuer.iss)) report("signature.health-card.certificate-issuer");
  return checkPath(leaf, "signer", { ...options, given }, report);
}

function holdsKey(leaf: Certificate, key: IssuerKey["key"]): boolean {
  const own = keyOf(leaf, "signer");
  return own.kind === "ec" && key.kind === "ec" && equalBytes(own.point, key.point);
}
