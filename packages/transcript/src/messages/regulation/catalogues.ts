import type { Catalogues } from "@lienthong/core";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentence for a table of a circular that does not agree with itself, in Vietnamese and English; those about its form
 * are `transcriptMessages`.
 *
 * @example
 * ```ts
 * import { regulationMessages } from "@lienthong/transcript/regulation";
 *
 * Object.keys(regulationMessages.vi); // ["transcript.regulation.inconsistent"]
 * ```
 */
export const regulationMessages: Catalogues<"transcript.regulation.inconsistent"> = { vi, en };
