import type { Position, Severity } from "@lienthong/core";
import type { Visit } from "../claim-file/types.ts";
import type { RuleId } from "../generated/rules.ts";
import type { IssueList } from "../lib/issue-list.ts";
import { decision, makeIssue } from "../lib/make-issue.ts";
import { rowPath } from "../lib/path.ts";
import { recordDate } from "../lib/record-date.ts";
import { placeOf } from "../structure/check-rows.ts";
import { rowsOf } from "../structure/check-visit-structure.ts";
import { tableSpec } from "../tables/table-spec.ts";
import { allRules } from "./all-rules.ts";
import type { CheckOptions, NotChecked } from "./check-options.ts";
import { ruleCoverage } from "./coverage.ts";
import type { RuleCheck } from "./rule-check.ts";
import { ruleCode } from "./rule-code.ts";
import { ruleIds, ruleInfo } from "./rule-info.ts";
import { visitFacts } from "./visit-facts.ts";

/**
 * The rules are those that the insurer's gateway and its public checkers apply to files of QĐ 4750/QĐ-BYT and
 * QĐ 3176/QĐ-BYT: for visits discharged from the day on which QĐ 4750 became mandatory.
 */
const rulesFrom = "2024-07-01";

const rank: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2, fatal: 3 };

/** Runs rules on one visit, each by the day of the visit. */
export function checkVisitRules(
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
function gapsOf(options: CheckOptions, chosen: ReadonlySet<RuleId>): NotChecked[] {
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

/** The rules that the options choose, and what of them is never checked. Throws a TypeError for options that are wrong. */
export function chooseRules(options: CheckOptions): {
  readonly rules: readonly RuleCheck[];
  readonly gaps: readonly NotChecked[];
} {
  const { today, rules: only } = options;
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(today))
    throw new TypeError("today is a day of the form yyyy-mm-dd");
  const chosen = new Set<RuleId>(only ?? ruleIds);
  for (const id of chosen) ruleInfo(id);
  const rules = only === undefined ? allRules : allRules.filter((rule) => chosen.has(rule.id));
  return { rules, gaps: gapsOf(options, chosen) };
}
