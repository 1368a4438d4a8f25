import type { Catalogue } from "@lienthong/core";
import type { CheckInRuleId, RuleCodeOf } from "../../rule-codes.ts";

/** English sentences of the rules of the check-in file. */
export const checkInRules = {
  "bhyt.rule.dem-002":
    "The birth (NGAY_SINH) is later than the arrival (NGAY_VAO). Compare with the patient's papers and correct the wrong date.",
  "bhyt.rule.dem-005":
    "The ID number (SO_CCCD) does not have its form: 9 or 12 digits, or a passport number of one capital letter and 7 digits. Copy it again from the paper.",
  "bhyt.rule.card-001":
    "Each card in MA_THE_BHYT must have exactly 15 characters; several cards are separated by semicolons. Type or scan the card again.",
  "bhyt.rule.card-002":
    "The first three characters of the card (MA_THE_BHYT) are no known group and benefit level. Compare with the card, or look it up at the gateway.",
  "bhyt.rule.svc-005":
    "The check-in row is incomplete at {field}: it needs the code of a service, medicine or supply with its name, and an admission needs a reason (LY_DO_VNT). Add what is missing.",
} as const satisfies Catalogue<RuleCodeOf<CheckInRuleId>>;
