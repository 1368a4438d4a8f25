import type { Catalogues } from "@lienthong/core";
import type { ClrIssueCode } from "../codes.ts";
import { enClr } from "./en.ts";
import { viClr } from "./vi.ts";

/**
 * The sentences for issues about credentials, in Vietnamese and English.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { clrMessages } from "@lienthong/transcript/clr";
 *
 * const issue = { code: "transcript.clr.no-proof", severity: "information", path: "" } as const;
 * describeIssue(issue, "en", clrMessages); // "The credential is not signed."
 * ```
 */
export const clrMessages: Catalogues<ClrIssueCode> = { vi: viClr, en: enClr };
