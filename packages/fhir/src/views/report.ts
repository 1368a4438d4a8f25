import type { Issue, IssueParams, Severity } from "@lienthong/core";
import type { ViewCode } from "./codes.ts";

/** Takes what is wrong with a definition. */
export type Report = (code: ViewCode, at: string, params?: IssueParams, severity?: Severity) => void;

/** Keeps at most so many issues: a definition is written by hand. */
const mostIssues = 1_000;

/** Puts what is reported into a list. */
export function createReport(issues: Issue<ViewCode>[]): Report {
  return (code, path, params, severity = "error") => {
    if (issues.length < mostIssues) issues.push({ code, severity, path, ...(params && { params }) });
  };
}
