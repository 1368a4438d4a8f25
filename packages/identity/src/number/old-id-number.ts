import { type Result, toResult } from "@lienthong/core";
import { type IdentityIssue, issue } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";
import { oldNumbers } from "../sources.ts";
import { withoutSeparators } from "./separators.ts";

declare const oldIdNumberBrand: unique symbol;

/** Nine or twelve digits of a paper that is no longer issued (số chứng minh nhân dân, số đã hủy). */
export type OldIdNumber = string & { readonly [oldIdNumberBrand]: true };

/** An old number and what paper it can come from. */
export interface OldIdNumberDetails {
  readonly number: OldIdNumber;
  /** `cmnd-9`: CMND; `digits-12`: a CMND of 12 digits, or a cancelled personal number. */
  readonly kind: "cmnd-9" | "digits-12";
}

/**
 * Checks an old identity number (số CMND 9 số, 12 số, hoặc số định danh đã hủy). Neither has a check
 * digit; the prefix of a 9-digit CMND is of the police office and unrelated to province codes.
 *
 * @example
 * ```ts
 * import { validateOldIdNumber } from "@lienthong/identity";
 *
 * const result = validateOldIdNumber("215000017");
 * if (result.ok) result.value.kind; // "cmnd-9"
 * ```
 */
export function validateOldIdNumber(input: unknown): Result<OldIdNumberDetails, IdentityIssueCode> {
  if (typeof input !== "string") return { ok: false, issues: [issue("identity.old-number.not-text")] };
  const { text, removed } = withoutSeparators(input.length > 40 ? "" : input);
  if (!/^(?:[0-9]{9}|[0-9]{12})$/u.test(text))
    return { ok: false, issues: [issue("identity.old-number.format", { source: oldNumbers })] };
  const issues: IdentityIssue[] = [];
  if (removed) issues.push(issue("identity.old-number.separators-removed", { severity: "information" }));
  return toResult({ number: text as OldIdNumber, kind: text.length === 9 ? "cmnd-9" : "digits-12" }, issues);
}
