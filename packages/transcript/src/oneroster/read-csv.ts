import { toNfc } from "@lienthong/core";
import type { FormatIssues } from "../formats/format-issues.ts";
import { type OneRosterColumn, type OneRosterTable, oneRosterTables } from "./tables.ts";
import { Papa } from "./papa.js";

/** A row with its place: the number of the record in its file, counted from 1, the header being the first. */
export interface CsvRow {
  readonly number: number;
  /** Values by column; empty ones are absent. */
  readonly values: ReadonlyMap<string, string>;
}

/** Length of one file at most, in UTF-16 code units. */
const longestFile = 64 * 1024 * 1024;
/** Rows of one file at most. */
const mostRows = 500_000;

/** The rows of a CSV text as lists of cells; too long a text is not looked at, further rows are not read. */
export function readCells(text: string, file: string, issues: FormatIssues): readonly (readonly string[])[] {
  if (text.length > longestFile) {
    issues.add("transcript.format.too-large", file, { limit: longestFile });
    return [];
  }
  const rows: (readonly string[])[] = [];
  Papa.parse(text.startsWith("\uFEFF") ? text.slice(1) : text, {
    header: false,
    delimiter: ",",
    step({ data, errors }, parser) {
      for (const _error of errors)
        issues.add("transcript.format.wrong-form", `${file}[${rows.length + 1}]`, { expected: '"…"' });
      if (rows.length > mostRows) {
        issues.add("transcript.format.too-many", file, { limit: mostRows });
        parser.abort();
      } else if (issues.isFull) parser.abort();
      else rows.push(data);
    },
  });
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}

function checkHeader(
  header: readonly string[],
  columns: readonly OneRosterColumn[],
  file: string,
  issues: FormatIssues,
): void {
  for (const { name } of columns)
    if (!header.includes(name)) issues.add("transcript.format.missing", file, { field: name });
  for (const [index, name] of header.entries()) {
    if (header.indexOf(name) !== index)
      issues.add("transcript.format.duplicate", `${file}[1]`, {
        field: columns.find((each) => each.name === name)?.name ?? "…",
      });
    // Columns of one's own begin with this word.
    if (!columns.some((each) => each.name === name) && !name.startsWith("metadata."))
      issues.add("transcript.format.unknown-field", `${file}[1]`, undefined, { severity: "warning" });
  }
}

/** The rows of a table; columns are found by their names. */
export function readTable(table: OneRosterTable, text: string, issues: FormatIssues): readonly CsvRow[] {
  const file = `${table}.csv`;
  const [header = [], ...rows] = readCells(text, file, issues);
  if (header.length > 200) {
    issues.add("transcript.format.too-many", `${file}[1]`, { limit: 200 });
    return [];
  }
  checkHeader(header, oneRosterTables[table], file, issues);
  return rows.map((cells, index) => {
    if (cells.length > header.length)
      issues.add("transcript.format.too-many", `${file}[${index + 2}]`, { limit: header.length });
    const values = new Map<string, string>();
    for (const [at, name] of header.entries()) {
      const value = cells[at];
      if (value !== undefined && value !== "") values.set(name, toNfc(value));
    }
    return { number: index + 2, values };
  });
}
