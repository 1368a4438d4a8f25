import { dayOf } from "../lib/day-number.ts";
import { tableSpecOn } from "../tables/former-spec.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

/** Rules about the referral and the follow-up paper (XML13, XML14). */
export const referralPaperRules: readonly RuleCheck[] = [
  {
    id: "DOC-013",
    needs: ["XML1", "XML13"],
    perRow: ["XML13"],
    check(facts, report) {
      const type = facts.summary?.MA_LOAI_RV ?? "";
      if (type === "" || type === "2" || type === "5") return;
      facts.rows("XML13").forEach((_row, index) => {
        report("XML13", index, "MA_LOAI_RV");
      });
    },
  },
  rowRule("DOC-015", "XML13", (row, report, { date }) => {
    const texts = ["DAU_HIEU_LS", "QT_BENHLY", "HUONG_DIEU_TRI", "PHUONGTIEN_VC"] as const;
    for (const field of texts) if (row[field] === "") report(field);
    // QĐ 4750 had PP_DIEU_TRI in its place.
    const hasCondition = tableSpecOn("XML13", date).fieldIndex.has("TINH_TRANG_CT");
    if (hasCondition && row.TINH_TRANG_CT === "") report("TINH_TRANG_CT");
  }),
  rowRule("DOC-016", "XML14", (row, report, facts) => {
    if (row.MA_DOITUONG_KCB === "") report("MA_DOITUONG_KCB");
    const issued = dayOf(row.NGAY_CT);
    const arrival = dayOf(facts.summary?.NGAY_VAO ?? "");
    if (issued !== undefined && arrival !== undefined && issued < arrival) report("NGAY_CT");
  }),
];
