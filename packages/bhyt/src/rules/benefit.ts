import { type Decimal, decimal, multiplyDecimals } from "@lienthong/core";
import { benefitPercent, visitBenefits } from "../generated/code-lists.ts";
import { partsOf } from "../lib/parts.ts";
import { hundred, isSame } from "./money.ts";
import type { VisitFacts } from "./visit-facts.ts";

/** Kinds of visit in which the patient stays; the factor of some categories depends on it. */
const inpatientKinds: readonly string[] = ["03", "04", "06", "09"];

/** What is not limited. */
const any = "-";
let known: readonly (readonly string[])[] | undefined;

function benefits(): readonly (readonly string[])[] {
  known ??= visitBenefits.split(";").map((row) => row.split(" "));
  return known;
}

/** Factors of the category of a visit on its day (QĐ 3276/QĐ-BYT); none when they are not known. */
export function factorsOf(facts: VisitFacts): readonly Decimal[] {
  const { MA_DOITUONG_KCB = "", MA_LOAI_KCB = "" } = facts.summary ?? {};
  const setting = inpatientKinds.includes(MA_LOAI_KCB) ? "inpatient" : "outpatient";
  const { date } = facts;
  return benefits().flatMap((row) => {
    const [code, factor = "", from = any, to = any, only = any] = row;
    const isOfVisit = code === MA_DOITUONG_KCB && (only === any || only === setting);
    const isInForce = date !== "" && (from === any || date >= from) && (to === any || date <= to);
    return (isOfVisit && isInForce ? decimal(factor) : undefined) ?? [];
  });
}

/**
 * Whether a benefit (MUC_HUONG) may follow from card and category: the card's percentage, or 100 for those who no longer
 * pay a share (small bills, commune stations, five years), times the factor of the category. True when card or factor
 * is not known.
 */
export function mayHaveBenefit(facts: VisitFacts, benefit: Decimal): boolean {
  const factors = factorsOf(facts);
  // Ten digits and citizen IDs hold no level.
  const levels = partsOf(facts.summary?.MA_THE_BHYT ?? "").map((card) =>
    card.length === 15 ? benefitPercent[card.charAt(2)] : undefined,
  );
  if (factors.length === 0 || levels.length === 0 || levels.includes(undefined)) return true;
  const percentages = [hundred, ...levels.flatMap((level) => decimal(String(level)) ?? [])];
  return factors.some((factor) => percentages.some((one) => isSame(benefit, multiplyDecimals(one, factor))));
}
