import type { Position } from "@lienthong/core";
import { positionOfField } from "../claim-file/origin.ts";
import { fieldValue } from "../lib/field-value.ts";
import type { IssueList } from "../lib/issue-list.ts";
import { makeIssue } from "../lib/make-issue.ts";
import { withoutLeadingZeros } from "../lib/number-text.ts";
import { rowPath } from "../lib/path.ts";
import { ruleInfo } from "../rules/rule-info.ts";
import type { TableSpec } from "../tables/table-spec.ts";
import { checkField } from "./check-field.ts";

/** Place of a field, for rows that were read from text. */
export function placeOf(
  rows: readonly object[],
  spec: TableSpec,
  row: number,
  field: string,
): Position | undefined {
  return positionOfField(rows, row, spec.fieldIndex.get(field));
}

/**
 * Checks the values of all rows of a table, and that STT counts them from 1.
 *
 * @param date day of the record, `yyyy-mm-dd`, or `""`
 */
export function checkRows(
  spec: TableSpec,
  rows: readonly object[],
  prefix: string,
  date: string,
  issues: IssueList,
): void {
  checkRowValues(spec, rows, prefix, date, issues);
  checkNumbering(spec, rows, prefix, issues);
}

/**
 * Checks the values of rows of a table.
 *
 * @param date day of the record, `yyyy-mm-dd`, or `""`
 */
export function checkRowValues(
  spec: TableSpec,
  rows: readonly object[],
  prefix: string,
  date: string,
  issues: IssueList,
): void {
  const { id: table } = spec;
  rows.forEach((row, index) => {
    for (const field of spec.fields) {
      checkField(table, field, fieldValue(row, field.name), date, (fault) => {
        const { code, severity, params, rule } = fault;
        issues.add(
          makeIssue({
            code,
            severity,
            path: `${rowPath(prefix, table, index)}.${field.name}`,
            params,
            source: {
              document: spec.decision,
              table,
              field: field.name,
              confidence: rule === undefined ? field.detailConfidence : ruleInfo(rule).confidence,
            },
            position: placeOf(rows, spec, index, field.name),
          }),
        );
      });
    }
  });
}

/** STR-007: the first row whose STT is not its number; those after it would only repeat the news. */
export function checkNumbering(
  spec: TableSpec,
  rows: readonly object[],
  prefix: string,
  issues: IssueList,
): void {
  if (spec.item === "" || !spec.fieldIndex.has("STT")) return;
  const { id: table } = spec;
  const wrong = rows.findIndex((row, index) => {
    const stt = fieldValue(row, "STT");
    return stt !== "" && withoutLeadingZeros(stt) !== String(index + 1);
  });
  if (wrong === -1) return;
  const { severity, source } = ruleInfo("STR-007");
  issues.add(
    makeIssue({
      code: "bhyt.row.wrong-number",
      severity,
      path: `${rowPath(prefix, table, wrong)}.STT`,
      params: { table, field: "STT", expected: wrong + 1, rule: "STR-007" },
      source: { ...source, table, field: "STT" },
      position: placeOf(rows, spec, wrong, "STT"),
    }),
  );
}
