import type { IssueParams, LegalSource, Severity } from "@lienthong/core";
import type { HistoryIssueCode } from "./codes.ts";

/** Where the events of a replay put what they find. */
export interface ReplayContext {
  report: (
    code: HistoryIssueCode,
    severity: Severity,
    path: string,
    params?: IssueParams,
    source?: LegalSource,
  ) => void;
}
