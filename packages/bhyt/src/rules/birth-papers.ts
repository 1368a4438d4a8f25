import { partsOf } from "../lib/parts.ts";
import { isInsuranceNumber } from "./leave-papers.ts";
import { constant, isLess, zero } from "./money.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

const one = constant("1");

/** What the note must say (QĐ 4750/QĐ-BYT, XML9.GHI_CHU). */
function noteFor(isSurgical: boolean, isEarly: boolean): string {
  if (isSurgical && isEarly) return "Phẫu thuật, sinh con dưới 32 tuần tuổi";
  return isSurgical ? "Sinh con phải phẫu thuật" : "Sinh con dưới 32 tuần tuổi";
}

/** Rules about the birth certificate (XML9). */
export const birthPaperRules: readonly RuleCheck[] = [
  rowRule("DOC-007", "XML9", (row, report) => {
    const isSurgical = row.SINHCON_PHAUTHUAT === "1";
    const isEarly = row.SINHCON_DUOI32TUAN === "1";
    if (!isSurgical && !isEarly) return;
    if (!row.GHI_CHU.normalize("NFC").includes(noteFor(isSurgical, isEarly))) report("GHI_CHU");
  }),
  rowRule("DOC-008", "XML9", (row, report, facts) => {
    for (const field of ["SO_CON", "LAN_SINH", "SO_CON_SONG"] as const) {
      const number = facts.number(row[field]);
      if (number !== undefined && isLess(number, one)) report(field);
    }
    const weights = partsOf(row.CAN_NANG_CON).map(facts.number);
    if (weights.some((weight) => weight !== undefined && !isLess(zero, weight))) report("CAN_NANG_CON");
    if (row.MA_THE_TAM !== "" && row.MA_THE_TAM.length !== 15) report("MA_THE_TAM");
  }),
  rowRule("DOC-009", "XML9", (row, report) => {
    if (row.MA_BHXH_NND !== "" && !isInsuranceNumber(row.MA_BHXH_NND)) report("MA_BHXH_NND");
    if (row.MA_THE_NND !== "" && row.MA_THE_NND.length !== 15) report("MA_THE_NND");
  }),
];
