import type { Issue } from "./issue.ts";
import { isFailure } from "./severity.ts";

/** The record was good enough to use; `issues` may hold warnings and information. */
export interface Success<Value, Code extends string = string> {
  readonly ok: true;
  readonly value: Value;
  readonly issues: readonly Issue<Code>[];
}

/** The record breaks at least one rule; `issues` holds all that was found, not only the first. */
export interface Failure<Code extends string = string> {
  readonly ok: false;
  readonly issues: readonly Issue<Code>[];
}

/** What every `validateX` returns: bad data is a value, never an exception. */
export type Result<Value, Code extends string = string> = Success<Value, Code> | Failure<Code>;

/**
 * Success when no issue is an error, failure otherwise.
 *
 * @example
 * ```ts
 * import { toResult } from "@lienthong/core";
 *
 * toResult(42, []).ok; // true
 * toResult(42, [{ code: "x.y.z", severity: "error", path: "" }]).ok; // false
 * ```
 */
export function toResult<Value, Code extends string>(
  value: Value,
  issues: readonly Issue<Code>[],
): Result<Value, Code> {
  return issues.some((issue) => isFailure(issue.severity))
    ? { ok: false, issues }
    : { ok: true, value, issues };
}
