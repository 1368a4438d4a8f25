import type { Position } from "@lienthong/core";
import type { XmlNode } from "@lienthong/core/xml";
import type { TableRows } from "../generated/rows.ts";
import type { LegacyIssueCode } from "../messages/legacy/codes.ts";
import { showName } from "../lib/make-issue.ts";
import { makeRow } from "../tables/make-row.ts";
import { tableSpec } from "../tables/table-spec.ts";
import { type LegacyTableId, legacyFields } from "./legacy-fields.ts";

/** Says what of a row is lost. */
export type ReportLoss = (
  code: LegacyIssueCode,
  field: string,
  position: Position,
  params?: Readonly<Record<string, string>>,
) => void;

const isElement = (child: XmlNode["children"][number]): child is XmlNode => child.kind === "element";

/** The elements inside an element. */
export function elementsOf(node: XmlNode): readonly XmlNode[] {
  return node.children.filter(isElement);
}

/**
 * The rows of a table: the outermost elements that hold elements of text only. No source tells the names of the elements
 * around the rows in QĐ 4210, so any are taken.
 */
export function rowsOfTable(root: XmlNode): readonly XmlNode[] {
  const rows: XmlNode[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const inside = elementsOf(node);
    if (inside.length === 0) continue;
    if (inside.every((child) => elementsOf(child).length === 0)) rows.push(node);
    else for (const child of [...inside].reverse()) waiting.push(child);
  }
  return rows;
}

/** The text of an element that holds no other. */
function textIn(element: XmlNode): string {
  let text = "";
  for (const child of element.children) if (child.kind === "text") text += child.text;
  return text;
}

/** A birth day of 8 characters gets the hour that stands for an unknown one. */
function converted(table: LegacyTableId, field: string, value: string): string {
  return table === "XML1" && field === "NGAY_SINH" && /^\d{8}$/u.test(value) ? `${value}0000` : value;
}

/** A row of a present table from one of QĐ 4210; what is lost is reported, empty values being no loss. */
export function convertLegacyRow<Id extends LegacyTableId>(
  table: Id,
  row: XmlNode,
  report: ReportLoss,
): TableRows[Id] {
  const { fields, fieldIndex } = tableSpec(table);
  const values = new Array<string>(fields.length).fill("");
  const seen = new Set<string>();
  const fates = legacyFields[table];
  for (const element of elementsOf(row)) {
    const { local: name, position } = element;
    const value = textIn(element);
    const fate = Object.hasOwn(fates, name) ? fates[name] : undefined;
    if (seen.has(name)) report("bhyt.legacy.repeated-field", showName(name), position);
    else if (fate !== undefined && "lost" in fate) {
      if (value.trim() !== "")
        report(fate.lost, name, position, fate.target === undefined ? {} : { target: fate.target });
    } else {
      const index = fieldIndex.get(fate?.to ?? name);
      if (index !== undefined && values[index] !== "" && value !== "")
        report("bhyt.legacy.repeated-field", name, position);
      else if (index !== undefined) {
        if (value !== "") values[index] = converted(table, name, value);
      } else if (value.trim() !== "") report("bhyt.legacy.unknown-field", showName(name), position);
    }
    seen.add(name);
  }
  return makeRow(table, fields, values);
}
