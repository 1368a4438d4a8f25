import type { Catalogues } from "@lienthong/core";
import type { TranscriptIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences for the issues of this package, in Vietnamese and English.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { transcriptMessages } from "@lienthong/transcript";
 *
 * const issue = { code: "transcript.workbook.empty", severity: "fatal", path: "" } as const;
 * describeIssue(issue, "en", transcriptMessages); // "The file is empty."
 * ```
 */
export const transcriptMessages: Catalogues<TranscriptIssueCode> = { vi, en };
