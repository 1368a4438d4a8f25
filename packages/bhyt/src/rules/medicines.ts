import { partsOf } from "../lib/parts.ts";
import { readDose } from "./dose.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

/** Blood, and the cost of handling it: no registration, no tender. */
const bloodGroups = ["7", "17"];
/** Ways to write whence a medicine was moved; HC. still needs to be confirmed. */
const originPrefixes = ["C.", "K.", "M.", "HC."];
const tenderParts = 4;

/** Rules about medicines (DRG). */
export const medicineRules: readonly RuleCheck[] = [
  rowRule("DRG-004", "XML2", (row, report, { catalogues }) => {
    // A mixture made by the hospital joins codes with "+"; an herb has a way of processing.
    const isExempt =
      bloodGroups.includes(row.MA_NHOM) || row.MA_THUOC.includes("+") || row.MA_PP_CHEBIEN !== "";
    if (isExempt || row.SO_DANG_KY !== "") return;
    // What the facility's list knows to have no registration, such as an herb, needs none.
    const listed = catalogues?.find("medicine", row.MA_THUOC) ?? [];
    if (!listed.some(({ registration }) => registration === "")) report("SO_DANG_KY");
  }),
  rowRule("DRG-005", "XML2", (row, report) => {
    if (row.TT_THAU === "") {
      if (row.MA_NHOM !== "" && !bloodGroups.includes(row.MA_NHOM)) report("TT_THAU");
    } else if (partsOf(row.TT_THAU).length !== tenderParts) report("TT_THAU", "warning");
  }),
  rowRule("DRG-008", "XML2", (row, report) => {
    if (row.LIEU_DUNG === "") return;
    if (row.CACH_DUNG === "") report("CACH_DUNG");
    if (readDose(row.LIEU_DUNG) === undefined) report("LIEU_DUNG");
  }),
  rowRule("DRG-010", "XML2", (row, report) => {
    const { MA_CSKCB_THUOC } = row;
    if (MA_CSKCB_THUOC === "") return;
    const prefix = originPrefixes.find((one) => MA_CSKCB_THUOC.startsWith(one));
    if (prefix === undefined || MA_CSKCB_THUOC.length !== prefix.length + 5) report("MA_CSKCB_THUOC");
  }),
  rowRule("DRG-012", "XML2", (row, report) => {
    if (row.MA_BAC_SI === "") report("MA_BAC_SI");
  }),
];
