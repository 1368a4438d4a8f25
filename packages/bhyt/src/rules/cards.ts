import { isAllDigits, isDayText } from "../lib/date-text.ts";
import { partsOf } from "../lib/parts.ts";
import { mayHaveBenefit } from "./benefit.ts";
import { groupsOfCards, haveCardLength, haveKnownLevel, isUniformed } from "./card-parts.ts";
import { hundred, isLess, zero } from "./money.ts";
import { type RuleCheck, rowRule, rowRules } from "./rule-check.ts";

/** Rules about the insurance card (CARD). */
export const cardRules: readonly RuleCheck[] = [
  rowRule("CARD-001", "XML1", (row, report) => {
    if (!haveCardLength(row.MA_THE_BHYT)) report("MA_THE_BHYT");
  }),
  rowRule("CARD-002", "XML1", (row, report) => {
    // The rule is confirmed, the list of groups and levels is known from one source.
    if (!haveKnownLevel(row.MA_THE_BHYT)) report("MA_THE_BHYT", "warning");
  }),
  rowRule("CARD-004", "XML1", (row, report) => {
    const count = partsOf(row.MA_THE_BHYT).length;
    for (const field of ["MA_DKBD", "GT_THE_TU", "GT_THE_DEN"] as const)
      if (partsOf(row[field]).length !== count) report(field);
  }),
  rowRule("CARD-005", "XML1", (row, report) => {
    const ends = partsOf(row.GT_THE_DEN);
    const isReversed = partsOf(row.GT_THE_TU).some((start, index) => {
      const end = ends[index] ?? "";
      return isDayText(start) && isDayText(end) && end < start;
    });
    if (isReversed) report("GT_THE_DEN");
  }),
  rowRule("CARD-006", "XML1", (row, report) => {
    const starts = partsOf(row.GT_THE_TU);
    const ends = partsOf(row.GT_THE_DEN);
    const arrival = row.NGAY_VAO.slice(0, 8);
    if (!isDayText(arrival) || starts.length === 0 || ![...starts, ...ends].every(isDayText)) return;
    const isCovered = starts.some(
      (start, index) => start <= arrival && arrival <= (ends[index] ?? "99991231"),
    );
    if (!isCovered) report("GT_THE_DEN");
  }),
  rowRule("CARD-008", "XML1", (row, report) => {
    const cards = partsOf(row.MA_THE_BHYT);
    const isWrong = partsOf(row.MA_DKBD).some((facility, index) => {
      if (facility.length !== 5 || !facility.endsWith("000")) return false;
      const card = cards[index] ?? "";
      return (
        !card.startsWith("TE1") || !isAllDigits(card.slice(3)) || card.slice(3, 5) !== facility.slice(0, 2)
      );
    });
    if (isWrong) report("MA_THE_BHYT");
  }),
  rowRule("CARD-009", "XML1", (row, report, facts) => {
    const paid = facts.number(row.T_BHTT);
    if (row.MA_THE_BHYT === "" && paid !== undefined && isLess(zero, paid)) report("T_BHTT");
  }),
  rowRules("CARD-013", ["XML2", "XML3"], (row, report, facts) => {
    const groups = groupsOfCards(facts.summary?.MA_THE_BHYT ?? "");
    if (row.PHAM_VI === "3" && !groups.some(isUniformed)) report("PHAM_VI");
  }),
  rowRules("CARD-014", ["XML2", "XML3"], (row, report, facts) => {
    const percentage = facts.number(row.MUC_HUONG);
    if (percentage === undefined) return;
    const covered = facts.number(row.THANH_TIEN_BH);
    const isCovered = covered !== undefined && isLess(zero, covered);
    if (isLess(percentage, zero) || isLess(hundred, percentage)) report("MUC_HUONG");
    else if (isCovered && !mayHaveBenefit(facts, percentage)) report("MUC_HUONG");
  }),
];
