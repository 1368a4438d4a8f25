import type { Issue } from "@lienthong/core";
import { type IssueList, createIssueList } from "../lib/issue-list.ts";
import { isOlderVersion, recordDate } from "../lib/record-date.ts";
import { checkVisitStructure } from "../structure/check-visit-structure.ts";
import type { RawVisit } from "./envelope-reader.ts";
import { readVisit } from "./read-visit.ts";
import type { ClaimIssueCode, Visit } from "./types.ts";

/** An error that speaks of the tables of another version says only that it may be wrong. */
function soften(issue: Issue<ClaimIssueCode>): Issue<ClaimIssueCode> {
  const isOfTables = issue.code.startsWith("bhyt.row.") || issue.code.startsWith("bhyt.field.");
  return isOfTables && issue.severity === "error" ? { ...issue, severity: "warning" } : issue;
}

/** Reads one HOSO and checks its structure; `limit` is the number of issues at most. */
export function readWholeVisit(
  raw: RawVisit,
  prefix: string,
  limit: number | undefined,
): { readonly visit: Visit; readonly found: IssueList } {
  const found = createIssueList(limit);
  const visit = readVisit(raw, prefix, found);
  checkVisitStructure(visit, prefix, found, raw.position);
  if (!isOlderVersion(recordDate(visit))) return { visit, found };
  const softened = createIssueList(limit);
  softened.addAll(found, soften);
  return { visit, found: softened };
}
