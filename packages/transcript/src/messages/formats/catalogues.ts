import type { Catalogues } from "@lienthong/core";
import type { FormatIssueCode } from "./codes.ts";
import { enFormat } from "./en.ts";
import { viFormat } from "./vi.ts";

/**
 * The sentences for issues about the exchange formats (định dạng trao đổi học bạ), in Vietnamese and English. Those about
 * the record itself are `transcriptMessages` of `/explain`, those about JSON and XML `coreMessages` of core.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { formatMessages } from "@lienthong/transcript/json";
 *
 * const issue = { code: "transcript.format.not-signed", severity: "information", path: "" } as const;
 * describeIssue(issue, "en", formatMessages); // "The data are not signed."
 * ```
 */
export const formatMessages: Catalogues<FormatIssueCode> = { vi: viFormat, en: enFormat };
