import type { Catalogues } from "@lienthong/core";
import type { MainIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences for issues about records and their assessment, in Vietnamese and English. Those about
 * workbooks and credentials are `workbookMessages` and `clrMessages` of their own entries, so that a page
 * that only assesses does not load them.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { transcriptMessages } from "@lienthong/transcript/explain";
 *
 * const issue = { code: "transcript.record.grade", severity: "error", path: "grade" } as const;
 * describeIssue(issue, "en", transcriptMessages); // "The grade must be a whole number from 1 to 12."
 * ```
 */
export const transcriptMessages: Catalogues<MainIssueCode> = { vi, en };
