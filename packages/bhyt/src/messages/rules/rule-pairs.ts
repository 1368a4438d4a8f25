import type { CheckInRuleId, CheckedRuleId, RuleCodeOf } from "../rule-codes.ts";
import { moneyRules } from "./money.ts";
import { paperRules } from "./paper.ts";
import { patientRules } from "./patient.ts";
import { serviceRules } from "./service.ts";
import { visitRules } from "./visit.ts";

/** The sentences of a group of rules by their ids, in Vietnamese and in English: side by side, so that none is forgotten. */
export type RulePairs<Id extends CheckedRuleId> = Readonly<
  Record<Lowercase<Id>, readonly [vi: string, en: string]>
>;

/** Rules whose sentences are here; those of the check-in file stand apart, for pages that need no others. */
type PairedRuleId = Exclude<CheckedRuleId, CheckInRuleId>;

const languages = { vi: 0, en: 1 } as const;

/** The sentences of all rules but those of the check-in file in one language, by their codes. */
export function ruleSentences(
  language: keyof typeof languages,
): Readonly<Record<RuleCodeOf<PairedRuleId>, string>> {
  const pairs: RulePairs<PairedRuleId> = {
    ...patientRules,
    ...visitRules,
    ...moneyRules,
    ...serviceRules,
    ...paperRules,
  };
  const sentences = Object.entries(pairs).map(([id, pair]) => [`bhyt.rule.${id}`, pair[languages[language]]]);
  // Each code is made of the id of a rule by the very rule of its type.
  return Object.fromEntries(sentences) as Record<RuleCodeOf<PairedRuleId>, string>;
}
