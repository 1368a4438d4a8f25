import { type Decimal, subtractDecimals } from "@lienthong/core";
import type { Xml1Row, Xml3Row } from "../generated/rows.ts";
import type { CheckedRuleId } from "../messages/rule-codes.ts";
import { groupsOfCards, isUniformed } from "./card-parts.ts";
import { isSame, total, zero } from "./money.ts";
import type { RuleCheck } from "./rule-check.ts";
import type { VisitFacts } from "./visit-facts.ts";

type RowAmount = "THANH_TIEN_BV" | "THANH_TIEN_BH" | "T_BNTT" | "T_BNCCT" | "T_BHTT" | "T_NGUONKHAC";

/** Sum of a field over the rows of medicines and of services, or `undefined` when one of them is no number. */
function sumOf(facts: VisitFacts, field: RowAmount): Decimal | undefined {
  const all = [...facts.rows("XML2"), ...facts.rows("XML3")];
  return total(all.map((row) => facts.number(row[field])));
}

/** Whether a row of XML3 is a medical supply (vật tư y tế). */
function isSupply(row: Xml3Row): boolean {
  return row.MA_NHOM === "10" || row.MA_NHOM === "11" || row.MA_VAT_TU !== "";
}

/**
 * A rule that a field of XML1 is a number computed from the rest of the visit.
 *
 * @__NO_SIDE_EFFECTS__
 */
function totalRule(
  id: CheckedRuleId,
  ...parts: readonly (readonly [
    field: keyof Xml1Row,
    expected: (facts: VisitFacts, row: Xml1Row) => Decimal | undefined,
  ])[]
): RuleCheck {
  return {
    id,
    needs: ["XML1", "XML2", "XML3"],
    check(facts, report) {
      const { summary } = facts;
      if (summary === undefined) return;
      for (const [field, compute] of parts) {
        const stated = facts.number(summary[field]);
        const expected = stated === undefined ? undefined : compute(facts, summary);
        if (stated !== undefined && expected !== undefined && !isSame(stated, expected))
          report("XML1", 0, field);
      }
    },
  };
}

/**
 * A rule that a field of XML1 is a number computed from others of XML1.
 *
 * @__NO_SIDE_EFFECTS__
 */
function ownTotalRule(...args: Parameters<typeof totalRule>): RuleCheck {
  return { ...totalRule(...args), perRow: ["XML1"] };
}

/** Rules about the totals of a visit in XML1 (MON-011 to MON-019). */
export const totalMoneyRules: readonly RuleCheck[] = [
  totalRule("MON-011", [
    "T_THUOC",
    (facts) => total(facts.rows("XML2").map((row) => facts.number(row.THANH_TIEN_BV))),
  ]),
  totalRule("MON-012", [
    "T_VTYT",
    (facts) =>
      total(
        facts
          .rows("XML3")
          .filter(isSupply)
          .map((row) => facts.number(row.THANH_TIEN_BV)),
      ),
  ]),
  totalRule("MON-013", ["T_TONGCHI_BV", (facts) => sumOf(facts, "THANH_TIEN_BV")]),
  totalRule("MON-014", ["T_TONGCHI_BH", (facts) => sumOf(facts, "THANH_TIEN_BH")]),
  totalRule(
    "MON-015",
    ["T_BNTT", (facts) => sumOf(facts, "T_BNTT")],
    ["T_BNCCT", (facts) => sumOf(facts, "T_BNCCT")],
    ["T_NGUONKHAC", (facts) => sumOf(facts, "T_NGUONKHAC")],
  ),
  totalRule("MON-016", ["T_BHTT", (facts) => sumOf(facts, "T_BHTT")]),
  ownTotalRule("MON-017", [
    "T_BHTT",
    (facts, row) => {
      const [covered, copaid, other] = [row.T_TONGCHI_BH, row.T_BNCCT, row.T_NGUONKHAC].map(facts.number);
      if (covered === undefined || copaid === undefined || other === undefined || !isSame(other, zero))
        return undefined;
      return subtractDecimals(covered, copaid);
    },
  ]),
  ownTotalRule("MON-018", [
    "T_TONGCHI_BV",
    (facts, row) => total([row.T_BNTT, row.T_BNCCT, row.T_BHTT, row.T_NGUONKHAC].map(facts.number)),
  ]),
  totalRule("MON-019", [
    "T_BHTT_GDV",
    (facts, row) => {
      // Cards of the army, the police and the cipher service are paid otherwise.
      if (groupsOfCards(row.MA_THE_BHYT).some(isUniformed)) return undefined;
      const all = [...facts.rows("XML2"), ...facts.rows("XML3")].filter(({ MA_PTTT }) => MA_PTTT === "1");
      return total(all.map((one) => facts.number(one.T_BHTT)));
    },
  ]),
];
