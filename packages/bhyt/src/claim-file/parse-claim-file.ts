import { BhytError } from "./bhyt-error.ts";
import { validateClaimFile } from "./read-claim-file.ts";
import type { ClaimFile, ReadOptions } from "./types.ts";

/**
 * Reads a claim file (tệp hồ sơ GIAMDINHHS, QĐ 3176/QĐ-BYT), or throws a {@link BhytError} with all issues when its
 * structure is wrong.
 *
 * @example
 * ```ts
 * import { BhytError, parseClaimFile } from "@lienthong/bhyt";
 *
 * try {
 *   parseClaimFile("not XML");
 * } catch (error) {
 *   if (error instanceof BhytError) error.code; // "core.xml.not-well-formed"
 * }
 * ```
 */
export function parseClaimFile(input: unknown, options: ReadOptions = {}): ClaimFile {
  const result = validateClaimFile(input, options);
  if (!result.ok) throw new BhytError(result.issues);
  return result.value;
}
