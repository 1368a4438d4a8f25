import { type Issue, type IssueParams, type LegalSource, type Severity, severityFor } from "@lienthong/core";
import type { IdentityIssueCode } from "./messages/codes.ts";

/** An issue of this package. */
export type IdentityIssue = Issue<IdentityIssueCode>;

interface Details {
  readonly path?: string;
  /** Severity when the source is sure enough; error unless said. */
  readonly severity?: Severity;
  readonly params?: IssueParams;
  readonly source?: LegalSource;
}

/** Builds an issue; its severity never exceeds what the confidence of its source allows. */
export function issue(code: IdentityIssueCode, details: Details = {}): IdentityIssue {
  const { path = "", severity = "error", params, source } = details;
  return {
    code,
    severity: severityFor(source?.confidence ?? "confirmed", severity),
    path,
    ...(params && { params }),
    ...(source && { source }),
  };
}

/** The same issues one level deeper: `""` becomes `path`. */
export function issuesAt(path: string, issues: readonly IdentityIssue[]): readonly IdentityIssue[] {
  return issues.map((one) => ({ ...one, path: one.path === "" ? path : `${path}.${one.path}` }));
}
