import type { Issue, IssueParams, Position, Severity } from "@lienthong/core";
import type { WorkbookIssueCode } from "../messages/codes.ts";

/** An issue about a workbook. */
export type WorkbookIssue = Issue<WorkbookIssueCode>;

/** Collects issues about one workbook, up to a limit. */
export interface IssueList {
  readonly issues: readonly WorkbookIssue[];
  /** The limit is reached: stop reading. */
  readonly isFull: boolean;
  add(
    code: WorkbookIssueCode,
    severity: Severity,
    path: string,
    params?: IssueParams,
    position?: Position,
  ): void;
}

/** An empty list of issues. After `limit` issues one more says that there are too many. */
export function createIssueList(limit: number): IssueList {
  const issues: WorkbookIssue[] = [];
  return {
    issues,
    get isFull() {
      return issues.length > limit;
    },
    add(code, severity, path, params, position) {
      if (issues.length > limit) return;
      if (issues.length === limit) {
        issues.push({
          code: "transcript.workbook.too-many-issues",
          severity: "fatal",
          path: "",
          params: { limit },
        });
        return;
      }
      issues.push({
        code,
        severity,
        path,
        ...(params === undefined ? {} : { params }),
        ...(position === undefined ? {} : { position }),
      });
    },
  };
}
