import type { Catalogues } from "@lienthong/core";
import type { MdocIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences of `@lienthong/signature/mdoc` (câu thông báo), for `describeIssue`; those about certificates and signature values are in
 * `signatureMessages` of the main entry.
 *
 * @example
 * ```ts
 * import { mdocMessages } from "@lienthong/signature/mdoc";
 *
 * mdocMessages.en["signature.mdoc.no-documents"]; // "The answer holds no document."
 * ```
 */
export const mdocMessages: Catalogues<MdocIssueCode> = { vi, en };
