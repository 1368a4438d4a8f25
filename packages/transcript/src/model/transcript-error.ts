import type { Issue } from "@lienthong/core";
import type { TranscriptIssueCode } from "../messages/codes.ts";

/** Thrown by the `parse…` functions of this package when the data break a rule; `issues` holds all that was found. */
export class TranscriptError extends Error {
  override readonly name = "TranscriptError";
  readonly issues: readonly Issue<TranscriptIssueCode>[];

  constructor(issues: readonly Issue<TranscriptIssueCode>[]) {
    const [first] = issues;
    super(first === undefined ? "the data are not valid" : `${first.code} at ${first.path || "the record"}`);
    this.issues = issues;
  }
}
