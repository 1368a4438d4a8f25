/** How much a JSON text may hold before reading stops. */
export interface JsonLimits {
  /** Objects and arrays inside each other; at most 500 whatever is asked for. */
  readonly maxDepth: number;
  /** Length of the text in UTF-16 code units. */
  readonly maxLength: number;
  /** Issues that are listed; further ones are only counted. */
  readonly maxIssues: number;
}

/**
 * The limits that hold when the caller names no others: depth 64, 256 Mi code units, 1,000 issues.
 *
 * @example
 * ```ts
 * import { defaultJsonLimits } from "@lienthong/core/json";
 *
 * defaultJsonLimits.maxDepth; // 64
 * ```
 */
export const defaultJsonLimits: JsonLimits = {
  maxDepth: 64,
  maxLength: 256 * 1024 * 1024,
  maxIssues: 1_000,
};

/** The reader calls itself for each level, so that no caller may ask for more than any stack bears. */
export const deepest = 500;
