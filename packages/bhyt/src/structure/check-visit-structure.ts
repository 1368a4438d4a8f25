import type { TableId } from "../generated/tables.ts";
import type { Position } from "@lienthong/core";
import { positionOfField } from "../claim-file/origin.ts";
import type { Visit } from "../claim-file/types.ts";
import { fieldValue } from "../lib/field-value.ts";
import type { IssueList } from "../lib/issue-list.ts";
import { makeIssue } from "../lib/make-issue.ts";
import { rowPath } from "../lib/path.ts";
import { isOlderVersion, knownVersionFrom, recordDate } from "../lib/record-date.ts";
import { ruleInfo } from "../rules/rule-info.ts";
import { tableSpecOn } from "../tables/former-spec.ts";
import { claimTableOrder, tableSpec } from "../tables/table-spec.ts";
import { checkRows, placeOf } from "./check-rows.ts";

/** The rows of a table of a visit, of whatever type, or none. */
export function rowsOf(visit: Visit, table: TableId): readonly object[] | undefined {
  const found = (visit as Readonly<Record<string, unknown>>)[table];
  return Array.isArray(found)
    ? found.filter((row) => typeof row === "object" && row !== null).length === found.length
      ? (found as readonly object[])
      : undefined
    : undefined;
}

/** STR-001: MA_LK of every row is that of the visit. */
export function checkKeys(visit: Visit, prefix: string, issues: IssueList): void {
  const { severity, source } = ruleInfo("STR-001");
  let key = "";
  for (const table of claimTableOrder) {
    const rows = rowsOf(visit, table);
    rows?.forEach((row, index) => {
      const own = fieldValue(row, "MA_LK");
      if (own === "") return;
      if (key === "") key = own;
      if (own === key) return;
      issues.add(
        makeIssue({
          code: "bhyt.visit.other-key",
          severity,
          path: `${rowPath(prefix, table, index)}.MA_LK`,
          params: { table, field: "MA_LK", rule: "STR-001" },
          source: { ...source, table, field: "MA_LK" },
          position: placeOf(rows, tableSpec(table), index, "MA_LK"),
        }),
      );
    });
  }
}

function checkTables(visit: Visit, prefix: string, issues: IssueList, place: Position | undefined): void {
  const isUnread = (table: string): boolean => visit.unread?.some((file) => file.LOAIHOSO === table) ?? false;
  const path = prefix === "" ? "" : prefix.slice(0, -1);
  if ((visit.XML1 === undefined || visit.XML1.length === 0) && !isUnread("XML1")) {
    const { severity, source } = ruleInfo("STR-002");
    issues.add(
      makeIssue({
        code: "bhyt.table.missing",
        severity,
        path,
        params: { table: "XML1", rule: "STR-002" },
        source: { ...source, table: "XML1" },
        position: place,
      }),
    );
  }
  for (const table of claimTableOrder) {
    const rows = rowsOf(visit, table);
    if (rows === undefined || rows.length > 0 || table === "XML1") continue;
    const { severity, source } = ruleInfo("STR-012");
    issues.add(
      makeIssue({
        code: "bhyt.table.empty",
        severity,
        path: `${prefix}${table}`,
        params: { table, rule: "STR-012" },
        source: { ...source, table },
        position: positionOfField(rows, 0, undefined),
      }),
    );
  }
}

function checkVersion(date: string, prefix: string, issues: IssueList): void {
  const path = `${prefix}XML1.NGAY_RA`;
  const params = { table: "XML1", field: "NGAY_RA", from: knownVersionFrom };
  if (date === "")
    issues.add(makeIssue({ code: "bhyt.visit.no-date", severity: "information", path, params }));
  else if (isOlderVersion(date))
    issues.add(makeIssue({ code: "bhyt.visit.older-version", severity: "warning", path, params }));
}

/** Checks the structure of one visit: its tables, keys, versions and every value. `place` is that of its HOSO. */
export function checkVisitStructure(visit: Visit, prefix: string, issues: IssueList, place?: Position): void {
  const date = recordDate(visit);
  if (visit.XML1 !== undefined) checkVersion(date, prefix, issues);
  checkTables(visit, prefix, issues, place);
  checkKeys(visit, prefix, issues);
  for (const table of claimTableOrder) {
    const rows = rowsOf(visit, table);
    if (rows) checkRows(tableSpecOn(table, date), rows, prefix, date, issues);
  }
}
