import { type Issue, type Position, type Severity, isFailure } from "@lienthong/core";
import { positionOfVisit } from "../claim-file/origin.ts";
import { isClaimFile } from "../claim-file/is-claim-file.ts";
import type { ClaimFile, ClaimIssueCode, Visit } from "../claim-file/types.ts";
import type { RuleId } from "../generated/rules.ts";
import { type IssueList, createIssueList } from "../lib/issue-list.ts";
import { decision, makeIssue } from "../lib/make-issue.ts";
import { rowPath, visitPrefix } from "../lib/path.ts";
import { recordDate } from "../lib/record-date.ts";
import { checkEnvelope } from "../structure/check-envelope.ts";
import { placeOf } from "../structure/check-rows.ts";
import { checkVisit, rowsOf } from "../structure/check-visit.ts";
import { tableSpec } from "../tables/table-spec.ts";
import { allRules } from "./all-rules.ts";
import { type NotCheckedReason, ruleCoverage } from "./coverage.ts";
import type { RuleCheck } from "./rule-check.ts";
import { ruleCode } from "./rule-code.ts";
import { ruleIds, ruleInfo } from "./rule-info.ts";
import { visitFacts } from "./visit-facts.ts";

/** How to check a claim file. */
export interface CheckOptions {
  /** Today, `yyyy-mm-dd`, for the rules about the future; without it those parts are not checked. */
  readonly today?: string;
  /** Check the structure too, for a file that was not read by `validateClaimFile` or `readClaimFile`. */
  readonly structure?: boolean;
  /** Only these rules. */
  readonly rules?: readonly RuleId[];
  /** Issues to report at most; 1,000 unless said. */
  readonly maxIssues?: number;
}

/** A rule that was not checked, wholly or in part, and why. */
export interface NotChecked {
  readonly rule: RuleId;
  readonly reason: NotCheckedReason;
  /** A part of the rule was checked. */
  readonly isPartly: boolean;
  /** The visit, when it is not all of them: `HOSO[2]`, or `""` for the only one. */
  readonly path?: string;
}

/** What checking a claim file gives. */
export interface ClaimFileCheck {
  /** No issue is an error. */
  readonly ok: boolean;
  readonly issues: readonly Issue<ClaimIssueCode>[];
  /** What was not checked; never silent. */
  readonly notChecked: readonly NotChecked[];
}

/**
 * The rules are those that the insurer's gateway and its public checkers apply to files of QĐ 4750/QĐ-BYT and
 * QĐ 3176/QĐ-BYT: for visits discharged from the day on which QĐ 4750 became mandatory.
 */
const rulesFrom = "2024-07-01";

const rank: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2, fatal: 3 };

function checkVisitRules(
  visit: Visit,
  prefix: string,
  options: CheckOptions,
  rules: readonly RuleCheck[],
  issues: IssueList,
  notChecked: NotChecked[],
): void {
  const path = prefix === "" ? "" : prefix.slice(0, -1);
  const date = recordDate(visit);
  if (date !== "" && date < rulesFrom) {
    for (const { id } of rules) notChecked.push({ rule: id, reason: "other-version", isPartly: false, path });
    return;
  }
  const unread = new Set(visit.unread?.map((file) => file.LOAIHOSO));
  const facts = visitFacts(visit, options.today);
  for (const rule of rules) {
    const { id, needs, check } = rule;
    if (needs.some((table) => unread.has(table))) {
      notChecked.push({ rule: id, reason: "unread-table", isPartly: false, path });
      continue;
    }
    const { severity, source, confidence } = ruleInfo(id);
    check(facts, (table, row, field, atMost) => {
      const own = atMost !== undefined && rank[atMost] < rank[severity] ? atMost : severity;
      const rows = rowsOf(visit, table);
      const position: Position | undefined = rows && placeOf(rows, tableSpec(table), row, field);
      issues.add(
        makeIssue({
          code: ruleCode(id),
          severity: own,
          path: `${rowPath(prefix, table, row)}.${field}`,
          params: { rule: id, table, field },
          source: { ...source, document: source.document || decision, table, field, confidence },
          position,
        }),
      );
    });
  }
}

/** The rules of which something is never checked, and why. */
function gaps(options: CheckOptions, chosen: ReadonlySet<RuleId>): NotChecked[] {
  const found: NotChecked[] = [];
  for (const rule of ruleIds) {
    if (!chosen.has(rule)) continue;
    const { home, gap } = ruleCoverage[rule];
    if (gap !== undefined) found.push({ rule, reason: gap, isPartly: home !== "nowhere" });
    else if (home === "check-in") found.push({ rule, reason: "not-in-claim-file", isPartly: false });
    else if (options.today === undefined && (rule === "VIS-016" || rule === "DT-014"))
      found.push({ rule, reason: "needs-today", isPartly: true });
  }
  return found;
}

/**
 * Checks the business rules (quy tắc nghiệp vụ) of the insurer on a claim file: dates, card, diagnoses, money, medicines,
 * services, results and papers. Each visit is checked by the rules of its own day. Structure is checked by
 * `validateClaimFile`, or here with `structure: true`.
 *
 * @example
 * ```ts
 * import { checkClaimFile } from "@lienthong/bhyt";
 *
 * const visit = { XML1: [], XML2: [] };
 * const file = { MACSKCB: "01999", NGAYLAP: "20260715", SOLUONGHOSO: "1", visits: [visit], CHUKYDONVI: "" };
 * const { ok, notChecked } = checkClaimFile(file);
 * ok; // true: there is no row to find fault with
 * notChecked.find(({ rule }) => rule === "SVC-002")?.reason; // "needs-catalogue"
 * ```
 */
export function checkClaimFile(file: ClaimFile, options: CheckOptions = {}): ClaimFileCheck {
  if (!isClaimFile(file))
    throw new TypeError("checkClaimFile takes a claim file; read one with readClaimFile");
  const { today, rules: only } = options;
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(today))
    throw new TypeError("today is a day of the form yyyy-mm-dd");
  const chosen = new Set<RuleId>(only ?? ruleIds);
  for (const id of chosen) ruleInfo(id);
  const rules = only === undefined ? allRules : allRules.filter((rule) => chosen.has(rule.id));
  const issues = createIssueList(options.maxIssues);
  const notChecked = gaps(options, chosen);
  if (options.structure === true) checkEnvelope(file, issues);
  file.visits.forEach((visit, index) => {
    const prefix = visitPrefix(index, file.visits.length);
    if (options.structure === true) checkVisit(visit, prefix, issues, positionOfVisit(file, index));
    checkVisitRules(visit, prefix, options, rules, issues, notChecked);
  });
  const found = issues.finish();
  return { ok: !found.some((issue) => isFailure(issue.severity)), issues: found, notChecked };
}
