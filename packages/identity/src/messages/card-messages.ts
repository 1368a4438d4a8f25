import type { Catalogues } from "@lienthong/core";
import { en } from "./card/en.ts";
import { vi } from "./card/vi.ts";
import type { CardIssueCode } from "./codes.ts";

/**
 * The sentences for issues of card scans and numbers (câu thông báo) in Vietnamese and English, for `describeIssue`. `identityMessages` holds
 * them, too.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { cardMessages, validatePersonalNumber } from "@lienthong/identity/card";
 *
 * const { issues } = validatePersonalNumber("0520900000");
 * issues.map((issue) => describeIssue(issue, "vi", cardMessages));
 * // ["Số định danh cá nhân có 10 ký tự; phải có đúng 12 chữ số."]
 * ```
 */
export const cardMessages: Catalogues<CardIssueCode> = { vi, en };
