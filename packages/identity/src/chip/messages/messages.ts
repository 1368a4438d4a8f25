import type { Catalogues } from "@lienthong/core";
import type { ChipIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";
import { enWords, viWords, withWords } from "./words.ts";

/**
 * The sentences of `@lienthong/identity/chip` (câu thông báo) in Vietnamese and English, for `describeIssue`.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { chipMessages, validateEfCom } from "@lienthong/identity/chip";
 *
 * const { issues } = validateEfCom("60");
 * issues.map((issue) => describeIssue(issue, "vi", chipMessages));
 * // ["Tệp EF.COM không phải là dãy byte (Uint8Array)."]
 * ```
 */
export const chipMessages: Catalogues<ChipIssueCode> = /* @__PURE__ */ (() => ({
  vi: withWords(vi, viWords),
  en: withWords(en, enWords),
}))();
