import { hl7 } from "../../target/hl7.ts";
import { codeOf, firstText } from "../../mapping/codecs.ts";
import { partOf } from "../../mapping/places.ts";
import type { Codec, FieldRow, ResourceMap } from "../../mapping/row.ts";
import { vnCoreTotals } from "../../target/vn-core.ts";
import { money } from "./money.ts";

/** One total: its category says which, by our own code and, where they have one, by those of HL7 and VN Core. */
function total(field: string, adjudication?: string): Codec {
  const vnCore = vnCoreTotals.codes[field];
  return {
    to: (value, scope) => {
      const amount = money.to(value, scope);
      if (amount === undefined) return undefined;
      const coding: object[] = [scope.terms.coding("total", field)];
      if (adjudication !== undefined) coding.push({ system: hl7.adjudication, code: adjudication });
      if (vnCore !== undefined && scope.terms.target === "vn-core")
        coding.push({ system: vnCoreTotals.url, code: vnCore });
      return { category: { coding }, amount };
    },
    from: (value, scope) => {
      const part = partOf(value);
      const category = partOf(part?.["category"]);
      const code = firstText(category?.["coding"], (one) => codeOf("total", one, scope));
      const isOther =
        code === undefined &&
        adjudication !== undefined &&
        firstText(category?.["coding"], (one) => {
          const found = partOf(one);
          return found?.["system"] === hl7.adjudication && found["code"] === adjudication ? field : undefined;
        }) === field;
      if (part === undefined || (code !== field && !isOther)) return undefined;
      return money.from(part["amount"], scope, part, "amount");
    },
  };
}

const row = (field: string, basis: FieldRow["basis"], adjudication?: string): FieldRow => ({
  field,
  to: "total[+]",
  as: total(field, adjudication),
  basis,
});

/**
 * XML1 to ExplanationOfBenefit: who is asked to pay what (T_BHTT and the other totals). Claim has a place for one total
 * alone.
 */
export const benefitMap: ResourceMap = {
  table: "XML1",
  resource: "ExplanationOfBenefit",
  rows: [
    row("T_THUOC", "own"),
    row("T_VTYT", "own"),
    row("T_TONGCHI_BH", "own", "eligible"),
    row("T_BNTT", "own"),
    row("T_BNCCT", "own", "copay"),
    row("T_BHTT", "proposal", "benefit"),
    row("T_NGUONKHAC", "own"),
    row("T_BHTT_GDV", "own"),
  ],
};
