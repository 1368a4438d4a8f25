import type { Issue } from "@lienthong/core";
import type { ClaimIssueCode } from "./types.ts";

/**
 * Thrown by `parseClaimFile`, and by the `formatX` functions for what XML cannot hold: the issues, never a person's data.
 *
 * @example
 * ```ts
 * import { BhytError, parseClaimFile } from "@lienthong/bhyt";
 *
 * try {
 *   parseClaimFile("");
 * } catch (error) {
 *   if (error instanceof BhytError) error.issues.length; // 1
 * }
 * ```
 */
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
