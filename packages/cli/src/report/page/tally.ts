import { addDecimals, compareDecimals, decimal, formatDecimal } from "@lienthong/core";
import type { MoneyAtRisk } from "@lienthong/bhyt";
import type { FileReport } from "../file-report.ts";
import { ruleOf, tableOf } from "../issue-keys.ts";

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  /** Exact amount or count, as a decimal text. */
  readonly value: string;
}

/** Bars from the largest to the smallest. */
function sorted(sums: ReadonlyMap<string, string>): readonly Bar[] {
  return [...sums]
    .map(([label, value]) => ({ label, value }))
    .sort((a, b) => compareTexts(b.value, a.value) || (a.label < b.label ? -1 : 1));
}

function compareTexts(a: string, b: string): number {
  const [first, second] = [decimal(a), decimal(b)];
  return first && second ? compareDecimals(first, second) : 0;
}

/** Adds two exact amounts. */
function addAmounts(a: string, b: string): string {
  const [first, second] = [decimal(a), decimal(b)];
  return first && second ? formatDecimal(addDecimals(first, second)) : a;
}

const keys = { byRule: ruleOf, byTable: tableOf } as const;

/** How many issues, kept or not, have each rule or table; those without one are not counted. */
export function countBy(reports: readonly FileReport[], part: keyof typeof keys): readonly Bar[] {
  const counts = new Map<string, number>();
  const add = (key: string, count: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (const { issues, leftOut } of reports) {
    for (const issue of issues) {
      const key = keys[part](issue);
      if (key !== undefined) add(key, 1);
    }
    for (const [key, count] of leftOut?.[part] ?? []) add(key, count);
  }
  return sorted(new Map([...counts].map(([key, count]) => [key, String(count)])));
}

/** Money at risk of all files, by a key of the counts of each. */
export function moneyBy(
  reports: readonly FileReport[],
  part: "byRule" | "byDepartment" | "byDoctor" | "byMonth",
): readonly Bar[] {
  const sums = new Map<string, string>();
  for (const { risk } of reports)
    for (const [key, { amount }] of risk?.[part] ?? [])
      sums.set(key, addAmounts(sums.get(key) ?? "0", amount));
  return sorted(sums).filter(({ value }) => value !== "0");
}

/** Money at risk of all files together; undefined when none of them holds money. */
export function totalRisk(
  reports: readonly FileReport[],
): { readonly amount: string; readonly uncountedRows: number } | undefined {
  const risks = reports.map(({ risk }) => risk).filter((risk): risk is MoneyAtRisk => risk !== undefined);
  if (risks.length === 0) return undefined;
  return {
    amount: risks.reduce((sum, { total }) => addAmounts(sum, total.amount), "0"),
    uncountedRows: risks.reduce((sum, risk) => sum + risk.uncountedRows, 0),
  };
}
