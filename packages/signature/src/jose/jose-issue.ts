import type { Issue } from "@lienthong/core";
import { Fault } from "../fault.ts";
import { type IssueDetails, issueOf } from "../issue.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { SignatureFault } from "../signature-fault.ts";
import {
  type SignatureVerdict,
  type VerdictTable,
  signatureVerdicts,
  verdictBy,
} from "../xmldsig/verdict.ts";
import type { JoseIssueCode } from "./messages/codes.ts";

/** An issue about a JWS or SD-JWT, its key or its certificates. */
export type JoseIssue = Issue<JoseIssueCode | SignatureIssueCode>;

/** Takes note of an issue while a check goes on. */
export type JoseReport = (code: JoseIssueCode | SignatureIssueCode, details?: IssueDetails) => void;

/** Builds an issue. */
export function joseIssue(code: JoseIssueCode | SignatureIssueCode, details?: IssueDetails): JoseIssue {
  return issueOf(code, details);
}

/** Runs a check; what makes going on senseless is told to `report`, and there is no value. */
export function orJoseReport<Value>(report: JoseReport, check: () => Value): Value | undefined {
  try {
    return check();
  } catch (error) {
    if (error instanceof JoseFault) report(error.code, error.details);
    else if (error instanceof SignatureFault) report(error.code, error.details);
    else throw error;
    return undefined;
  }
}

/** Why something cannot be judged further; becomes an issue at the border of this entry. */
export class JoseFault extends Fault<JoseIssueCode | SignatureIssueCode> {}

const altered: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.jades.object-mismatch",
  "signature.sd-jwt.disclosure-unreferenced",
  "signature.sd-jwt.binding-signature",
  "signature.sd-jwt.binding-hash",
]);
const untrusted: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.sd-jwt.expired",
  "signature.sd-jwt.not-yet-valid",
  "signature.sd-jwt.type-unexpected",
  "signature.sd-jwt.binding-missing",
  "signature.sd-jwt.binding-audience",
  "signature.sd-jwt.binding-nonce",
  "signature.sd-jwt.binding-time",
  "signature.status-list.revoked",
  "signature.status-list.suspended",
  "signature.status-list.other",
]);

/** Codes of this entry; all others come from the code of certificates and policies. */
export const joseVerdicts: VerdictTable = { altered, untrusted };

/** The verdict that issues add up to. */
export function joseVerdict(issues: readonly JoseIssue[]): SignatureVerdict {
  return verdictBy([signatureVerdicts, joseVerdicts], issues);
}
