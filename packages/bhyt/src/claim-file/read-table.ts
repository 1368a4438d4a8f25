import { type Position, severityFor } from "@lienthong/core";
import { type XmlElement, type XmlPlace, readXml } from "@lienthong/core/xml";
import type { TableRows } from "../generated/rows.ts";
import type { TableId } from "../generated/tables.ts";
import type { IssueList } from "../lib/issue-list.ts";
import { makeIssue, showName } from "../lib/make-issue.ts";
import { rowPath } from "../lib/path.ts";
import { ruleInfo } from "../rules/rule-info.ts";
import type { TableSpec } from "../tables/table-spec.ts";
import { rememberTable } from "./origin.ts";
import type { ClaimIssueCode } from "./types.ts";

/** A table's text, and where it stands. */
export interface TableText {
  readonly text: string;
  /** Path of the visit, `""` or `HOSO[2].`. */
  readonly prefix: string;
  /** Place of the text in the envelope; absent when it is a file of its own. */
  readonly container?: Position | undefined;
  /** An element beside the list that is kept as it is, such as CHUKYDONVI of the check-in file. */
  readonly keepElement?: string;
}

/** A table, and how a row of it is made from its values. */
export interface TableForm<Id extends TableId> {
  readonly id: Id;
  readonly spec: TableSpec;
  readonly make: (values: readonly string[]) => TableRows[Id];
}

/** Rows of a table, and the element that was kept as it is. */
export interface TableReading<Id extends TableId> {
  readonly rows: readonly TableRows[Id][];
  readonly kept: string;
}

/**
 * Reads the text of one table: fields by name, in any order, each once. What is unknown, missing, repeated or out of
 * order becomes an issue. Gives `undefined` when the text is no XML or not this table.
 */
export function readTable<Id extends TableId>(
  { id, spec, make }: TableForm<Id>,
  source: TableText,
  issues: IssueList,
): TableReading<Id> | undefined {
  const { fields, fieldIndex } = spec;
  const { text, prefix, container, keepElement } = source;
  const isSingle = spec.item === "";
  /** Depth at which fields stand. */
  const fieldDepth = isSingle ? 2 : 4;

  const rows: TableRows[Id][] = [];
  const rowOffsets: number[] = [];
  const fieldOffsets: number[] = [];
  let values: string[] = [];
  let rowStart = 0;
  let expected = 0;
  let depth = 0;
  /** Depth of an element that is passed over with all it holds; 0 for none. */
  let skipped = 0;
  let field = -1;
  let keptFrom = -1;
  let kept = "";
  const root = { isWrong: false };

  const at = (place: { line: number; column: number; offset: number }): Position => ({
    line: place.line,
    column: place.column,
    offset: place.offset,
    ...(container && { document: id, container }),
  });
  const report = (
    code: ClaimIssueCode,
    severity: "fatal" | "error" | "warning",
    place: XmlPlace,
    params: Record<string, string | number>,
    fieldName = "",
  ): void => {
    const isInRow = isSingle || depth >= fieldDepth - 1;
    const path = isInRow ? rowPath(prefix, id, rows.length) : `${prefix}${id}`;
    issues.add(
      makeIssue({
        code,
        severity,
        path: fieldName === "" ? path : `${path}.${fieldName}`,
        params: { table: id, ...params },
        source: {
          document: spec.decision,
          table: id,
          ...(fieldName && { field: fieldName }),
          confidence: "confirmed",
        },
        position: at(place),
      }),
    );
  };

  const reportRoot = (name: string, place: XmlPlace): void => {
    const params = { expected: spec.root, element: showName(name) };
    if (container) report("bhyt.table.wrong-root", "error", place, { ...params, rule: "STR-005" });
    else if (name === "GIAMDINHHS") report("bhyt.file.is-claim", "fatal", place, {});
    else report("bhyt.file.wrong-root", "fatal", place, params);
  };

  const startRow = (place: XmlPlace): void => {
    values = new Array<string>(fields.length).fill("");
    rowStart = fieldOffsets.length;
    for (const _ of fields) fieldOffsets.push(-1);
    rowOffsets.push(place.offset);
    expected = 0;
    rowPlace = place;
  };
  let rowPlace: XmlPlace | undefined;

  const endRow = (): void => {
    const layout = ruleInfo("STR-010");
    for (let index = 0; index < fields.length; index += 1) {
      const spec = fields[index];
      if (spec === undefined || fieldOffsets[rowStart + index] !== -1 || rowPlace === undefined) continue;
      // A required field that is missing is reported by the check of required values.
      if (spec.requirement === "required" || spec.isUncertain === true) continue;
      issues.add(
        makeIssue({
          code: "bhyt.row.missing-field",
          severity: layout.severity,
          path: `${rowPath(prefix, id, rows.length)}.${spec.name}`,
          params: { table: id, field: spec.name, rule: "STR-010" },
          source: { ...layout.source, table: id, field: spec.name },
          position: at(rowPlace),
        }),
      );
    }
    rows.push(make(values));
  };

  const openField = (name: string, place: XmlPlace): void => {
    const index = fieldIndex.get(name);
    const known = index === undefined ? undefined : fields[index];
    if (index === undefined || known === undefined) {
      report("bhyt.row.unknown-field", "error", place, { element: showName(name) });
      skipped = depth;
      return;
    }
    if (fieldOffsets[rowStart + index] !== -1) {
      const severity = severityFor(known.confidence) === "fatal" ? "error" : severityFor(known.confidence);
      report(
        "bhyt.row.repeated-field",
        severity === "error" ? "error" : "warning",
        place,
        { field: name },
        name,
      );
      skipped = depth;
      return;
    }
    if (known.isUncertain === true) {
      // Its place is not known.
    } else if (index < expected)
      report("bhyt.row.misplaced-field", "warning", place, { field: name, rule: "STR-010" }, name);
    else expected = index + 1;
    fieldOffsets[rowStart + index] = place.offset;
    field = index;
  };

  const open = (element: XmlElement, place: XmlPlace): boolean => {
    const { name } = element;
    depth += 1;
    if (skipped > 0) return true;
    if (depth === 1) {
      if (name !== spec.root) {
        root.isWrong = true;
        reportRoot(name, place);
        return false;
      }
      if (isSingle) startRow(place);
      return true;
    }
    if (depth === fieldDepth) {
      openField(name, place);
      return true;
    }
    if (depth > fieldDepth) {
      const inside = fields[field]?.name ?? "";
      report("bhyt.field.nested-element", "error", place, { field: inside, element: showName(name) }, inside);
      skipped = depth;
      return true;
    }
    if (depth === 2 && keepElement === name && kept === "") {
      keptFrom = place.offset;
      skipped = depth;
      return true;
    }
    if (depth === 2 ? name === spec.list : name === spec.item) {
      if (depth === 3) startRow(place);
      return true;
    }
    report("bhyt.table.unknown-element", "error", place, { element: showName(name) });
    skipped = depth;
    return true;
  };

  const close = (_name: string, place: XmlPlace): void => {
    if (skipped > 0) {
      if (depth === skipped) {
        skipped = 0;
        if (keptFrom !== -1) {
          kept = text.slice(keptFrom, place.end);
          keptFrom = -1;
        }
      }
    } else if (depth === fieldDepth) field = -1;
    else if (depth === fieldDepth - 1) endRow();
    depth -= 1;
  };

  const addText = (piece: string, place: XmlPlace): void => {
    if (skipped > 0) return;
    if (field !== -1) values[field] = (values[field] ?? "") + piece;
    else if (piece.trim() !== "") report("bhyt.table.stray-text", "warning", place, {});
  };

  const result = readXml(text, { open, close, text: addText }, { namespaces: false });
  for (const issue of result.issues) {
    const { position, ...rest } = issue;
    issues.add({ ...rest, path: `${prefix}${id}`, ...(position && { position: at(position) }) });
  }
  if (!result.ok || root.isWrong) return undefined;
  rememberTable(rows, {
    ...(container && { document: id }),
    text,
    rowOffsets,
    fieldOffsets,
    fieldCount: fields.length,
    ...(container && { container }),
  });
  return { rows, kept };
}
