import { digitsAt } from "../lib/date-text.ts";
import { partsOf } from "../lib/parts.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

const mostOtherDiseases = 12;

/** Whether a code is one of traditional medicine (y học cổ truyền): chapter U from U50 on. */
export function isTraditional(code: string): boolean {
  return code.startsWith("U") && digitsAt(code, 1, 3) >= 50;
}

/** Rules about diagnoses (DX). */
export const diagnosisRules: readonly RuleCheck[] = [
  rowRule("DX-001", "XML1", (row, report) => {
    if (partsOf(row.MA_BENH_CHINH).length > 1) report("MA_BENH_CHINH");
  }),
  rowRule("DX-002", "XML1", (row, report) => {
    if (partsOf(row.MA_BENH_KT).length > mostOtherDiseases) report("MA_BENH_KT");
  }),
  rowRule("DX-003", "XML1", (row, report) => {
    const others = partsOf(row.MA_BENH_KT).filter((code) => code !== "");
    if (others.includes(row.MA_BENH_CHINH) || new Set(others).size < others.length) report("MA_BENH_KT");
  }),
  rowRule("DX-004", "XML1", (row, report) => {
    if (partsOf(row.MA_BENH_CHINH).some(isTraditional)) report("MA_BENH_CHINH");
  }),
  rowRule("DX-008", "XML3", (row, report) => {
    if (partsOf(row.MA_BENH).some(isTraditional)) report("MA_BENH");
  }),
];
