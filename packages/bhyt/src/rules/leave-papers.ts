import { decimal, foldVietnamese } from "@lienthong/core";
import { isAllDigits } from "../lib/date-text.ts";
import { dayOf } from "../lib/day-number.ts";
import { digitsAt } from "../lib/date-text.ts";
import { constant, isLess, isSame } from "./money.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

const thirty = constant("30");
const fifty = constant("50");
const halfYear = constant("180");
const thirteenWeeks = constant("13");

/** 10 digits that are not all nought. */
export function isInsuranceNumber(text: string): boolean {
  return text.length === 10 && isAllDigits(text) && text !== "0000000000";
}

/** Whether a code of disease is tuberculosis: A15 to A19. */
function isTuberculosis(code: string): boolean {
  const number = digitsAt(code, 1, 3);
  return code.startsWith("A") && number >= 15 && number <= 19;
}

/** Rules about leave (XML10 for pregnancy care, XML11 for sick leave). */
export const leavePaperRules: readonly RuleCheck[] = [
  rowRule("DOC-010", "XML10", (row, report, facts) => {
    const days = facts.number(row.SO_NGAY);
    const from = dayOf(row.TU_NGAY);
    const to = dayOf(row.DEN_NGAY);
    if (row.CHAN_DOAN_RV !== "" && !foldVietnamese(row.CHAN_DOAN_RV).includes(foldVietnamese("dưỡng thai")))
      report("CHAN_DOAN_RV");
    if (days === undefined) return;
    const span = from === undefined || to === undefined ? undefined : decimal(String(to - from));
    if (isLess(halfYear, days) || (span !== undefined && !isSame(days, span))) report("SO_NGAY");
  }),
  rowRule("DOC-011", "XML11", (row, report, facts) => {
    const days = facts.number(row.SO_NGAY_NGHI);
    if (days === undefined) return;
    const weeks = facts.number(row.TUOI_THAI);
    const isLateLoss = row.MA_DINH_CHI_THAI === "1" && weeks !== undefined && !isLess(weeks, thirteenWeeks);
    const limit = isTuberculosis(facts.summary?.MA_BENH_CHINH ?? "") ? halfYear : isLateLoss ? fifty : thirty;
    if (isLess(limit, days)) report("SO_NGAY_NGHI");
  }),
  rowRule("DOC-012", "XML11", (row, report) => {
    if (row.MA_BHXH !== "" && !isInsuranceNumber(row.MA_BHXH)) report("MA_BHXH");
    // An empty form number is taken as CT07 by the gateway.
    if (row.MAU_SO !== "" && row.MAU_SO !== "CT07") report("MAU_SO");
  }),
];
