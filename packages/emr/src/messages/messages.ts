import type { Catalogues } from "@lienthong/core";
import type { EmrIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences of this package (câu thông báo) in Vietnamese and English, for `describeIssue`.
 *
 * @example
 * ```ts
 * import { emrMessages } from "@lienthong/emr";
 *
 * emrMessages.vi["emr.patient.no-name"]; // "Người này không có họ và tên."
 * ```
 */
export const emrMessages: Catalogues<EmrIssueCode> = { vi, en };
