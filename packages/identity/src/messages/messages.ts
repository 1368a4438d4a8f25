import type { Catalogues } from "@lienthong/core";
import type { IdentityIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences of this package (câu thông báo) in Vietnamese and English, for `describeIssue`.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { identityMessages, validatePersonalNumber } from "@lienthong/identity";
 *
 * const { issues } = validatePersonalNumber("0520900000");
 * issues.map((issue) => describeIssue(issue, "vi", identityMessages));
 * // ["Số định danh cá nhân có 10 ký tự; phải có đúng 12 chữ số."]
 * ```
 */
export const identityMessages: Catalogues<IdentityIssueCode> = { vi, en };
