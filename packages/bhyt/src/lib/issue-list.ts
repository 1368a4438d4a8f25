import { type Issue, type Severity, isFailure } from "@lienthong/core";
import type { ClaimIssueCode } from "../claim-file/types.ts";

/** Issues reported before the rest is only counted. */
const defaultMaxIssues = 1000;

type ClaimIssue = Issue<ClaimIssueCode>;

/** Collects issues up to a number; the last one then says that more were found. */
export interface IssueList {
  add(issue: ClaimIssue): void;
  /** Moves what another list holds into this one, changed on the way. */
  addAll(other: IssueList, change?: (issue: ClaimIssue) => ClaimIssue): void;
  /** All that was collected, and the note about the rest. */
  finish(): readonly ClaimIssue[];
}

const worse = (a: Severity, b: Severity): Severity => {
  if (isFailure(a) || isFailure(b)) return "error";
  return a === "warning" || b === "warning" ? "warning" : "information";
};

/** A list that keeps at most `limit` issues, so that a hostile file cannot fill the memory. */
export function createIssueList(limit: number = defaultMaxIssues): IssueList {
  const kept: ClaimIssue[] = [];
  let dropped = 0;
  let worstDropped: Severity = "information";
  const list: IssueList = {
    add(issue) {
      if (issue.code === "bhyt.file.too-many-issues") {
        dropped += Number(issue.params?.["dropped"] ?? 0);
        worstDropped = worse(worstDropped, issue.severity);
      } else if (kept.length < limit) {
        kept.push(issue);
      } else {
        dropped += 1;
        worstDropped = worse(worstDropped, issue.severity);
      }
    },
    addAll(other, change = (issue) => issue) {
      for (const issue of other.finish()) list.add(change(issue));
    },
    finish() {
      if (dropped === 0) return kept;
      const params = { limit, dropped };
      return [...kept, { code: "bhyt.file.too-many-issues", severity: worstDropped, path: "", params }];
    },
  };
  return list;
}
