import { escapeXmlText } from "@lienthong/core/xml";
import { fieldValue } from "../lib/field-value.ts";
import type { TableSpec } from "../tables/table-spec.ts";

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

function fieldLines(spec: TableSpec, row: object, indent: string): string {
  let text = "";
  for (const { name } of spec.fields)
    text += `${indent}<${name}>${escapeXmlText(fieldValue(row, name))}</${name}>\n`;
  return text;
}

/**
 * The text of one table (bảng) in the form of a claim file: all fields in order, empty ones too, one blank deeper for
 * each level. `extra` is put before the end of the root.
 */
export function formatTable(spec: TableSpec, rows: readonly object[], extra = ""): string {
  const { root, list, item } = spec;
  if (item === "") {
    const body = rows.map((row) => fieldLines(spec, row, " ")).join("");
    return `${declaration}<${root}>\n${body}${extra}</${root}>\n`;
  }
  const body = rows.map((row) => `  <${item}>\n${fieldLines(spec, row, "   ")}  </${item}>\n`).join("");
  return `${declaration}<${root}>\n <${list}>\n${body} </${list}>\n${extra}</${root}>\n`;
}
