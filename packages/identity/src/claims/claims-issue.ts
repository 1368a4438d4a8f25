import { type Issue, type IssueParams, type LegalSource, type Severity, severityFor } from "@lienthong/core";
import type { IdentityIssueCode } from "../messages/codes.ts";
import type { ClaimsIssueCode } from "./messages/codes.ts";

/** An issue about VNeID, portals, or what is done with claims. */
export type ClaimsIssue = Issue<ClaimsIssueCode>;

/** Codes that reading a source may give: its own, and those of numbers, names and dates. */
export type SourceIssueCode = ClaimsIssueCode | IdentityIssueCode;

interface Details {
  readonly path?: string;
  readonly severity?: Severity;
  readonly params?: IssueParams;
  readonly source?: LegalSource;
}

/** Builds an issue; its severity never exceeds what the confidence of its source allows. */
export function claimsIssue(code: ClaimsIssueCode, details: Details = {}): ClaimsIssue {
  const { path = "", severity = "error", params, source } = details;
  return {
    code,
    severity: severityFor(source?.confidence ?? "confirmed", severity),
    path,
    ...(params && { params }),
    ...(source && { source }),
  };
}

/** A failure for one reason. */
export function refused(
  code: ClaimsIssueCode,
  params?: IssueParams,
): { readonly ok: false; readonly issues: readonly ClaimsIssue[] } {
  return { ok: false, issues: [claimsIssue(code, params ? { params } : {})] };
}
