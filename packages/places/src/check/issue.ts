import { type Issue, type IssueParams, type LegalSource, type Severity, severityFor } from "@lienthong/core";
import type { PlacesIssueCode } from "../messages/codes.ts";

/** An issue of this package. */
export type PlacesIssue = Issue<PlacesIssueCode>;

interface Details {
  /** Severity when the source is sure enough; error unless said. */
  readonly severity?: Severity;
  readonly params?: IssueParams;
  readonly source?: LegalSource;
}

/** Builds an issue; its severity never exceeds what the confidence of its source allows. */
export function issue(code: PlacesIssueCode, path: string, details: Details = {}): PlacesIssue {
  const { severity = "error", params, source } = details;
  return {
    code,
    severity: severityFor(source?.confidence ?? "confirmed", severity),
    path,
    ...(params && { params }),
    ...(source && { source }),
  };
}

/** Two-tier lists: 34 provinces, 3,321 communes, and their codes. */
export const currentList: LegalSource = {
  document: "QĐ 19/2025/QĐ-TTg",
  confidence: "confirmed",
  from: "2025-07-01",
};

/** The list of 30 June 2025. Units that ended before are not in it, so that absence proves little. */
export const formerList: LegalSource = {
  document: "QĐ 124/2004/QĐ-TTg",
  confidence: "confirmed",
  to: "2025-06-30",
};

/** Whether a former unit is not on the list for having ended earlier cannot be told. */
export const formerListState: LegalSource = {
  document: "QĐ 124/2004/QĐ-TTg",
  confidence: "single-source",
  to: "2025-06-30",
};
