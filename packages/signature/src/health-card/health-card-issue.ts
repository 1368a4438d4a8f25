import type { Issue } from "@lienthong/core";
import { Fault } from "../fault.ts";
import { type IssueDetails, issueOf } from "../issue.ts";
import { JoseFault, joseIssue, joseVerdicts } from "../jose/jose-issue.ts";
import type { JoseIssueCode } from "../jose/messages/codes.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { SignatureFault } from "../signature-fault.ts";
import { type SignatureVerdict, signatureVerdicts, verdictBy } from "../xmldsig/verdict.ts";
import type { HealthCardIssueCode } from "./messages/codes.ts";

/** An issue about a health card, its key or its certificates. */
export type HealthCardIssue = Issue<HealthCardIssueCode | JoseIssueCode | SignatureIssueCode>;

/** Takes note of an issue while a check goes on. */
export type HealthCardReport = (
  code: HealthCardIssueCode | JoseIssueCode | SignatureIssueCode,
  details?: IssueDetails,
) => void;

/** Builds an issue. */
export function healthCardIssue(
  code: HealthCardIssueCode | JoseIssueCode | SignatureIssueCode,
  details?: IssueDetails,
): HealthCardIssue {
  return issueOf(code, details);
}

/** Why a card cannot be judged further; becomes an issue at the border of this entry. */
export class HealthCardFault extends Fault<HealthCardIssueCode> {}

/** The issue that a fault stands for; anything else is thrown on. */
export function issueOfFault(error: unknown): HealthCardIssue {
  if (error instanceof JoseFault) return joseIssue(error.code, error.details);
  if (error instanceof HealthCardFault || error instanceof SignatureFault)
    return healthCardIssue(error.code, error.details);
  throw error;
}

/** About whether the card is to be believed now, not about what was signed. */
const untrusted: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.health-card.issuer-differs",
  "signature.health-card.not-yet-valid",
  "signature.health-card.expired",
  "signature.health-card.revoked",
  "signature.health-card.certificate-missing",
  "signature.health-card.certificate-key",
  "signature.health-card.certificate-issuer",
]);

/** The verdict that issues add up to. */
export function healthCardVerdict(issues: readonly HealthCardIssue[]): SignatureVerdict {
  return verdictBy([signatureVerdicts, joseVerdicts, { altered: new Set(), untrusted }], issues);
}
