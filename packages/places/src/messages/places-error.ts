import type { Issue, Result } from "@lienthong/core";
import type { PlacesIssueCode } from "./codes.ts";

/**
 * What `parseX` of this package throws: all issues, and the code of the first that is an error. It holds no address and no name.
 *
 * @example
 * ```ts
 * import { parsePlaceCodes, PlacesError } from "@lienthong/places";
 *
 * try {
 *   parsePlaceCodes({ province: "03" });
 * } catch (error) {
 *   if (error instanceof PlacesError) error.code; // "places.code.unknown"
 * }
 * ```
 */
export class PlacesError extends Error {
  override readonly name = "PlacesError";
  readonly code: PlacesIssueCode;
  readonly issues: readonly Issue<PlacesIssueCode>[];

  constructor(issues: readonly Issue<PlacesIssueCode>[]) {
    super(issues.map((one) => one.code).join(", "));
    const first = issues.find((one) => one.severity === "error" || one.severity === "fatal") ?? issues[0];
    if (!first) throw new TypeError("PlacesError needs at least one issue");
    this.code = first.code;
    this.issues = issues;
  }
}

/** The value of a success; throws {@link PlacesError} for a failure. */
export function valueOrThrow<Value>(result: Result<Value, PlacesIssueCode>): Value {
  if (!result.ok) throw new PlacesError(result.issues);
  return result.value;
}
