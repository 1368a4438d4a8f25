import type { Catalogues } from "@lienthong/core";
import type { CdaCode } from "../codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences about CDA documents in Vietnamese and English, by issue code (danh mục thông báo).
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { cdaMessages } from "@lienthong/emr/cda";
 *
 * const issue = { code: "emr.cda.no-patient", severity: "error", path: "" } as const;
 * describeIssue(issue, "en", cdaMessages).startsWith("The document has no recordTarget"); // true
 * ```
 */
export const cdaMessages: Catalogues<CdaCode> = { vi, en };
