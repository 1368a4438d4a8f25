import type { Issue } from "@lienthong/core";
import { Fault } from "../fault.ts";
import { type IssueDetails, issueOf } from "../issue.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { SignatureFault } from "../signature-fault.ts";
import { type SignatureVerdict, signatureVerdicts, verdictBy } from "../xmldsig/verdict.ts";
import type { MdocIssueCode } from "./messages/codes.ts";

/** An issue about an mdoc, its keys or its certificates. */
export type MdocIssue = Issue<MdocIssueCode | SignatureIssueCode>;

/** Takes note of an issue while a check goes on. */
export type MdocReport = (code: MdocIssueCode | SignatureIssueCode, details?: IssueDetails) => void;

/** Builds an issue. */
export function mdocIssue(code: MdocIssueCode | SignatureIssueCode, details?: IssueDetails): MdocIssue {
  return issueOf(code, details);
}

/** Why something cannot be judged further; becomes an issue at the border of this entry. */
export class MdocFault extends Fault<MdocIssueCode> {}

/** Runs a check; what makes going on senseless is told to `report`, and there is no value. */
export function orMdocReport<Value>(report: MdocReport, path: string, check: () => Value): Value | undefined {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof MdocFault || error instanceof SignatureFault)) throw error;
    report(error.code, { ...error.details, path });
    return undefined;
  }
}

const altered: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.mdoc.doc-type-differs",
  "signature.mdoc.digest-mismatch",
  "signature.mdoc.digest-missing",
  "signature.mdoc.device-signature",
  "signature.mdoc.device-mac",
]);
const untrusted: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.mdoc.status",
  "signature.mdoc.doc-type-unexpected",
  "signature.mdoc.not-yet-valid",
  "signature.mdoc.expired",
  "signature.mdoc.signed-outside-certificate",
  "signature.mdoc.device-missing",
  "signature.mdoc.device-not-authorized",
]);

/** The verdict that issues add up to. */
export function mdocVerdict(issues: readonly MdocIssue[]): SignatureVerdict {
  return verdictBy([signatureVerdicts, { altered, untrusted }], issues);
}
