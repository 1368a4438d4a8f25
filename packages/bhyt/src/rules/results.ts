import { type RuleCheck, rowRule } from "./rule-check.ts";
import type { VisitFacts } from "./visit-facts.ts";
import { areVitalSignsRight } from "./vital-signs.ts";

/** Cost group of the service to which a result belongs; `""` when the visit has no such service. */
function groupOfService(facts: VisitFacts, code: string): string {
  return code === "" ? "" : (facts.rows("XML3").find((row) => row.MA_DICH_VU === code)?.MA_NHOM ?? "");
}

/** Rules about results (LAB). */
export const resultRules: readonly RuleCheck[] = [
  rowRule("LAB-001", "XML4", (row, report) => {
    if (row.GIA_TRI === "" && row.MO_TA === "" && row.KET_LUAN === "") report("GIA_TRI");
  }),
  {
    id: "LAB-002",
    needs: ["XML1", "XML3", "XML4"],
    check(facts, report) {
      const services = new Set(facts.rows("XML3").map((row) => row.MA_DICH_VU));
      facts.rows("XML4").forEach(({ MA_DICH_VU }, index) => {
        if (MA_DICH_VU !== "" && !services.has(MA_DICH_VU)) report("XML4", index, "MA_DICH_VU");
      });
    },
  },
  {
    id: "LAB-005",
    needs: ["XML1", "XML3", "XML4"],
    check(facts, report) {
      facts.rows("XML4").forEach((row, index) => {
        const group = groupOfService(facts, row.MA_DICH_VU);
        if (group === "2" && row.KET_LUAN === "") report("XML4", index, "KET_LUAN");
        if (group === "1" && row.GIA_TRI === "") report("XML4", index, "GIA_TRI");
      });
    },
  },
  rowRule("LAB-007", "XML5", (row, report) => {
    if (!areVitalSignsRight(row.DIEN_BIEN_LS)) report("DIEN_BIEN_LS");
  }),
];
