import type { Catalogues } from "@lienthong/core";
import { en } from "./card/en.ts";
import { vi } from "./card/vi.ts";
import type { CardIssueCode } from "./codes.ts";

/**
 * The sentences for issues of card numbers and QR codes (mã thẻ BHYT, mã QR), Vietnamese and English. `bhytMessages`
 * holds them too.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { cardMessages, validateCardNumber } from "@lienthong/bhyt/card";
 *
 * const [issue] = validateCardNumber("DN401").issues;
 * if (issue) describeIssue(issue, "en", cardMessages);
 * // "The number has 5 characters; it must be 15 (card), 10 digits (social insurance) or 12 digits (citizen ID)."
 * ```
 */
export const cardMessages: Catalogues<CardIssueCode> = { vi, en };
