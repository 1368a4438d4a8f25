import type { Issue } from "@lienthong/core";
import { Fault } from "../fault.ts";
import { type IssueDetails, issueOf } from "../issue.ts";
import { JoseFault } from "../jose/jose-issue.ts";
import type { JoseIssueCode } from "../jose/messages/codes.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { SignatureFault } from "../signature-fault.ts";
import { type SignatureVerdict, verdictBy } from "../xmldsig/verdict.ts";
import type { CredentialIssueCode } from "./messages/codes.ts";

/** Any code that the check of a credential may give. */
type AnyCode = CredentialIssueCode | JoseIssueCode | SignatureIssueCode;

/** An issue about a credential, its proofs or its status. */
export type CredentialIssue = Issue<AnyCode>;

/** Takes note of an issue while a check goes on. */
export type CredentialReport = (code: AnyCode, details?: IssueDetails) => void;

/** Why something cannot be judged further; becomes an issue at the border of this entry. */
export class CredentialFault extends Fault<CredentialIssueCode> {}

/** Builds an issue. */
export function credentialIssue(code: AnyCode, details?: IssueDetails): CredentialIssue {
  return issueOf(code, details);
}

/** What a fault says, or `undefined` for any other error. */
export function issueOfFault(error: unknown): CredentialIssue | undefined {
  if (error instanceof CredentialFault || error instanceof JoseFault)
    return credentialIssue(error.code, error.details);
  if (error instanceof SignatureFault) return credentialIssue(error.code, error.details);
  return undefined;
}

const altered: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.value.mismatch",
  "signature.credential.proof-context",
  "signature.credential.proof-chain",
]);
const untrusted: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [
    "issuer-differs",
    "signer-unknown",
    "method-purpose",
    "method-ended",
    "proof-time",
    "proof-expired",
    "domain",
    "challenge",
    "expired",
    "not-yet-valid",
    "revoked",
    "suspended",
    "type-unexpected",
    "holder",
  ].map((topic) => `signature.credential.${topic}`),
);

/** The verdict that issues add up to. */
export function credentialVerdict(issues: readonly CredentialIssue[]): SignatureVerdict {
  return verdictBy([{ altered, untrusted }], issues);
}
