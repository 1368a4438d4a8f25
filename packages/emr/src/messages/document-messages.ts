import type { Catalogues } from "@lienthong/core";
import type { DocumentIssueCode } from "./documents/codes.ts";
import { en } from "./documents/en.ts";
import { vi } from "./documents/vi.ts";

/**
 * The sentences for issues of summaries, health books, prescriptions and papers, Vietnamese and English.
 *
 * @example
 * ```ts
 * import { documentMessages } from "@lienthong/emr/ips";
 *
 * documentMessages.vi["emr.document.not-a-bundle"]; // "Dữ liệu không phải là Bundle của FHIR nên không lập được văn bản."
 * ```
 */
export const documentMessages: Catalogues<DocumentIssueCode> = /* @__PURE__ */ (() => ({ vi, en }))();
