import type { Result } from "@lienthong/core";
import type { IdentityIssue } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";

/**
 * Thrown by every `parseX` of this package when the data is bad. `code` is that of the first error; the text holds codes only,
 * never a person's data.
 *
 * @example
 * ```ts
 * import { IdentityError, parsePersonalNumber } from "@lienthong/identity";
 *
 * try {
 *   parsePersonalNumber("12345");
 * } catch (error) {
 *   if (error instanceof IdentityError) error.code; // "identity.number.length"
 * }
 * ```
 */
export class IdentityError extends Error {
  override readonly name = "IdentityError";
  readonly code: IdentityIssueCode;
  readonly issues: readonly IdentityIssue[];

  constructor(issues: readonly IdentityIssue[]) {
    const codes = issues.map((one) => one.code);
    super(codes.join(", "));
    const first = issues.find((one) => one.severity === "error" || one.severity === "fatal") ?? issues[0];
    if (!first) throw new TypeError("IdentityError needs at least one issue");
    this.code = first.code;
    this.issues = issues;
  }
}

/** The value of a success; throws {@link IdentityError} for a failure. */
export function valueOrThrow<Value>(result: Result<Value, IdentityIssueCode>): Value {
  if (!result.ok) throw new IdentityError(result.issues);
  return result.value;
}
