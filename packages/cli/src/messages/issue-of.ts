import type { Issue } from "@lienthong/core";
import type { CliIssueCode } from "./codes.ts";

/** An issue of the command line that ends the work on a file. */
export function issueOf(code: CliIssueCode, params: Record<string, string>): Issue<CliIssueCode> {
  return { code, severity: "fatal", path: "", params };
}
