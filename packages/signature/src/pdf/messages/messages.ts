import type { Catalogues } from "@lienthong/core";
import type { PdfIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences of `@lienthong/signature/pdf` (câu thông báo), for `describeIssue`; those about certificates and signature values are in
 * `signatureMessages` of the main entry.
 *
 * @example
 * ```ts
 * import { pdfMessages } from "@lienthong/signature/pdf";
 *
 * pdfMessages.en["signature.pdf.none"]; // "The PDF file has no digital signature."
 * ```
 */
export const pdfMessages: Catalogues<PdfIssueCode> = { vi, en };
