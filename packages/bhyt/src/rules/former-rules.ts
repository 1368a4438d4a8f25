import { groupsOfCards } from "./card-parts.ts";
import { constant, isLess, zero } from "./money.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

/** Coronary stent that releases a medicine (stent động mạch vành phủ thuốc). */
const stent = "N06.02.020";
/** Cards for which the number of stents is not limited. */
const unlimitedGroups = ["CC", "TE", "QN", "CA", "CY"];
const one = constant("1");

/** Rules of the time of QĐ 4210/QĐ-BYT, for visits that ended before QĐ 4750/QĐ-BYT held. */
export const formerRules: readonly RuleCheck[] = [
  rowRule("MON-025", "XML1", (row, report, facts) => {
    const paid = facts.number(row.T_BHTT);
    if (row.MA_THE_BHYT !== "" && paid !== undefined && !isLess(zero, paid)) report("T_BHTT");
  }),
  rowRule("SVC-019", "XML3", (row, report, facts) => {
    const quantity = facts.number(row.SO_LUONG);
    const groups = groupsOfCards(facts.summary?.MA_THE_BHYT ?? "");
    if (row.MA_VAT_TU !== stent || groups.some((group) => unlimitedGroups.includes(group))) return;
    if (quantity !== undefined && isLess(one, quantity)) report("SO_LUONG");
  }),
];
