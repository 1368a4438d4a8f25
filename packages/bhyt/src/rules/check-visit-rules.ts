import type { IssueParams, Position, Severity } from "@lienthong/core";
import { allCatalogueChecks } from "../catalogues/all-checks.ts";
import type { CatalogueCheck } from "../catalogues/catalogue-check.ts";
import type { CatalogueName, Catalogues } from "../catalogues/catalogues.ts";
import type { Visit } from "../claim-file/types.ts";
import type { RuleId } from "../generated/rules.ts";
import type { IssueList } from "../lib/issue-list.ts";
import { decision, makeIssue } from "../lib/make-issue.ts";
import { rowPath } from "../lib/path.ts";
import { recordDate } from "../lib/record-date.ts";
import type { CatalogueIssueCode } from "../messages/codes.ts";
import type { RuleIssueCode } from "../messages/rule-codes.ts";
import { placeOf } from "../structure/check-rows.ts";
import { rowsOf } from "../structure/check-visit-structure.ts";
import { type ClaimTableId, tableSpec } from "../tables/table-spec.ts";
import { allRules } from "./all-rules.ts";
import type { CheckOptions, NotChecked } from "./check-options.ts";
import { ruleCoverage } from "./coverage.ts";
import { formerRules } from "./former-rules.ts";
import type { RuleCheck } from "./rule-check.ts";
import { ruleCode } from "./rule-code.ts";
import { ruleIds, ruleInfo } from "./rule-info.ts";
import { visitFacts } from "./visit-facts.ts";

/** What is run on every visit, and what is not. */
export interface ChosenRules {
  readonly rules: readonly RuleCheck[];
  readonly catalogueChecks: readonly CatalogueCheck[];
  /** Run instead of the others on visits from before QĐ 4750/QĐ-BYT. */
  readonly formerRules: readonly RuleCheck[];
  readonly gaps: readonly NotChecked[];
}

/**
 * The rules are those that the insurer's gateway and its public checkers apply to files of QĐ 4750/QĐ-BYT and
 * QĐ 3176/QĐ-BYT: for visits discharged from the day on which QĐ 4750 became mandatory.
 */
const rulesFrom = "2024-07-01";

/** A place where a rule is broken. */
export interface Breach {
  readonly table: ClaimTableId;
  readonly row: number;
  readonly field: string;
  readonly atMost?: Severity | undefined;
  readonly code: RuleIssueCode | CatalogueIssueCode;
  readonly params?: IssueParams | undefined;
}

const rank: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2, fatal: 3 };

/** Whether the rules do not hold for a visit of this day. */
export function isBeforeRules(date: string): boolean {
  return date !== "" && date < rulesFrom;
}

/** Adds the issue of a rule that is broken at a field of a visit. */
export function addBreach(visit: Visit, prefix: string, issues: IssueList, id: RuleId, breach: Breach): void {
  const { table, row, field, atMost, code, params } = breach;
  const { severity, source, confidence } = ruleInfo(id);
  const rows = rowsOf(visit, table);
  const position: Position | undefined = rows && placeOf(rows, tableSpec(table), row, field);
  issues.add(
    makeIssue({
      code,
      severity: atMost !== undefined && rank[atMost] < rank[severity] ? atMost : severity,
      path: `${rowPath(prefix, table, row)}.${field}`,
      params: { rule: id, table, field, ...params },
      source: { ...source, document: source.document || decision, table, field, confidence },
      position,
    }),
  );
}

/** Runs rules on one visit, each by the day of the visit. */
export function checkVisitRules(
  visit: Visit,
  prefix: string,
  options: CheckOptions,
  chosen: ChosenRules,
  issues: IssueList,
  notChecked: NotChecked[],
): void {
  const path = prefix === "" ? "" : prefix.slice(0, -1);
  const date = recordDate(visit);
  const isFormer = isBeforeRules(date);
  if (isFormer)
    for (const id of new Set(chosen.rules.map((rule) => rule.id)))
      notChecked.push({ rule: id, reason: "other-version", isPartly: false, path });
  // A table whose name is written otherwise was not read either, and its rows would seem to be missing.
  const unread = new Set(visit.unread?.map((file) => file.LOAIHOSO.trim().toUpperCase()));
  const facts = visitFacts(visit, options.today, options.catalogues);
  const canRun = (id: RuleId, needs: readonly string[], isPartly: boolean): boolean => {
    if (!needs.some((table) => unread.has(table))) return true;
    notChecked.push({ rule: id, reason: "unread-table", isPartly, path });
    return false;
  };
  const add = (id: RuleId, breach: Breach): void => {
    addBreach(visit, prefix, issues, id, breach);
  };
  for (const { id, isPart = false, needs, check } of isFormer ? chosen.formerRules : chosen.rules) {
    if (!canRun(id, needs, isPart)) continue;
    const code = ruleCode(id);
    check(facts, (table, row, field, atMost) => {
      add(id, { table, row, field, atMost, code });
    });
  }
  const { catalogues } = options;
  if (catalogues === undefined || isFormer) return;
  for (const { id, needs, check } of chosen.catalogueChecks) {
    if (!canRun(id, needs, ruleCoverage[id].home !== "catalogue")) continue;
    check({
      facts,
      catalogues,
      report(table, row, field, code, params) {
        add(id, { table, row, field, code, params });
      },
    });
  }
}

/** The rules of which something is never checked, and why. */
function gapsOf(options: CheckOptions, chosen: ReadonlySet<RuleId>): NotChecked[] {
  const found: NotChecked[] = [];
  for (const rule of chosen) {
    const { home, gap } = ruleCoverage[rule];
    if (gap === "needs-catalogue") {
      const lists = listsOf(rule);
      const missing = lists.filter((list) => options.catalogues?.has(list) !== true);
      if (missing.length > 0)
        found.push({
          rule,
          reason: gap,
          isPartly: home !== "catalogue" || hasCheck(rule, options.catalogues),
        });
    } else if (gap !== undefined) found.push({ rule, reason: gap, isPartly: home !== "nowhere" });
    else if (home === "check-in") found.push({ rule, reason: "not-in-claim-file", isPartly: false });
    else if (options.today === undefined && (rule === "VIS-016" || rule === "DT-014"))
      found.push({ rule, reason: "needs-today", isPartly: true });
  }
  return found;
}

/** The lists that a rule needs in all its parts. */
function listsOf(rule: RuleId): readonly CatalogueName[] {
  // The part of DRG-004 that needs a list is an exemption inside the rule.
  if (rule === "DRG-004") return ["medicine"];
  return allCatalogueChecks.filter(({ id }) => id === rule).flatMap(({ lists }) => lists);
}

/** Whether some part of a rule finds the lists that it needs. */
function hasCheck(rule: RuleId, catalogues: Catalogues | undefined): boolean {
  return allCatalogueChecks.some((check) => check.id === rule && canCheck(check, catalogues));
}

function canCheck({ lists }: CatalogueCheck, catalogues: Catalogues | undefined): boolean {
  return catalogues !== undefined && lists.every((list) => catalogues.has(list));
}

/**
 * The rules that the options choose, and what of them is never checked. Throws a TypeError for options that are wrong.
 * `among` narrows the rules without the caller's asking.
 */
export function chooseRules(options: CheckOptions, among: readonly RuleId[] = ruleIds): ChosenRules {
  const { today, rules: only, catalogues } = options;
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(today))
    throw new TypeError("today is a day of the form yyyy-mm-dd");
  only?.forEach(ruleInfo);
  const chosen = new Set(only === undefined ? among : among.filter((id) => only.includes(id)));
  const rules = chosen.size === ruleIds.length ? allRules : allRules.filter(({ id }) => chosen.has(id));
  const catalogueChecks = allCatalogueChecks.filter(
    (check) => chosen.has(check.id) && canCheck(check, catalogues),
  );
  return {
    rules,
    catalogueChecks,
    formerRules: formerRules.filter(({ id }) => chosen.has(id)),
    gaps: gapsOf(options, chosen),
  };
}
