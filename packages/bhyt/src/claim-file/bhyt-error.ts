import type { Issue } from "@lienthong/core";
import type { ClaimIssueCode } from "./types.ts";

/** Thrown by the `parseX` functions of this package: holds the issues, never a person's data. */
export class BhytError extends Error {
  override readonly name = "BhytError";
  /** Code of the first error. */
  readonly code: ClaimIssueCode;
  readonly issues: readonly Issue<ClaimIssueCode>[];

  constructor(issues: readonly Issue<ClaimIssueCode>[]) {
    const first = issues.find(({ severity }) => severity === "fatal" || severity === "error") ?? issues[0];
    super(first ? `${first.code} at ${first.path === "" ? "the file" : first.path}` : "unknown");
    this.code = first?.code ?? "bhyt.file.not-text";
    this.issues = issues;
  }
}
