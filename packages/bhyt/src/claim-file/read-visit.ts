import { decodeBase64, decodeUtf8 } from "@lienthong/core";
import type { TableRows } from "../generated/rows.ts";
import type { IssueList } from "../lib/issue-list.ts";
import { envelopeLetter, makeIssue, showName } from "../lib/make-issue.ts";
import { ruleInfo } from "../rules/rule-info.ts";
import { recordDate } from "../lib/record-date.ts";
import { tableSpecOn } from "../tables/former-spec.ts";
import { makeRow } from "../tables/make-row.ts";
import { type ClaimTableId, type TableSpec, isClaimTableId, tableSpec } from "../tables/table-spec.ts";
import type { RawTable, RawVisit } from "./envelope-reader.ts";
import { type TableText, readTable } from "./read-table.ts";
import type { ClaimIssueCode, UnreadTable, Visit } from "./types.ts";

type Tables = { [Id in ClaimTableId]?: readonly TableRows[Id][] };

/**
 * How a row is made from its values: one of a former version holds its own fields beside those of the present one, which
 * are empty where they had another name.
 */
function rowMaker<Id extends ClaimTableId>(id: Id, spec: TableSpec): (v: readonly string[]) => TableRows[Id] {
  const { fields } = tableSpec(id);
  if (spec.fields.every(({ name }, index) => name === fields[index]?.name))
    return (values) => makeRow(id, fields, values);
  return (values) => ({
    ...makeRow(
      id,
      fields,
      fields.map(({ name }) => values[spec.fieldIndex.get(name) ?? -1] ?? ""),
    ),
    ...Object.fromEntries(spec.fields.map(({ name }, index) => [name, values[index] ?? ""])),
  });
}

function readInto(tables: Tables, id: ClaimTableId, source: TableText, issues: IssueList): boolean {
  const spec = tableSpecOn(id, recordDate(tables));
  const rows = readTable({ id, spec, make: rowMaker(id, spec) }, source, issues)?.rows;
  if (rows !== undefined) Object.assign(tables, { [id]: rows });
  return rows !== undefined;
}

/** Decodes and reads the tables of one HOSO. What cannot be read is kept as it was. */
export function readVisit(raw: RawVisit, prefix: string, issues: IssueList): Visit {
  const tables: Tables = {};
  // The day of discharge, which stands in XML1, says which version the others follow.
  const isSummary = ({ LOAIHOSO }: RawTable): boolean => LOAIHOSO === "XML1";
  const inOrder = [...raw.tables.filter(isSummary), ...raw.tables.filter((table) => !isSummary(table))];
  const failed = new Set(inOrder.filter((table) => !readKnownTable(table, tables, prefix, issues)));
  const unread = raw.tables
    .filter((table) => failed.has(table))
    .map(({ LOAIHOSO, NOIDUNGFILE }): UnreadTable => ({ LOAIHOSO, NOIDUNGFILE }));
  return { ...tables, ...(unread.length > 0 && { unread }) };
}

function readKnownTable(raw: RawTable, tables: Tables, prefix: string, issues: IssueList): boolean {
  const { LOAIHOSO, contentPosition } = raw;
  if (!isClaimTableId(LOAIHOSO)) {
    reportTable("bhyt.table.unknown", "STR-004", raw, prefix, issues);
    return false;
  }
  if (tables[LOAIHOSO] !== undefined) {
    reportTable("bhyt.table.repeated", "STR-004", raw, prefix, issues);
    return false;
  }
  const text = decodeContent(raw, prefix, issues);
  if (text === undefined) return false;
  return readInto(tables, LOAIHOSO, { text, prefix, container: contentPosition }, issues);
}

function reportTable(
  code: ClaimIssueCode,
  rule: "STR-004" | "STR-005",
  raw: RawTable,
  prefix: string,
  issues: IssueList,
): void {
  const table = showName(raw.LOAIHOSO);
  const { severity, source } = ruleInfo(rule);
  // Content that cannot be read is an error whatever the law says: nothing in it can be checked.
  const isUnreadable = rule === "STR-005";
  issues.add(
    makeIssue({
      code,
      severity: isUnreadable ? "error" : severity,
      path: `${prefix}${table === "?" ? "FILEHOSO" : table}`,
      params: { table, rule },
      source: isUnreadable ? envelopeLetter : source,
      position: isUnreadable ? raw.contentPosition : raw.position,
    }),
  );
}

/** The text of a table from its base64 in UTF-8; what is wrong with it is reported. */
export function decodeContent(raw: RawTable, prefix: string, issues: IssueList): string | undefined {
  if (raw.isEmbedded) {
    reportTable("bhyt.envelope.embedded-xml", "STR-005", raw, prefix, issues);
    return undefined;
  }
  const bytes = decodeBase64(raw.NOIDUNGFILE);
  if (!bytes.ok) {
    reportTable("bhyt.envelope.not-base64", "STR-005", raw, prefix, issues);
    return undefined;
  }
  const text = decodeUtf8(bytes.value);
  for (const issue of text.issues) {
    const own = issue.position;
    const position = own
      ? { ...own, document: raw.LOAIHOSO, container: raw.contentPosition }
      : raw.contentPosition;
    issues.add({ ...issue, path: `${prefix}${raw.LOAIHOSO}`, position });
  }
  return text.ok ? text.value : undefined;
}
