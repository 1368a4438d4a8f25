import { type Decimal, subtractDecimals } from "@lienthong/core";
import type { Xml2Row, Xml3Row } from "../generated/rows.ts";
import { decimalsOf } from "../lib/number-text.ts";
import { amount, deduct, hundred, isLess, isSame, share, total, zero } from "./money.ts";
import { type RuleCheck, rowRule, rowRules } from "./rule-check.ts";
import type { VisitFacts } from "./visit-facts.ts";

type MoneyRow = Xml2Row | Xml3Row;

/** Expected and stated amount differ; nothing is said when one of them is no number. */
function differs(expected: Decimal | undefined, stated: Decimal | undefined): boolean {
  return expected !== undefined && stated !== undefined && !isSame(expected, stated);
}

/** Product of all factors as an amount, or `undefined` when one of them is no number. */
function product(
  facts: VisitFacts,
  quantity: string,
  price: string,
  ...percentages: readonly string[]
): Decimal | undefined {
  const numbers = percentages.map(facts.number);
  const [a, b] = [facts.number(quantity), facts.number(price)];
  const known = numbers.filter((value) => value !== undefined);
  return a === undefined || b === undefined || known.length < numbers.length
    ? undefined
    : amount(a, b, ...known);
}

interface Shares {
  readonly T_BNTT: Decimal;
  readonly T_BNCCT: Decimal;
  readonly T_BHTT: Decimal;
}

/** Who pays what of a row before other sources are taken off (QĐ 4750/QĐ-BYT, T_BNTT, T_BNCCT, T_BHTT). */
function sharesOf(row: MoneyRow, facts: VisitFacts): Shares | undefined {
  const whole = facts.number(row.THANH_TIEN_BV);
  const covered = facts.number(row.THANH_TIEN_BH);
  const percentage = facts.number(row.MUC_HUONG);
  // Under a ceiling (T_TRANTT) the fund pays less than its share.
  const isCapped = "T_TRANTT" in row && row.T_TRANTT !== "";
  if (whole === undefined || covered === undefined || percentage === undefined || isCapped) return undefined;
  const paid = share(covered, percentage);
  return { T_BNTT: subtractDecimals(whole, covered), T_BNCCT: subtractDecimals(covered, paid), T_BHTT: paid };
}

/** The shares after money from other sources: first off what the patient pays, then the co-payment, then the fund. */
function afterOtherSources(shares: Shares, other: Decimal): Shares {
  const [T_BNTT, first] = deduct(shares.T_BNTT, other);
  const [T_BNCCT, second] = deduct(shares.T_BNCCT, first);
  const [T_BHTT] = deduct(shares.T_BHTT, second);
  return { T_BNTT, T_BNCCT, T_BHTT };
}

const shareFields = ["T_BNTT", "T_BNCCT", "T_BHTT"] as const;
const bedGroups = ["14", "15", "16"];

/** Rules about the money of one row of medicines or services (MON-001 to MON-010, MON-020 to MON-023). */
export const rowMoneyRules: readonly RuleCheck[] = [
  rowRule("MON-001", "XML2", (row, report, facts) => {
    const expected = product(facts, row.SO_LUONG, row.DON_GIA);
    if (differs(expected, facts.number(row.THANH_TIEN_BV))) report("THANH_TIEN_BV");
  }),
  rowRule("MON-002", "XML2", (row, report, facts) => {
    const expected = product(facts, row.SO_LUONG, row.DON_GIA, row.TYLE_TT_BH);
    if (differs(expected, facts.number(row.THANH_TIEN_BH))) report("THANH_TIEN_BH");
  }),
  rowRule("MON-003", "XML3", (row, report, facts) => {
    const expected = product(facts, row.SO_LUONG, row.DON_GIA_BV, row.TYLE_TT_DV);
    if (differs(expected, facts.number(row.THANH_TIEN_BV))) report("THANH_TIEN_BV");
  }),
  rowRule("MON-004", "XML3", (row, report, facts) => {
    const expected = product(facts, row.SO_LUONG, row.DON_GIA_BH, row.TYLE_TT_DV, row.TYLE_TT_BH);
    if (differs(expected, facts.number(row.THANH_TIEN_BH))) report("THANH_TIEN_BH");
  }),
  rowRules("MON-005", ["XML2", "XML3"], (row, report, facts) => {
    const parts = [row.T_NGUONKHAC_NSNN, row.T_NGUONKHAC_VTNN, row.T_NGUONKHAC_VTTN, row.T_NGUONKHAC_CL];
    if (differs(total(parts.map(facts.number)), facts.number(row.T_NGUONKHAC))) report("T_NGUONKHAC");
  }),
  rowRules("MON-006", ["XML2", "XML3"], (row, report, facts) => {
    const other = facts.number(row.T_NGUONKHAC);
    const whole = facts.number(row.THANH_TIEN_BV);
    if (other === undefined) return;
    if (isLess(other, zero) || (whole !== undefined && isLess(whole, other))) report("T_NGUONKHAC");
  }),
  rowRules("MON-007", ["XML2", "XML3"], (row, report, facts) => {
    const parts = [row.T_BNTT, row.T_BNCCT, row.T_BHTT, row.T_NGUONKHAC];
    if (differs(total(parts.map(facts.number)), facts.number(row.THANH_TIEN_BV))) report("THANH_TIEN_BV");
  }),
  rowRules("MON-008", ["XML2", "XML3"], (row, report, facts) => {
    const other = facts.number(row.T_NGUONKHAC);
    if (other === undefined || !isSame(other, zero)) return;
    const expected = sharesOf(row, facts);
    for (const field of shareFields) if (differs(expected?.[field], facts.number(row[field]))) report(field);
  }),
  rowRules("MON-009", ["XML2", "XML3"], (row, report, facts) => {
    const other = facts.number(row.T_NGUONKHAC);
    const before = sharesOf(row, facts);
    if (other === undefined || before === undefined || !isLess(zero, other)) return;
    const expected = afterOtherSources(before, other);
    for (const field of shareFields) if (differs(expected[field], facts.number(row[field]))) report(field);
  }),
  rowRules("MON-010", ["XML2", "XML3"], (row, report, facts) => {
    if (row.PHAM_VI !== "2") return;
    for (const field of ["THANH_TIEN_BH", "T_BHTT", "T_BNCCT"] as const)
      if (differs(zero, facts.number(row[field]))) report(field);
  }),
  rowRule("MON-020", "XML3", (row, report, facts) => {
    const ceiling = facts.number(row.T_TRANTT);
    const paid = facts.number(row.T_BHTT);
    if (ceiling !== undefined && paid !== undefined && isLess(ceiling, paid)) report("T_BHTT");
  }),
  rowRule("MON-021", "XML3", (row, report, facts) => {
    for (const field of ["TYLE_TT_DV", "TYLE_TT_BH"] as const) {
      const value = facts.number(row[field]);
      if (value !== undefined && (isLess(value, zero) || isLess(hundred, value))) report(field);
    }
  }),
  rowRule("MON-022", "XML3", (row, report) => {
    const allowed =
      row.MA_NHOM === "13"
        ? ["100", "30", "10", "0"]
        : bedGroups.includes(row.MA_NHOM)
          ? ["100", "50", "33"]
          : row.MA_NHOM === "8"
            ? ["100", "50", "80"]
            : undefined;
    if (allowed !== undefined && row.TYLE_TT_DV !== "" && !allowed.includes(row.TYLE_TT_DV))
      report("TYLE_TT_DV");
  }),
  {
    id: "MON-023",
    needs: ["XML1", "XML2", "XML3"],
    perRow: ["XML2", "XML3"],
    check(facts, report) {
      const price = (value: string): boolean => {
        const number = facts.number(value);
        return number !== undefined && (isLess(number, zero) || decimalsOf(value) > 3);
      };
      const quantity = (value: string, mayBeNought: boolean): boolean => {
        const number = facts.number(value);
        if (number === undefined) return false;
        return isLess(number, zero) || (!mayBeNought && isSame(number, zero)) || decimalsOf(value) > 3;
      };
      facts.rows("XML2").forEach((row, index) => {
        if (price(row.DON_GIA)) report("XML2", index, "DON_GIA");
        if (quantity(row.SO_LUONG, false)) report("XML2", index, "SO_LUONG");
      });
      facts.rows("XML3").forEach((row, index) => {
        if (price(row.DON_GIA_BV)) report("XML3", index, "DON_GIA_BV");
        if (price(row.DON_GIA_BH)) report("XML3", index, "DON_GIA_BH");
        if (quantity(row.SO_LUONG, bedGroups.includes(row.MA_NHOM))) report("XML3", index, "SO_LUONG");
      });
    },
  },
];
