import {
  type Decimal,
  type Issue,
  type Severity,
  addDecimals,
  decimal,
  formatDecimal,
} from "@lienthong/core";
import type { ClaimFile, ClaimIssueCode, Visit } from "../claim-file/types.ts";
import { type PaidRow, monthOf, paidRowsOf } from "./visit-rows.ts";

type ClaimIssue = Issue<ClaimIssueCode>;

/** Money that may not be paid because of some issues; every row counts once, however many issues touch it. */
export interface RiskTotal {
  /** Exact sum of T_BHTT of the rows, in đồng, as a decimal text. */
  readonly amount: string;
  readonly rows: number;
  readonly issues: number;
}

/** What one issue touches. */
export interface IssueRisk {
  readonly issue: ClaimIssue;
  /** Number of the visit in the file, from 0. */
  readonly visit: number;
  /** Exact sum of T_BHTT of the rows that the issue touches, in đồng, as a decimal text. */
  readonly amount: string;
  readonly rows: number;
}

/** Money at risk (số tiền có nguy cơ bị từ chối thanh toán) of the visits that were added. */
export interface MoneyAtRisk {
  readonly total: RiskTotal;
  /** By the id of the rule (`params.rule`), or by the code of the issue when it has none. */
  readonly byRule: ReadonlyMap<string, RiskTotal>;
  /** By department (MA_KHOA). */
  readonly byDepartment: ReadonlyMap<string, RiskTotal>;
  /** By the code of the doctor (MA_BAC_SI); `""` for rows that name none. */
  readonly byDoctor: ReadonlyMap<string, RiskTotal>;
  /** By month of settlement, `yyyy-mm`. */
  readonly byMonth: ReadonlyMap<string, RiskTotal>;
  /** Rows at risk whose T_BHTT is no number and is in no sum. */
  readonly uncountedRows: number;
}

/** How to count. */
export interface RiskOptions {
  /** Least severity that puts money at risk; `error` unless said. */
  readonly atLeast?: Exclude<Severity, "fatal">;
}

/** Adds up money at risk visit by visit. */
export interface RiskCounter {
  /** Adds a visit with the issues found in it, and tells what each of them touches. */
  add(visit: Visit, issues: readonly ClaimIssue[], index?: number): readonly IssueRisk[];
  /** What was counted so far. */
  totals(): MoneyAtRisk;
}

const rank: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2, fatal: 3 };
const zero = /* @__PURE__ */ (() => decimal("0") as Decimal)();

interface Sum {
  readonly addRow: (row: PaidRow) => void;
  readonly addIssues: (count: number) => void;
  readonly finish: () => RiskTotal;
}

function createSum(): Sum {
  let sum = zero;
  let rows = 0;
  let issues = 0;
  return {
    addRow({ amount }) {
      rows += 1;
      if (amount) sum = addDecimals(sum, amount);
    },
    addIssues(count) {
      issues += count;
    },
    finish: () => ({ amount: formatDecimal(sum), rows, issues }),
  };
}

/** Sums by key. */
interface Group {
  readonly of: (key: string) => Sum;
  readonly finish: () => ReadonlyMap<string, RiskTotal>;
}

function createGroup(): Group {
  const sums = new Map<string, Sum>();
  return {
    of(key) {
      const sum = sums.get(key) ?? createSum();
      sums.set(key, sum);
      return sum;
    },
    finish: () => new Map([...sums].map(([key, sum]) => [key, sum.finish()])),
  };
}

/** A visit, a table of it, or a row; anything else, such as an element of the envelope, touches no row. */
const placePattern = /^(?:HOSO\[(\d{1,9})\](?:\.|$))?(?:(XML\d{1,2})(?:\[(\d{1,9})\])?(?:\.|$)|$)/u;

/** The rows that an issue touches: its own row of XML2 or XML3, and all rows of the visit when it is about the whole. */
function touched({ path }: ClaimIssue, rows: readonly PaidRow[]): readonly PaidRow[] {
  const place = placePattern.exec(path);
  if (place === null) return [];
  const [, , table, row] = place;
  if (table === undefined || table === "XML1") return rows;
  return rows.filter((paid) => paid.table === table && (row === undefined || paid.row === Number(row)));
}

/** An issue of the envelope, or a note on issues that were left out, says nothing of a visit. */
function isOfVisit({ code, path }: ClaimIssue): boolean {
  return code !== "bhyt.file.too-many-issues" && placePattern.test(path);
}

function ruleOf({ code, params }: ClaimIssue): string {
  const rule = params?.["rule"];
  return typeof rule === "string" ? rule : code;
}

/**
 * Counts money at risk over visits that arrive one by one, such as those of `createClaimFileReader`.
 *
 * @example
 * ```ts
 * import { createRiskCounter } from "@lienthong/bhyt";
 *
 * const counter = createRiskCounter();
 * counter.add({ XML1: [] }, []);
 * counter.totals().total; // { amount: "0", rows: 0, issues: 0 }
 * ```
 */
export function createRiskCounter(options: RiskOptions = {}): RiskCounter {
  const least = rank[options.atLeast ?? "error"];
  const total = createSum();
  const byRule = createGroup();
  const byDepartment = createGroup();
  const byDoctor = createGroup();
  const byMonth = createGroup();
  let uncountedRows = 0;

  return {
    add(visit, issues, index = 0) {
      const counted = issues.filter((issue) => rank[issue.severity] >= least && isOfVisit(issue));
      if (counted.length === 0) return [];
      const rows = paidRowsOf(visit);
      const month = byMonth.of(monthOf(visit));
      total.addIssues(counted.length);
      month.addIssues(counted.length);

      const atRisk = new Map<PaidRow, number>();
      const ofRule = new Map<string, Set<PaidRow>>();
      const risks = counted.map((issue): IssueRisk => {
        const own = touched(issue, rows);
        const rule = ruleOf(issue);
        byRule.of(rule).addIssues(1);
        const known = ofRule.get(rule) ?? new Set();
        ofRule.set(rule, known);
        const sum = createSum();
        for (const row of own) {
          sum.addRow(row);
          known.add(row);
          atRisk.set(row, (atRisk.get(row) ?? 0) + 1);
        }
        return { issue, visit: index, amount: sum.finish().amount, rows: own.length };
      });
      for (const [rule, own] of ofRule) for (const row of own) byRule.of(rule).addRow(row);
      for (const [row, count] of atRisk) {
        if (row.amount === undefined) uncountedRows += 1;
        total.addRow(row);
        month.addRow(row);
        for (const group of [byDepartment.of(row.department), byDoctor.of(row.doctor)]) {
          group.addRow(row);
          group.addIssues(count);
        }
      }
      return risks;
    },
    totals: () => ({
      total: total.finish(),
      byRule: byRule.finish(),
      byDepartment: byDepartment.finish(),
      byDoctor: byDoctor.finish(),
      byMonth: byMonth.finish(),
      uncountedRows,
    }),
  };
}

/**
 * Money at risk of a claim file: for each issue what the fund pays (T_BHTT) for the rows that it touches, and totals by
 * rule, department, doctor and month in which every row counts once. An issue of the summary (XML1) or of the visit
 * touches all its rows; one of a paper or a result (XML4 and on) or of the envelope touches no money of its own.
 *
 * @example
 * ```ts
 * import { checkClaimFile, moneyAtRisk } from "@lienthong/bhyt";
 *
 * const file = { MACSKCB: "01999", NGAYLAP: "20260715", SOLUONGHOSO: "1", visits: [{}], CHUKYDONVI: "" };
 * const { issues } = checkClaimFile(file, { structure: true });
 * moneyAtRisk(file, issues).total.amount; // "0": no row, no money
 * ```
 */
export function moneyAtRisk(
  file: ClaimFile,
  issues: readonly ClaimIssue[],
  options: RiskOptions = {},
): MoneyAtRisk & { readonly risks: readonly IssueRisk[] } {
  const counter = createRiskCounter(options);
  const isSingle = file.visits.length === 1;
  const byVisit = new Map<number, ClaimIssue[]>();
  for (const issue of issues) {
    const named = placePattern.exec(issue.path)?.[1];
    const visit = named !== undefined ? Number(named) : isSingle ? 0 : -1;
    const known = byVisit.get(visit);
    if (known) known.push(issue);
    else byVisit.set(visit, [issue]);
  }
  const risks = file.visits.flatMap((visit, index) => counter.add(visit, byVisit.get(index) ?? [], index));
  return { ...counter.totals(), risks };
}
