import type { Catalogues } from "@lienthong/core";
import type { LegacyIssueCode } from "./legacy/codes.ts";
import { en } from "./legacy/en.ts";
import { vi } from "./legacy/vi.ts";

/**
 * The sentences for what is lost when a file of QĐ 4210/QĐ-BYT is converted, Vietnamese and English. Those for the file
 * itself are in `bhytMessages`.
 *
 * @example
 * ```ts
 * import { legacyMessages } from "@lienthong/bhyt/legacy";
 *
 * legacyMessages.en["bhyt.legacy.no-row"]; // "No row was found in table {table}. Look at its content."
 * ```
 */
export const legacyMessages: Catalogues<LegacyIssueCode> = /* @__PURE__ */ (() => ({ vi, en }))();
