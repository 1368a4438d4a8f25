// Packages that read this source must see the declaration, which no import can name.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse";

/** A row of a CSV table, and where it begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Number of the line, from 1. */
  readonly line: number;
  readonly offset: number;
}

/** How a CSV table ended: all read, stopped by its reader, or at a quote that is not closed where it must be. */
export type CsvEnd =
  | { readonly end: "all" | "stopped" }
  | { readonly end: "bad-quote"; readonly line: number; readonly offset: number };

/** What may part cells. */
export const csvDelimiters = [",", ";", "\t"] as const;

type LineBreak = "\n" | "\r\n" | "\r";

/** The first line of a table, outside quotes: how often each delimiter stands in it, and what ends it. */
interface FirstLine {
  readonly counts: ReadonlyMap<string, number>;
  readonly lineBreak: LineBreak;
}

/** Whether a text has LF without CR before it. */
function hasBareLineFeed(text: string): boolean {
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
    if (text.charCodeAt(at - 1) !== 0x0d) return true;
  return false;
}

function firstLine(text: string): FirstLine {
  const counts = new Map<string, number>(csvDelimiters.map((mark) => [mark, 0]));
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '"') isQuoted = !isQuoted;
    else if (!isQuoted && mark === "\n") break;
    else if (!isQuoted && mark === "\r") {
      if (text.charAt(at + 1) !== "\n") return { counts, lineBreak: "\r" };
      return { counts, lineBreak: hasBareLineFeed(text) ? "\n" : "\r\n" };
    } else if (!isQuoted && counts.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return { counts, lineBreak: "\n" };
}

/**
 * What parts the cells of a CSV table: of comma, semicolon and tab the one that its first line has most of outside quotes.
 *
 * @example
 * ```ts
 * import { csvDelimiterOf } from "@lienthong/bhyt/catalogues";
 *
 * csvDelimiterOf('"Xã, phường";Tỉnh\n'); // ";"
 * ```
 */
export function csvDelimiterOf(text: string): string {
  const { counts } = firstLine(text);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count += 1;
  }
  return count;
}

/** The cells of a row without the CR of a line that ends with CR LF while others end with LF. */
function withoutReturn(
  cells: readonly string[],
  text: string,
  end: number,
  delimiter: string,
): readonly string[] {
  const last = cells.at(-1) ?? "";
  const raw = text.charCodeAt(end - 1) === 0x0a ? end - 1 : end;
  if (!last.endsWith("\r")) return cells;
  // A cell in quotes may end with CR itself; one without stands in the text as it is, after what parts cells.
  const from = raw - last.length;
  const isBare =
    text.slice(from, raw) === last && (cells.length === 1 || text.charAt(from - 1) === delimiter);
  if (!isBare) return cells;
  return [...cells.slice(0, -1), last.slice(0, -1)];
}

/**
 * Reads a CSV table row by row (RFC 4180): cells in double quotes may hold delimiters, line breaks and doubled quotes; lines end
 * with LF, CR LF or CR; an empty line is no row. Stops when `onRow` gives `false`.
 *
 * @example
 * ```ts
 * import { readCsvRows } from "@lienthong/bhyt/catalogues";
 *
 * const lines: number[] = [];
 * readCsvRows('Mã,Tên\n1,"hai\ndòng"\n2,một\n', ",", ({ line }) => lines.push(line) < 10);
 * lines; // [1, 2, 4]
 * ```
 */
export function readCsvRows(text: string, delimiter: string, onRow: (row: CsvRow) => boolean): CsvEnd {
  const { lineBreak } = firstLine(text);
  let line = 1;
  let offset = 0;
  let end: CsvEnd = { end: "all" };
  Papa.parse(text, {
    header: false,
    delimiter,
    newline: lineBreak,
    delimitersToGuess: csvDelimiters,
    step({ data, errors, meta }, parser) {
      const place = { line, offset };
      line += lineBreaks(text, offset, meta.cursor);
      offset = meta.cursor;
      const cells = lineBreak === "\n" ? withoutReturn(data, text, offset, delimiter) : data;
      if (errors.some(({ type }) => type === "Quotes")) end = { end: "bad-quote", ...place };
      else if (cells.length === 1 && cells[0] === "") return;
      else if (!onRow({ cells, ...place })) end = { end: "stopped" };
      if (end.end !== "all") parser.abort();
    },
  });
  return end;
}
