import type { Catalogues } from "@lienthong/core";
import { en as cardEn } from "./card/en.ts";
import { vi as cardVi } from "./card/vi.ts";
import type { CardIssueCode, FileIssueCode } from "./codes.ts";
import { en as fileEn } from "./file/en.ts";
import { vi as fileVi } from "./file/vi.ts";
import type { CheckInRuleId, RuleCodeOf } from "./rule-codes.ts";
import { checkInRules as rulesEn } from "./rules/en/check-in.ts";
import { checkInRules as rulesVi } from "./rules/vi/check-in.ts";

/** Codes that a check-in file or a card can get from this package. */
export type CheckInIssueCode = FileIssueCode | CardIssueCode | RuleCodeOf<CheckInRuleId>;

/**
 * The sentences for issues of a check-in file (XML0) and of cards, Vietnamese and English. `bhytMessages` holds them
 * too.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { checkInMessages, readCheckIn } from "@lienthong/bhyt/check-in";
 *
 * const [issue] = readCheckIn("<GIAMDINHHS/>").issues;
 * if (issue) describeIssue(issue, "en", checkInMessages);
 * // "This is a claim file (GIAMDINHHS), not a check-in file (XML0)."
 * ```
 */
export const checkInMessages: Catalogues<CheckInIssueCode> = /* @__PURE__ */ (() => ({
  vi: { ...fileVi, ...cardVi, ...rulesVi },
  en: { ...fileEn, ...cardEn, ...rulesEn },
}))();
