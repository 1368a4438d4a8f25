import type { Catalogues } from "@lienthong/core";
import type { SignatureIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences of this package (câu thông báo) in Vietnamese and English, for `describeIssue`.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { canonicalizeXml, signatureMessages } from "@lienthong/signature";
 *
 * const { issues } = canonicalizeXml('<a xmlns="b"/>');
 * issues.map((issue) => describeIssue(issue, "en", signatureMessages));
 * // ["A namespace is a relative address; such a document has no canonical form and cannot be signed."]
 * ```
 */
export const signatureMessages: Catalogues<SignatureIssueCode> = { vi, en };
