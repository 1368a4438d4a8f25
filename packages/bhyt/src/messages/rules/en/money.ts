import type { Catalogue } from "@lienthong/core";
import type { MoneyRuleId, RuleCodeOf } from "../../rule-codes.ts";

/** English sentences of the rules about money. */
export const moneyRules = {
  "bhyt.rule.mon-001":
    "The amount of the medicine (THANH_TIEN_BV) is not SO_LUONG × DON_GIA, rounded to 2 decimals. Check quantity and price, then compute it again.",
  "bhyt.rule.mon-002":
    "The insured amount of the medicine (THANH_TIEN_BH) is not SO_LUONG × DON_GIA × TYLE_TT_BH / 100. Check quantity, price and ratio, then compute it again.",
  "bhyt.rule.mon-003":
    "The amount of the service (THANH_TIEN_BV) is not SO_LUONG × DON_GIA_BV × TYLE_TT_DV / 100. Check quantity, price and ratio, then compute it again.",
  "bhyt.rule.mon-004":
    "The insured amount of the service (THANH_TIEN_BH) is not SO_LUONG × DON_GIA_BH × TYLE_TT_DV / 100 × TYLE_TT_BH / 100. Check price and both ratios, then compute it again.",
  "bhyt.rule.mon-005":
    "The amount from other sources (T_NGUONKHAC) is not the sum of T_NGUONKHAC_NSNN, T_NGUONKHAC_VTNN, T_NGUONKHAC_VTTN and T_NGUONKHAC_CL. Add the four again.",
  "bhyt.rule.mon-006":
    "The amount from other sources (T_NGUONKHAC) must be neither negative nor more than the amount of the row (THANH_TIEN_BV). Correct it.",
  "bhyt.rule.mon-007":
    "The amount of the row (THANH_TIEN_BV) is not the sum of what each pays: T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC. Find the part that is wrong and correct it.",
  "bhyt.rule.mon-008":
    "{field} is computed wrongly. Without other sources T_BNTT = THANH_TIEN_BV − THANH_TIEN_BH, T_BHTT = THANH_TIEN_BH × MUC_HUONG / 100, T_BNCCT = THANH_TIEN_BH − T_BHTT. Compute it again.",
  "bhyt.rule.mon-009":
    "{field} is computed wrongly. Money from other sources (T_NGUONKHAC) comes off what the patient pays alone (T_BNTT) first, then off the co-payment (T_BNCCT), and only then off the fund's part (T_BHTT). Compute it again.",
  "bhyt.rule.mon-010":
    "A row outside the benefits (PHAM_VI 2) must have 0 in {field}. Write 0, or correct PHAM_VI when the cost is within the benefits.",
  "bhyt.rule.mon-011":
    "The total of medicines (T_THUOC) is not the sum of THANH_TIEN_BV in the rows of XML2. Look for rows that are missing or too many, then add again.",
  "bhyt.rule.mon-012":
    "The total of supplies (T_VTYT) is not the sum of THANH_TIEN_BV in the supply rows of XML3. Look for rows that are missing or too many, then add again.",
  "bhyt.rule.mon-013":
    "The total cost (T_TONGCHI_BV) is not the sum of THANH_TIEN_BV in the rows of XML2 and XML3. Look for rows that are missing or too many, then add again.",
  "bhyt.rule.mon-014":
    "The total insured cost (T_TONGCHI_BH) is not the sum of THANH_TIEN_BH in the rows of XML2 and XML3. Look for rows that are missing or too many, then add again.",
  "bhyt.rule.mon-015":
    "{field} in XML1 is not the sum of {field} in the rows of XML2 and XML3. Look for rows that are missing or too many, then add again.",
  "bhyt.rule.mon-016":
    "The amount claimed from the fund (T_BHTT) is not the sum of T_BHTT in the rows of XML2 and XML3. Look for rows that are missing or too many, then add again.",
  "bhyt.rule.mon-017":
    "There are no other sources, but T_BHTT is not T_TONGCHI_BH − T_BNCCT. Check these three amounts.",
  "bhyt.rule.mon-018":
    "The total cost (T_TONGCHI_BV) is not the sum of what each pays: T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC. Find the part that is wrong and correct it.",
  "bhyt.rule.mon-019":
    "T_BHTT_GDV is not the sum of T_BHTT in the rows paid by fee for service (MA_PTTT 1). Check MA_PTTT of each row, then add again.",
  "bhyt.rule.mon-020":
    "The fund's part of the row (T_BHTT) is above the payment ceiling (T_TRANTT). Do not claim more than the ceiling.",
  "bhyt.rule.mon-021": "The ratio {field} must be from 0 to 100. Enter the percentage again.",
  "bhyt.rule.mon-022":
    "TYLE_TT_DV is not a known ratio of this group: examination 100, 30, 10, 0; bed 100, 50, 33; surgery 100, 80, 50. Check which examination, bed or operation of the visit it is.",
  "bhyt.rule.mon-023":
    "{field} is not possible: a price must not be negative, a quantity must be above 0 (a bed row may have 0), both with at most 3 decimals. Enter it again.",
  "bhyt.rule.mon-025":
    "The visit has a card, but nothing is claimed from the fund (T_BHTT is 0). Check the amount, or do not send the visit for payment.",
} as const satisfies Catalogue<RuleCodeOf<MoneyRuleId>>;
