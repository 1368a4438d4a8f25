import { isMinuteText } from "../lib/date-text.ts";
import { dayOf, minuteOf } from "../lib/day-number.ts";
import { type RuleCheck, rowRule, rowRules } from "./rule-check.ts";
import type { VisitFacts } from "./visit-facts.ts";

/**
 * Start and end of the visit as minutes `yyyymmddHHMM`; `""` for one that is not real, and for both when the visit
 * ends before it begins: that is DT-001's to say, not that of every row.
 */
function stay(facts: VisitFacts): { readonly from: string; readonly to: string } {
  const { NGAY_VAO = "", NGAY_RA = "" } = facts.summary ?? {};
  const from = isMinuteText(NGAY_VAO) ? NGAY_VAO : "";
  const to = isMinuteText(NGAY_RA) ? NGAY_RA : "";
  return from !== "" && to !== "" && to < from ? { from: "", to: "" } : { from, to };
}

/** Whether a real minute lies outside the visit; a value that is no minute is another rule's business. */
function isOutside(value: string, facts: VisitFacts): boolean {
  const { from, to } = stay(facts);
  if (!isMinuteText(value)) return false;
  return (from !== "" && value < from) || (to !== "" && value > to);
}

/** Whether `later` is a real minute before `earlier`, which is real too. Texts of this form compare as times do. */
function isBefore(later: string, earlier: string): boolean {
  return isMinuteText(later) && isMinuteText(earlier) && later < earlier;
}

/** Days of treatment that a visit must state, where its kind says so (QĐ 4750/QĐ-BYT, SO_NGAY_DTRI). */
function treatmentDays(kind: string, from: string, to: string): number | undefined {
  if (["01", "07", "09"].includes(kind)) return 0;
  if (!["02", "03", "04", "06"].includes(kind)) return undefined;
  const first = dayOf(from);
  const last = dayOf(to);
  return first === undefined || last === undefined ? undefined : last - first + 1;
}

/** Rules about days and minutes (DT). */
export const dateRules: readonly RuleCheck[] = [
  rowRule("DT-001", "XML1", (row, report) => {
    if (isBefore(row.NGAY_RA, row.NGAY_VAO)) report("NGAY_RA");
  }),
  rowRule("DT-002", "XML1", (row, report) => {
    const { NGAY_VAO, NGAY_VAO_NOI_TRU, NGAY_RA } = row;
    if (isBefore(NGAY_VAO_NOI_TRU, NGAY_VAO) || isBefore(NGAY_RA, NGAY_VAO_NOI_TRU))
      report("NGAY_VAO_NOI_TRU");
  }),
  rowRules("DT-004", ["XML2", "XML3"], (row, report, facts) => {
    if (isOutside(row.NGAY_YL, facts)) report("NGAY_YL");
  }),
  rowRules("DT-005", ["XML2", "XML3"], (row, report, facts) => {
    if (isBefore(row.NGAY_TH_YL, row.NGAY_YL) || isOutside(row.NGAY_TH_YL, facts)) report("NGAY_TH_YL");
  }),
  rowRule("DT-006", "XML3", (row, report, facts) => {
    const { NGAY_KQ, NGAY_YL, NGAY_TH_YL } = row;
    if (isBefore(NGAY_KQ, NGAY_YL) || isBefore(NGAY_KQ, NGAY_TH_YL) || isBefore(stay(facts).to, NGAY_KQ))
      report("NGAY_KQ");
  }),
  rowRule("DT-007", "XML4", (row, report, facts) => {
    if (isOutside(row.NGAY_KQ, facts) || (row.GIA_TRI !== "" && row.NGAY_KQ === "")) report("NGAY_KQ");
  }),
  rowRule("DT-008", "XML5", (row, report, facts) => {
    if (isOutside(row.THOI_DIEM_DBLS, facts)) report("THOI_DIEM_DBLS");
  }),
  rowRule("DT-009", "XML14", (row, report, facts) => {
    const appointment = dayOf(row.NGAY_HEN_KL);
    const discharge = dayOf(facts.summary?.NGAY_RA ?? "");
    if (appointment !== undefined && discharge !== undefined && appointment < discharge)
      report("NGAY_HEN_KL");
  }),
  rowRule("DT-010", "XML1", (row, report, facts) => {
    const days = treatmentDays(row.MA_LOAI_KCB, row.NGAY_VAO, row.NGAY_RA);
    const stated = facts.number(row.SO_NGAY_DTRI);
    if (days === undefined || days < 0 || stated === undefined) return;
    if (stated.scale !== 0 || stated.unscaled !== BigInt(days)) report("SO_NGAY_DTRI");
  }),
  rowRule("DT-012", "XML7", (row, report, facts) => {
    const { summary } = facts;
    if (summary === undefined) return;
    const issued = dayOf(row.NGAY_CT);
    const discharge = dayOf(summary.NGAY_RA);
    if (issued !== undefined && discharge !== undefined && issued !== discharge) report("NGAY_CT");
    if (row.NGAY_VAO !== "" && row.NGAY_VAO !== summary.NGAY_VAO) report("NGAY_VAO");
    if (row.NGAY_RA !== "" && row.NGAY_RA !== summary.NGAY_RA) report("NGAY_RA");
  }),
  rowRule("DT-013", "XML11", (row, report, facts) => {
    const from = dayOf(row.TU_NGAY);
    const to = dayOf(row.DEN_NGAY);
    const admission = dayOf(facts.summary?.NGAY_VAO ?? "");
    const discharge = dayOf(facts.summary?.NGAY_RA ?? "");
    if (from !== undefined && discharge !== undefined && from > discharge) report("TU_NGAY");
    // That it is the very day of arrival is said by one source only.
    else if (from !== undefined && admission !== undefined && from !== admission)
      report("TU_NGAY", "warning");
    if (from !== undefined && to !== undefined && to < from) report("DEN_NGAY");
  }),
  rowRule("DT-014", "XML9", (row, report, facts) => {
    if (isOutside(row.NGAY_SINH_CON, facts)) report("NGAY_SINH_CON");
    for (const field of ["NGAYSINH_NND", "NGAYCAP_CCCD_NND"] as const) {
      const day = dayOf(row[field]);
      const today = dayOf((facts.today ?? "").replaceAll("-", ""));
      if (day !== undefined && today !== undefined && day > today) report(field);
    }
  }),
];

/** Length of the stay in minutes, from admission to a ward if there was one, else from arrival. */
export function stayMinutes(facts: VisitFacts): number | undefined {
  const { summary } = facts;
  if (summary === undefined) return undefined;
  const from = minuteOf(summary.NGAY_VAO_NOI_TRU === "" ? summary.NGAY_VAO : summary.NGAY_VAO_NOI_TRU);
  const to = minuteOf(summary.NGAY_RA);
  return from === undefined || to === undefined ? undefined : to - from;
}
