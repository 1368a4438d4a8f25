import type { Catalogues } from "@lienthong/core";
import type { ClaimsIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences for VNeID, portals, merging, consent and pseudonyms (câu thông báo) in Vietnamese and English, for `describeIssue`;
 * those for numbers, cards and dates are `identityMessages`.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { claimsMessages, identityMessages, validateVneidUserinfo } from "@lienthong/identity";
 *
 * const { issues } = validateVneidUserinfo([]);
 * issues.map((issue) => describeIssue(issue, "vi", claimsMessages, identityMessages));
 * // ["Câu trả lời của hệ thống nguồn không đúng dạng: phải gồm các mục có tên."]
 * ```
 */
export const claimsMessages: Catalogues<ClaimsIssueCode> = { vi, en };
