import { decodeUtf8 } from "@lienthong/core";
import type { IssueList } from "../lib/issue-list.ts";
import { makeIssue } from "../lib/make-issue.ts";

/** The text of an input: a string as it is, bytes as UTF-8. Anything else is an issue. */
export function readText(input: unknown, issues: IssueList): string | undefined {
  if (typeof input === "string") return input;
  if (!(input instanceof Uint8Array)) {
    issues.add(makeIssue({ code: "bhyt.file.not-text", severity: "fatal", path: "" }));
    return undefined;
  }
  const decoded = decodeUtf8(input);
  for (const issue of decoded.issues) issues.add(issue);
  return decoded.ok ? decoded.value : undefined;
}
