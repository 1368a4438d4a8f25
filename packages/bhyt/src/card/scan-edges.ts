import type { Issue, TrimmedScan } from "@lienthong/core";
import type { CardIssueCode } from "../messages/codes.ts";

/** What was taken from around a scan, and from which end. The prefix names a kind of code, nobody's data. */
export function edgeIssues({
  prefix,
  before,
  after,
}: Omit<TrimmedScan, "text">): readonly Issue<CardIssueCode>[] {
  const note = { severity: "information", path: "" } as const;
  const found: Issue<CardIssueCode>[] = [];
  if (prefix !== "") found.push({ ...note, code: "bhyt.scan.prefix-removed", params: { prefix } });
  if (before + after > 0)
    found.push({ ...note, code: "bhyt.scan.blanks-removed", params: { before, after } });
  return found;
}
