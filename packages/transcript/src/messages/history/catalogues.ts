import type { Catalogues } from "@lienthong/core";
import type { HistoryIssueCode } from "../../history/codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences for issues about the history of a transcript, in Vietnamese and English.
 *
 * @example
 * ```ts
 * import { historyMessages } from "@lienthong/transcript/history";
 *
 * historyMessages.en["transcript.history.no-reason"]; // "This event gives no reason."
 * ```
 */
export const historyMessages: Catalogues<HistoryIssueCode> = { vi, en };
