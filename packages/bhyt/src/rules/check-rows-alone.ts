import type { Catalogues } from "../catalogues/catalogues.ts";
import { allCatalogueChecks } from "../catalogues/all-checks.ts";
import type { CatalogueCheck } from "../catalogues/catalogue-check.ts";
import type { Visit } from "../claim-file/types.ts";
import type { TableRows, Xml1Row } from "../generated/rows.ts";
import type { RuleId } from "../generated/rules.ts";
import { createIssueList } from "../lib/issue-list.ts";
import { isFailure } from "@lienthong/core";
import { recordDate } from "../lib/record-date.ts";
import { checkKeys } from "../structure/check-visit-structure.ts";
import { checkNumbering, checkRowValues } from "../structure/check-rows.ts";
import { tableSpecOn } from "../tables/former-spec.ts";
import { type ClaimTableId, isClaimTableId } from "../tables/table-spec.ts";
import { allRules } from "./all-rules.ts";
import type { CheckOptions, ClaimFileCheck, NotChecked } from "./check-options.ts";
import { addBreach, chooseRules, isBeforeRules } from "./check-visit-rules.ts";
import type { NotCheckedReason } from "./coverage.ts";
import type { RuleCheck } from "./rule-check.ts";
import { ruleCode } from "./rule-code.ts";
import { ruleIds, ruleInfo } from "./rule-info.ts";
import { type VisitFacts, visitFacts } from "./visit-facts.ts";

/** How to check rows without the rest of their visit. */
export interface CheckRowsOptions {
  /** The row of XML1 as far as it is known: its dates, card and codes decide rules about other tables. */
  readonly summary?: Partial<Xml1Row>;
  /** Today, `yyyy-mm-dd`, for the rules about the future. */
  readonly today?: string;
  /** Lists of codes, for the rules that need them. */
  readonly catalogues?: Catalogues;
  /** Only these rules, beside the structure. */
  readonly rules?: readonly RuleId[];
  /** Issues to report at most; 1,000 unless said. */
  readonly maxIssues?: number;
}

/** A row of a table as far as it is typed: what is absent counts as empty. */
export type SomeRow<Id extends ClaimTableId> = Partial<TableRows[Id]>;

/** What a check read that is not at hand. */
interface Missed {
  summary: boolean;
  date: boolean;
  tables: boolean;
}

/** Facts of a part of a visit; `missed` tells what a check asked for in vain. */
interface PartFacts {
  readonly facts: VisitFacts;
  readonly missed: Missed;
  /** Begins a check that may look at these tables, which are empty beyond the part. */
  readonly begin: (may: readonly ClaimTableId[]) => void;
}

/** Facts that note what is asked for in vain. Getters of a class: those of an object are made anew for each object. */
class NotedFacts implements VisitFacts {
  readonly missed: Missed = { summary: false, date: false, tables: false };
  may: readonly ClaimTableId[] = [];
  readonly #base: VisitFacts;

  constructor(base: VisitFacts) {
    this.#base = base;
  }

  get date(): string {
    this.missed.date ||= this.#base.summary === undefined;
    return this.#base.date;
  }

  get summary(): Xml1Row | undefined {
    this.#note("XML1");
    return this.#base.summary;
  }

  get today(): string | undefined {
    return this.#base.today;
  }

  get catalogues(): Catalogues | undefined {
    return this.#base.catalogues;
  }

  readonly rows: VisitFacts["rows"] = (table) => {
    this.#note(table);
    return this.#base.rows(table);
  };

  readonly has: VisitFacts["has"] = (table) => {
    this.#note(table);
    return this.#base.has(table);
  };

  readonly number: VisitFacts["number"] = (text) => this.#base.number(text);

  #note(table: ClaimTableId): void {
    if (table === "XML1") this.missed.summary ||= this.#base.summary === undefined;
    else if (!this.may.includes(table)) this.missed.tables = true;
  }
}

function partFacts(visit: Visit, options: CheckRowsOptions): PartFacts {
  const facts = new NotedFacts(visitFacts(visit, options.today, options.catalogues));
  const { missed } = facts;
  return {
    facts,
    missed,
    begin(tables) {
      facts.may = tables;
      missed.summary = missed.date = missed.tables = false;
    },
  };
}

/** The rules that speak of a table: whether one of its rows alone can break them, or only several together. */
function concerns(rule: RuleCheck, table: ClaimTableId): boolean {
  return (rule.perRow ?? rule.needs).includes(table);
}

const about = new Map<ClaimTableId, readonly RuleId[]>();

/** The rules that speak of a table, gathered once for each. */
function rulesAbout(table: ClaimTableId): readonly RuleId[] {
  const known = about.get(table);
  if (known) return known;
  const checked = new Set<RuleId>(allRules.filter((rule) => concerns(rule, table)).map(({ id }) => id));
  for (const part of allCatalogueChecks) if (tablesOf(part).includes(table)) checked.add(part.id);
  const found = ruleIds.filter((id) => {
    const { tables } = ruleInfo(id);
    return checked.has(id) || tables.includes(table) || tables.includes("*");
  });
  about.set(table, found);
  return found;
}

/** Tables of rows that a part of a rule looks at; all such parts look at each row by itself. */
function tablesOf({ needs }: CatalogueCheck): readonly ClaimTableId[] {
  const others = needs.filter((table) => table !== "XML1");
  return others.length === 0 ? ["XML1"] : others;
}

function rowsGiven(rows: unknown, name: string): readonly object[] {
  if (!Array.isArray(rows) || rows.some((row) => typeof row !== "object" || row === null))
    throw new TypeError(`${name} takes rows of a table`);
  return rows as readonly object[];
}

/** Checks rows of one table: their values, and the rules that need no more of the visit than is given. */
function checkPart(
  table: ClaimTableId,
  rows: readonly object[],
  options: CheckRowsOptions,
  isWhole: boolean,
): ClaimFileCheck {
  const { summary } = options;
  const chosen = chooseRules(options satisfies CheckOptions, rulesAbout(table));
  const issues = createIssueList(options.maxIssues);
  // Rows are read by the names of their fields; what is absent or no text counts as empty.
  const visit = { ...(summary && { XML1: [summary] }), [table]: rows } as Visit;
  const date = recordDate(visit);
  const spec = tableSpecOn(table, date);
  checkKeys(visit, "", issues);
  checkRowValues(spec, rows, "", date, issues);
  if (isWhole) checkNumbering(spec, rows, "", issues);
  const notChecked: NotChecked[] = [...chosen.gaps];
  const skip = (rule: RuleId, reason: NotCheckedReason, isPartly: boolean): void => {
    notChecked.push({ rule, reason, isPartly });
  };
  const rules = chosen.rules.filter((rule) => concerns(rule, table));
  if (isBeforeRules(date)) {
    for (const { id } of rules) skip(id, "other-version", false);
    return finish();
  }
  const { facts, missed, begin } = partFacts(visit, options);
  for (const rule of rules) {
    const { id, isPart = false, perRow, check } = rule;
    if (perRow === undefined && !isWhole) {
      skip(id, "needs-visit", isPart);
      continue;
    }
    begin(perRow ?? [table]);
    const own = createIssueList(options.maxIssues);
    check(facts, (at, row, field, atMost) => {
      addBreach(visit, "", own, id, { table: at, row, field, atMost, code: ruleCode(id) });
    });
    if (missed.tables) skip(id, "needs-visit", isPart);
    else if (missed.summary) skip(id, "needs-summary", isPart);
    else {
      if (missed.date) skip(id, "needs-summary", true);
      issues.addAll(own);
    }
  }
  const { catalogues } = options;
  if (catalogues !== undefined)
    for (const part of chosen.catalogueChecks) {
      const tables = tablesOf(part);
      if (!tables.includes(table)) continue;
      begin(tables);
      const own = createIssueList(options.maxIssues);
      part.check({
        facts,
        catalogues,
        report(at, row, field, code, params) {
          addBreach(visit, "", own, part.id, { table: at, row, field, code, params });
        },
      });
      if (missed.summary || missed.date) skip(part.id, "needs-summary", true);
      if (!missed.summary) issues.addAll(own);
    }
  return finish();

  function finish(): ClaimFileCheck {
    const found = issues.finish();
    return { ok: !found.some((issue) => isFailure(issue.severity)), issues: found, notChecked };
  }
}

/**
 * Checks one row (dòng) of a table while it is typed: its values, and the business rules that need no more than this row
 * and what is known of XML1. What needs other rows or tables is named in `notChecked`: check the visit with `checkVisit`
 * when it is closed. Paths begin with the table and row 0, `XML2[0].SO_LUONG`.
 *
 * @example
 * ```ts
 * import { checkRow } from "@lienthong/bhyt";
 *
 * const row = { MA_LK: "LK1", SO_LUONG: "10", DON_GIA: "1500", THANH_TIEN_BV: "1500.00" };
 * const { issues, notChecked } = checkRow("XML2", row, { summary: { MA_LK: "LK1", NGAY_RA: "202607151100" } });
 * issues.some(({ code }) => code === "bhyt.rule.mon-001"); // true: 10 times 1500 is not 1500
 * notChecked.find(({ rule }) => rule === "MON-011")?.reason; // "needs-visit": the sum of all medicines
 * ```
 */
export function checkRow<Id extends ClaimTableId>(
  table: Id,
  row: SomeRow<Id>,
  options: CheckRowsOptions = {},
): ClaimFileCheck {
  if (!isClaimTableId(table)) throw new TypeError("checkRow takes the name of a table of a claim file");
  return checkPart(table, rowsGiven([row], "checkRow"), options, false);
}

/**
 * Checks all rows of one table (bảng) of a visit: their values and numbering, and the business rules that need no more
 * than these rows and what is known of XML1, such as the sum of all medicines. What needs other tables is named in
 * `notChecked`.
 *
 * @example
 * ```ts
 * import { checkTable } from "@lienthong/bhyt";
 *
 * const summary = { MA_LK: "LK1", NGAY_RA: "202607151100", T_THUOC: "20000" };
 * const { issues } = checkTable("XML2", [{ MA_LK: "LK1", STT: "1", THANH_TIEN_BV: "15000.00" }], { summary });
 * issues.find(({ code }) => code === "bhyt.rule.mon-011")?.path; // "XML1.T_THUOC"
 * ```
 */
export function checkTable<Id extends ClaimTableId>(
  table: Id,
  rows: readonly SomeRow<Id>[],
  options: CheckRowsOptions = {},
): ClaimFileCheck {
  if (!isClaimTableId(table)) throw new TypeError("checkTable takes the name of a table of a claim file");
  return checkPart(table, rowsGiven(rows, "checkTable"), options, true);
}
