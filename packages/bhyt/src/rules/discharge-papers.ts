import { dayOf } from "../lib/day-number.ts";
import { constant, isLess } from "./money.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";
import type { VisitFacts } from "./visit-facts.ts";

const one = constant("1");
const longestPregnancy = constant("42");

/** Whether weeks of pregnancy are no number from 1 to 42. */
function areWeeksWrong(weeks: string, facts: VisitFacts): boolean {
  const number = facts.number(weeks);
  return number === undefined || isLess(number, one) || isLess(longestPregnancy, number);
}

/** Rules about the discharge paper and the record summary (XML7, XML8). */
export const dischargePaperRules: readonly RuleCheck[] = [
  {
    id: "DOC-001",
    needs: ["XML1", "XML7"],
    check(facts, report) {
      const { MA_LOAI_KCB = "", MA_LOAI_RV = "" } = facts.summary ?? {};
      const isNeeded = ["03", "04", "09"].includes(MA_LOAI_KCB) && MA_LOAI_RV !== "3";
      if (isNeeded && facts.rows("XML7").length === 0) report("XML1", 0, "MA_LOAI_KCB");
    },
  },
  {
    id: "DOC-002",
    needs: ["XML1", "XML8"],
    perRow: ["XML8"],
    check(facts, report) {
      const kind = facts.summary?.MA_LOAI_KCB ?? "";
      if (kind === "" || ["03", "04", "06"].includes(kind)) return;
      facts.rows("XML8").forEach((_row, index) => {
        report("XML8", index, "MA_LOAI_KCB");
      });
    },
  },
  {
    id: "DOC-003",
    needs: ["XML1", "XML7", "XML11"],
    perRow: ["XML7", "XML11"],
    check(facts, report) {
      facts.rows("XML7").forEach((row, index) => {
        if (row.MA_DINH_CHI_THAI !== "1") return;
        if (row.NGUYENNHAN_DINHCHI === "") report("XML7", index, "NGUYENNHAN_DINHCHI");
        if (row.THOIGIAN_DINHCHI === "") report("XML7", index, "THOIGIAN_DINHCHI");
        if (areWeeksWrong(row.TUOI_THAI, facts)) report("XML7", index, "TUOI_THAI");
      });
      facts.rows("XML11").forEach((row, index) => {
        if (row.MA_DINH_CHI_THAI !== "1") return;
        if (row.NGUYENNHAN_DINHCHI === "") report("XML11", index, "NGUYENNHAN_DINHCHI");
        if (areWeeksWrong(row.TUOI_THAI, facts)) report("XML11", index, "TUOI_THAI");
      });
    },
  },
  rowRule("DOC-004", "XML7", (row, report) => {
    const { SO_NGAY_NGHI, NGOAITRU_TUNGAY, NGOAITRU_DENNGAY } = row;
    if (SO_NGAY_NGHI === "") return;
    if (NGOAITRU_TUNGAY === "") report("NGOAITRU_TUNGAY");
    if (NGOAITRU_DENNGAY === "") report("NGOAITRU_DENNGAY");
    const from = dayOf(NGOAITRU_TUNGAY);
    const to = dayOf(NGOAITRU_DENNGAY);
    if (from !== undefined && to !== undefined && to < from) report("NGOAITRU_DENNGAY");
  }),
  rowRule("DOC-005", "XML7", (row, report) => {
    if (row.MA_THE_TAM !== "" && row.MA_THE_TAM.length !== 15) report("MA_THE_TAM");
  }),
];
