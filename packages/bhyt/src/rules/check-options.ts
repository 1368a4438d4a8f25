import type { Issue } from "@lienthong/core";
import type { Catalogues } from "../catalogues/catalogues.ts";
import type { ClaimIssueCode } from "../claim-file/types.ts";
import type { RuleId } from "../generated/rules.ts";
import type { NotCheckedReason } from "./coverage.ts";

/** How to check a claim file. */
export interface CheckOptions {
  /** Today, `yyyy-mm-dd`, for the rules about the future; without it those parts are not checked. */
  readonly today?: string;
  /** Check the structure too, for a file that was not read by `validateClaimFile` or `readClaimFile`. */
  readonly structure?: boolean;
  /** Only these rules. */
  readonly rules?: readonly RuleId[];
  /** Lists of codes, for the rules that need them; without a list those are named in `notChecked`. */
  readonly catalogues?: Catalogues;
  /** Issues to report at most; 1,000 unless said. */
  readonly maxIssues?: number;
}

/** A rule that was not checked, wholly or in part, and why. */
export interface NotChecked {
  readonly rule: RuleId;
  readonly reason: NotCheckedReason;
  /** A part of the rule was checked. */
  readonly isPartly: boolean;
  /** The visit, when it is not all of them: `HOSO[2]`, or `""` for the only one. */
  readonly path?: string;
}

/** What checking a claim file gives. */
export interface ClaimFileCheck {
  /** No issue is an error. */
  readonly ok: boolean;
  readonly issues: readonly Issue<ClaimIssueCode>[];
  /** What was not checked; never silent. */
  readonly notChecked: readonly NotChecked[];
}
