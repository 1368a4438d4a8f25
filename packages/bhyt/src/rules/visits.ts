import { digitsAt, isAllDigits } from "../lib/date-text.ts";
import { withoutLeadingZeros } from "../lib/number-text.ts";
import { partsOf } from "../lib/parts.ts";
import { stayMinutes } from "./dates.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

/** Kinds of visit in which the patient stays (nội trú). */
export const inpatientKinds = ["03", "04", "06", "09"];
const fourHours = 240;
/** Cost groups of services other than examination, bed, supply and transport. */
export const serviceGroups = ["1", "2", "3", "8", "9", "18"];

/** Rules about the visit (VIS). */
export const visitRules: readonly RuleCheck[] = [
  rowRule("VIS-002", "XML1", (row, report) => {
    if (row.MA_DKBD === "" || row.MA_CSKCB === "") return;
    const places = partsOf(row.MA_DKBD);
    const isRegistered = places.includes(row.MA_CSKCB);
    // The temporary card of a newborn is registered at no facility (XX000).
    const isTemporary = places.some((place) => place.length === 5 && place.endsWith("000"));
    if (row.MA_DOITUONG_KCB === "1.1" && !isRegistered && !isTemporary) report("MA_DOITUONG_KCB");
    if (row.MA_DOITUONG_KCB.startsWith("3.") && isRegistered) report("MA_DOITUONG_KCB");
  }),
  rowRule("VIS-003", "XML1", (row, report) => {
    if (row.MA_NOI_DI !== "" && row.GIAY_CHUYEN_TUYEN === "") report("GIAY_CHUYEN_TUYEN");
  }),
  rowRule("VIS-005", "XML1", (row, report) => {
    if (["2", "5"].includes(row.MA_LOAI_RV) && row.MA_NOI_DEN === "") report("MA_NOI_DEN");
  }),
  rowRule("VIS-007", "XML1", (row, report) => {
    if (!inpatientKinds.includes(row.MA_LOAI_KCB)) return;
    for (const field of ["NGAY_VAO_NOI_TRU", "LY_DO_VNT"] as const) if (row[field] === "") report(field);
  }),
  rowRule("VIS-008", "XML1", (row, report) => {
    if (inpatientKinds.includes(row.MA_LOAI_KCB) && row.PP_DIEU_TRI === "") report("PP_DIEU_TRI");
  }),
  rowRule("VIS-012", "XML1", (row, report, facts) => {
    const minutes = stayMinutes(facts);
    if (minutes === undefined || minutes < 0) return;
    const isShort = minutes < fourHours;
    if (isShort ? ["03", "04"].includes(row.MA_LOAI_KCB) : row.MA_LOAI_KCB === "09") report("MA_LOAI_KCB");
  }),
  {
    id: "VIS-013",
    needs: ["XML1", "XML3"],
    check(facts, report) {
      const hasService = facts.rows("XML3").some(({ MA_NHOM }) => serviceGroups.includes(MA_NHOM));
      if (facts.summary?.MA_LOAI_KCB === "05" && hasService) report("XML1", 0, "MA_LOAI_KCB");
    },
  },
  rowRule("VIS-016", "XML1", (row, report, facts) => {
    const month = withoutLeadingZeros(row.THANG_QT);
    const number = isAllDigits(month) && month.length <= 2 ? digitsAt(month, 0, month.length) : 0;
    if (row.THANG_QT !== "" && (number < 1 || number > 12)) report("THANG_QT");
    if (row.NAM_QT === "") return;
    const isYear = row.NAM_QT.length === 4 && isAllDigits(row.NAM_QT);
    const isLater = facts.today !== undefined && row.NAM_QT > facts.today.slice(0, 4);
    if (!isYear || isLater) report("NAM_QT");
  }),
];
