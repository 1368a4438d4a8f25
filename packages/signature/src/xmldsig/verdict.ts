import { type Issue, isFailure } from "@lienthong/core";
import type { SignatureIssue } from "../issue.ts";

/**
 * What became of a check (kết luận): `valid`; `untrusted`, signed rightly by somebody whom no configured root vouches for now;
 * `altered`, what was signed or the signature is no longer as it was; `undecided`, it cannot be told.
 */
export type SignatureVerdict = "valid" | "untrusted" | "altered" | "undecided";

/** Which codes of an entry mean that something was altered, and which that the signer is not to be believed now. All others leave it undecided. */
export interface VerdictTable {
  readonly altered: ReadonlySet<string>;
  readonly untrusted: ReadonlySet<string>;
}

const altered: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.digest.mismatch",
  "signature.value.mismatch",
]);

/** About the signer's right to be believed, not about what was signed. */
const untrusted: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.certificate.unknown-issuer",
  "signature.certificate.self-signed",
  "signature.certificate.signature",
  "signature.certificate.not-yet-valid",
  "signature.certificate.expired",
  "signature.certificate.key-usage",
  "signature.certificate.not-authority",
  "signature.certificate.is-authority",
  "signature.certificate.path-length",
  "signature.certificate.name-not-permitted",
  "signature.certificate.critical-extension",
  "signature.certificate.revoked",
]);

/** Codes of signature values, certificates and policies. */
export const signatureVerdicts: VerdictTable = { altered, untrusted };

/** The verdict that issues add up to; what was altered outweighs what cannot be told, and that what is not trusted. */
export function verdictBy(tables: readonly VerdictTable[], issues: readonly Issue[]): SignatureVerdict {
  const codes = issues.filter(({ severity }) => isFailure(severity)).map(({ code }) => code);
  if (codes.some((code) => tables.some((table) => table.altered.has(code)))) return "altered";
  if (codes.some((code) => !tables.some((table) => table.untrusted.has(code)))) return "undecided";
  return codes.length > 0 ? "untrusted" : "valid";
}

/** The verdict on a signature in XML. */
export function verdictOf(issues: readonly SignatureIssue[]): SignatureVerdict {
  return verdictBy([signatureVerdicts], issues);
}

const order: readonly SignatureVerdict[] = ["altered", "undecided", "untrusted", "valid"];

/** The worst of several verdicts. */
export function worstVerdict(verdicts: readonly SignatureVerdict[]): SignatureVerdict {
  return order.find((one) => verdicts.includes(one)) ?? "undecided";
}
