import { type Decimal, multiplyDecimals } from "@lienthong/core";
import { factorsOf } from "../rules/benefit.ts";
import { constant, hundred, isLess, isSame, zero } from "../rules/money.ts";
import type { CatalogueCheck, CatalogueContext } from "./catalogue-check.ts";
import { isoDayOf } from "../lib/date-text.ts";
import { lookUp } from "./look-up.ts";

/** The code under which the list has the base salary. */
const salaryCode = "LUONG_CO_SO";
const smallPart = constant("0.15");
const whole = constant("1");

/** The amount below which a visit is free of a share, on a day; `undefined` when the list does not say. */
function limitOn({ facts, catalogues }: CatalogueContext, day: string): Decimal | undefined {
  const { entries = [] } = lookUp(catalogues, "base-salary", salaryCode, day);
  const salary = entries.length === 1 ? facts.number(entries[0]?.price ?? "") : undefined;
  return salary && multiplyDecimals(salary, smallPart);
}

/** Whether a visit costs less than 15 % of the base salary, on its first day and on its last. */
function isSmall(context: CatalogueContext): boolean {
  const { facts } = context;
  const cost = facts.number(facts.summary?.T_TONGCHI_BH ?? "");
  const limits = [facts.date, isoDayOf(facts.summary?.NGAY_VAO ?? "")].map((day) => limitOn(context, day));
  return cost !== undefined && limits.every((limit) => limit !== undefined && isLess(cost, limit));
}

/** The rule about small bills (CARD-015), for which the base salary must be known. */
export const benefitChecks: readonly CatalogueCheck[] = [
  {
    id: "CARD-015",
    needs: ["XML1", "XML2", "XML3"],
    lists: ["base-salary"],
    check(context) {
      const { facts, report } = context;
      if (facts.date === "" || facts.summary?.MA_DOITUONG_KCB.startsWith("1.") !== true) return;
      // Categories of which the fund pays a part only have a share whatever the bill.
      if (!factorsOf(facts).some((factor) => isSame(factor, whole)) || !isSmall(context)) return;
      for (const table of ["XML2", "XML3"] as const)
        facts.rows(table).forEach(({ MUC_HUONG, THANH_TIEN_BH }, row) => {
          const percentage = facts.number(MUC_HUONG);
          const covered = facts.number(THANH_TIEN_BH);
          const isCovered = covered !== undefined && isLess(zero, covered);
          if (isCovered && percentage !== undefined && !isSame(percentage, hundred))
            report(table, row, "MUC_HUONG", "bhyt.catalogue.not-full-benefit");
        });
    },
  },
];
