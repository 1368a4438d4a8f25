import {
  type CoreIssueCode,
  type Issue,
  type IssueParams,
  type LegalSource,
  type Position,
  type Severity,
  severityFor,
} from "@lienthong/core";
import type { SignatureIssueCode } from "./messages/codes.ts";

/** An issue of this package, or one of the readers beneath it. */
export type SignatureIssue = Issue<SignatureIssueCode | CoreIssueCode>;

/** What an issue says beside its code. */
export interface IssueDetails {
  readonly path?: string;
  /** Severity when the source is sure enough; error unless said. */
  readonly severity?: Severity;
  readonly params?: IssueParams;
  readonly source?: LegalSource;
  readonly position?: Position | undefined;
}

/** Builds an issue of any entry; its severity never exceeds what the confidence of its source allows. */
export function issueOf<Code extends string>(code: Code, details: IssueDetails = {}): Issue<Code> {
  const { path = "", severity = "error", params, source, position } = details;
  return {
    code,
    severity: severityFor(source?.confidence ?? "confirmed", severity),
    path,
    ...(params && { params }),
    ...(source && { source }),
    ...(position && { position }),
  };
}

/** Builds an issue of this package's main entry. */
export function issue(code: SignatureIssueCode, details?: IssueDetails): Issue<SignatureIssueCode> {
  return issueOf(code, details);
}
