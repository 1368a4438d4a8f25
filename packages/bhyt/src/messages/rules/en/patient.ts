import type { Catalogue } from "@lienthong/core";
import type { PatientRuleId, RuleCodeOf } from "../../rule-codes.ts";

/** English sentences of the rules about the patient and the card. */
export const patientRules = {
  "bhyt.rule.dem-003":
    "A baby of 28 days or less needs the hour and minute of birth in NGAY_SINH. Add the time of birth from the child's papers.",
  "bhyt.rule.dem-010":
    "The patient's weight (CAN_NANG) must be more than 0 and at most 200 kg. Check the number and its unit: kilograms, not grams.",
  "bhyt.rule.dem-011":
    "The weight of a newborn (CAN_NANG_CON) is told when a child was born, as a number of grams above 0; several are separated by semicolons. Write the numbers only, without unit, or leave it empty.",
  "bhyt.rule.dem-012":
    "{field} in {table} is not what XML1 says. Look at the patient's papers and make both tables say the same.",
  "bhyt.rule.dem-013":
    "The phone number (DIEN_THOAI) may have digits only. Remove blanks, points, dashes and the plus sign.",
  "bhyt.rule.card-004":
    "{field} does not have as many values as MA_THE_BHYT has cards. Each card needs one value, in the same order, separated by semicolons. Add or remove values.",
  "bhyt.rule.card-005":
    "The card ends (GT_THE_DEN) before it begins (GT_THE_TU). Copy both days again from the card or from the gateway.",
  "bhyt.rule.card-006":
    "No card is valid on the day of arrival (NGAY_VAO). Look up the validity again and correct GT_THE_TU and GT_THE_DEN, or use a card that is valid.",
  "bhyt.rule.card-008":
    "MA_DKBD ending in 000 belongs to a child's temporary card, but the card number is not one: TE1, the two province digits of MA_DKBD, then 10 digits. Correct the card or MA_DKBD.",
  "bhyt.rule.card-009":
    "There is no card (MA_THE_BHYT), but the fund is asked to pay (T_BHTT). Add the card, or make T_BHTT 0.",
  "bhyt.rule.card-013":
    "PHAM_VI 3 is only for cards of the army, the police and the cipher service (QN, CA, CY). Write 1 (within the benefits) or 2 (outside them) for other cards.",
  "bhyt.rule.card-014":
    "The benefit rate (MUC_HUONG) must be from 0 to 100 and follow from the level of the card times the factor of the visit category (MA_DOITUONG_KCB). Check card and category, then compute it again.",
} as const satisfies Catalogue<RuleCodeOf<PatientRuleId>>;
