import type { Issue } from "@lienthong/core";
import { type IssueDetails, issueOf } from "../issue.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { SignatureFault } from "../signature-fault.ts";
import { type SignatureVerdict, signatureVerdicts, verdictBy } from "../xmldsig/verdict.ts";
import type { PdfIssueCode } from "./messages/codes.ts";
import { PdfFault } from "./pdf-fault.ts";

/** An issue about a PDF file, one of its signatures or a certificate. */
export type PdfIssue = Issue<PdfIssueCode | SignatureIssueCode>;

/** Takes note of an issue while a check goes on. */
export type PdfReport = (code: PdfIssueCode | SignatureIssueCode, details?: IssueDetails) => void;

/** Builds an issue. */
export function pdfIssue(code: PdfIssueCode | SignatureIssueCode, details?: IssueDetails): PdfIssue {
  return issueOf(code, details);
}

/** Runs a check; what makes going on senseless is told to `report`, and there is no value. */
export function orPdfReport<Value>(report: PdfReport, check: () => Value): Value | undefined {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof PdfFault || error instanceof SignatureFault)) throw error;
    report(error.code, error.details);
    return undefined;
  }
}

const altered: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.pdf.changed-content",
  "signature.pdf.changed-form",
  "signature.pdf.changed-comments",
  "signature.pdf.changed-forbidden",
  "signature.pdf.removed",
]);

/** The verdict that issues add up to. */
export function pdfVerdict(issues: readonly PdfIssue[]): SignatureVerdict {
  return verdictBy([signatureVerdicts, { altered, untrusted: new Set() }], issues);
}
