import { digitsAt, isAllDigits } from "../lib/date-text.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

const supplyGroups = ["10", "11"];
/** Tests, imaging, functional tests, surgery, procedures: somebody carries them out at some time. */
const performedGroups = ["1", "2", "3", "8", "18"];
const machineGroups = ["1", "2", "3"];

/** G and a number from 1 to 999. */
function isSupplyBundle(text: string): boolean {
  const number = text.slice(1);
  return (
    text.startsWith("G") &&
    number.length <= 3 &&
    isAllDigits(number) &&
    digitsAt(number, 0, number.length) >= 1
  );
}

/** Rules about services and supplies (SVC). */
export const serviceRules: readonly RuleCheck[] = [
  rowRule("SVC-001", "XML3", (row, report) => {
    if (row.MA_DICH_VU === "" && row.MA_VAT_TU === "") report("MA_DICH_VU");
  }),
  {
    id: "SVC-003",
    needs: ["XML1", "XML3"],
    check(facts, report) {
      const rows = facts.rows("XML3");
      const services = new Set(
        rows.filter((row) => !supplyGroups.includes(row.MA_NHOM)).map((row) => row.MA_DICH_VU),
      );
      rows.forEach((row, index) => {
        if (!supplyGroups.includes(row.MA_NHOM)) return;
        if (row.MA_VAT_TU === "") report("XML3", index, "MA_VAT_TU");
        if (row.TEN_VAT_TU === "") report("XML3", index, "TEN_VAT_TU");
        if (row.MA_DICH_VU !== "" && !services.has(row.MA_DICH_VU)) report("XML3", index, "MA_DICH_VU");
      });
    },
  },
  rowRule("SVC-004", "XML3", (row, report) => {
    if (row.MA_NHOM === "10" && row.TT_THAU === "") report("TT_THAU");
  }),
  rowRule("SVC-006", "XML3", (row, report) => {
    if (row.GOI_VTYT !== "" && !isSupplyBundle(row.GOI_VTYT)) report("GOI_VTYT");
  }),
  rowRule("SVC-007", "XML3", (row, report) => {
    if (!performedGroups.includes(row.MA_NHOM)) return;
    for (const field of ["NGUOI_THUC_HIEN", "NGAY_TH_YL"] as const) if (row[field] === "") report(field);
  }),
  rowRule("SVC-008", "XML3", (row, report) => {
    if (machineGroups.includes(row.MA_NHOM) && row.MA_MAY === "") report("MA_MAY");
  }),
  rowRule("SVC-009", "XML3", (row, report) => {
    if (row.MA_NHOM === "8" && row.PP_VO_CAM === "") report("PP_VO_CAM");
  }),
  rowRule("SVC-020", "XML3", (row, report) => {
    if (row.MA_NHOM === "12" && row.MA_XANG_DAU === "") report("MA_XANG_DAU");
  }),
];
