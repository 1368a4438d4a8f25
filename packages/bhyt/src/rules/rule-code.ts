import type { CheckedRuleId, RuleIssueCode } from "../messages/rule-codes.ts";

/** The code of the issues of a rule: `bhyt.rule.dt-001` for DT-001. */
export function ruleCode(id: CheckedRuleId): RuleIssueCode {
  // The code is made of the id by the very rule of its type.
  return `bhyt.rule.${id.toLowerCase()}` as RuleIssueCode;
}
