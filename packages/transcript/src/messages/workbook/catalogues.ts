import type { Catalogues } from "@lienthong/core";
import type { WorkbookIssueCode } from "../codes.ts";
import { enWorkbook } from "./en.ts";
import { viWorkbook } from "./vi.ts";

/**
 * The sentences for issues about workbooks, in Vietnamese and English.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { workbookMessages } from "@lienthong/transcript/workbook";
 *
 * const issue = { code: "transcript.workbook.empty", severity: "fatal", path: "" } as const;
 * describeIssue(issue, "en", workbookMessages); // "The file is empty."
 * ```
 */
export const workbookMessages: Catalogues<WorkbookIssueCode> = { vi: viWorkbook, en: enWorkbook };
