import { addDecimals, compareDecimals, decimal, formatDecimal } from "@lienthong/core";
import type { MoneyAtRisk } from "@lienthong/bhyt";
import type { FileReport } from "../file-report.ts";
import { ruleOf, tableOf } from "../issue-keys.ts";

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  /** Exact amount or count, as a decimal text. */
  readonly value: string;
  /** What the label stands for, in words. */
  readonly note?: string;
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

/** Bars of rules, each with the sentence of one issue: its identifier alone says little to a clerk. */
export function withSentences(bars: readonly Bar[], reports: readonly FileReport[]): readonly Bar[] {
  const sentences = new Map<string, string>();
  for (const { issues } of reports)
    for (const issue of issues) {
      const rule = ruleOf(issue);
      if (issue.message !== undefined && !sentences.has(rule)) sentences.set(rule, issue.message);
    }
  return bars.map((bar) => {
    const note = sentences.get(bar.label);
    return note === undefined ? bar : { ...bar, note };
  });
}

/** What money at risk is counted by. */
export type RiskPart = "byRule" | "byDepartment" | "byDoctor" | "byMonth";

/** Money at risk of all files, by a key of the counts of each. */
export function moneyBy(reports: readonly FileReport[], part: RiskPart): readonly Bar[] {
  const bars = riskBy(reports, part).map(({ label, amount }) => ({ label, value: amount }));
  return bars.filter(({ value }) => !isZero(value));
}

/** Money at risk under one key. */
export interface Risk {
  readonly label: string;
  /** Exact amount in đồng, as a decimal text. */
  readonly amount: string;
  readonly rows: number;
  readonly issues: number;
}

/** Money at risk of all files with its rows and issues, by a key of the counts of each; the largest amount first. */
export function riskBy(reports: readonly FileReport[], part: RiskPart): readonly Risk[] {
  const sums = new Map<string, Risk>();
  for (const { risk } of reports)
    for (const [label, { amount, rows, issues }] of risk?.[part] ?? []) {
      const known = sums.get(label) ?? { amount: "0", rows: 0, issues: 0 };
      sums.set(label, {
        label,
        amount: addAmounts(known.amount, amount),
        rows: known.rows + rows,
        issues: known.issues + issues,
      });
    }
  return [...sums.values()].sort((a, b) => compareTexts(b.amount, a.amount) || (a.label < b.label ? -1 : 1));
}

function isZero(amount: string): boolean {
  return compareTexts(amount, "0") === 0;
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
