import type { TrimmedScan } from "@lienthong/core";
import { type IdentityIssue, issue } from "../issue.ts";

/** What was taken from around a scan, and from which end. The prefix names a kind of code, nobody's data. */
export function edgeIssues({ prefix, before, after }: Omit<TrimmedScan, "text">): readonly IdentityIssue[] {
  const note = { severity: "information" } as const;
  const found: IdentityIssue[] = [];
  if (prefix !== "") found.push(issue("identity.scan.prefix-removed", { ...note, params: { prefix } }));
  if (before + after > 0)
    found.push(issue("identity.scan.blanks-removed", { ...note, params: { before, after } }));
  return found;
}
