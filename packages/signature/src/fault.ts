import type { IssueParams, Position } from "@lienthong/core";
import type { IssueDetails } from "./issue.ts";

/** Why something cannot be judged further. Each entry has a class of its own, and makes an issue of it at its border. */
export class Fault<Code extends string> extends Error {
  readonly code: Code;
  /** What the issue says beside its code. */
  readonly details: IssueDetails;

  constructor(code: Code, params?: IssueParams, position?: Position, path?: string) {
    super(code);
    this.code = code;
    this.details = {
      ...(path !== undefined && { path }),
      ...(params && { params }),
      ...(position && { position }),
    };
  }
}
