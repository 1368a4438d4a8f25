import { type Issue, type Severity, type TextIssueCode, decodeUtf8, isFailure, toNfc } from "@lienthong/core";
import { type CatalogueEntry, type CatalogueName, catalogueNames } from "../catalogues/catalogues.ts";
import type { CatalogueFileIssueCode } from "../messages/csv/codes.ts";
import {
  dayOfCell,
  priceOfCell,
  restrictionNames,
  restrictionsOfCell,
  yesOfCell,
  yesOrNo,
} from "./cell-values.ts";
import { csvDelimiterOf, csvDelimiters, readCsvRows } from "./csv-rows.ts";
import { type CatalogueColumn, codeColumnNames, columnKey, columnNames } from "./columns.ts";

/** An issue of a file of a list of codes. */
export type CatalogueFileIssue = Issue<CatalogueFileIssueCode | TextIssueCode>;

/** How to read a file of a list of codes. */
export interface CatalogueFileOptions {
  /** Names of columns in the file where they are others than those of QĐ 3176/QĐ-BYT: `{ code: "Mã hoạt chất" }`. */
  readonly columns?: Readonly<Partial<Record<CatalogueColumn, string>>>;
  /** What parts the cells: found out unless said. */
  readonly delimiter?: "," | ";" | "\t";
  /** Lines of data at most; 1,000,000 unless said. */
  readonly maxLines?: number;
  /** Issues to report at most; 1,000 unless said. */
  readonly maxIssues?: number;
}

/** What reading a file of a list of codes gives: the lines without fault, and every issue. */
export interface CatalogueFileReading {
  /** No issue is an error: all lines are in `entries`. */
  readonly ok: boolean;
  readonly entries: readonly CatalogueEntry[];
  /** Lines of data that were read, also those left out. */
  readonly lineCount: number;
  readonly issues: readonly CatalogueFileIssue[];
}

/** Length of a text at most, in UTF-16 code units. */
const maxLength = 128 * 1024 * 1024;

/** Where a line begins. */
interface Place {
  readonly line: number;
  readonly offset: number;
}

type Params = Readonly<Record<string, string | number>>;

/** Collects issues up to a number and counts the rest. */
function issueSink(limit: number): {
  add(code: CatalogueFileIssueCode, severity: Severity, path: string, params: Params, at?: Place): void;
  finish(): readonly CatalogueFileIssue[];
} {
  const kept: CatalogueFileIssue[] = [];
  let dropped = 0;
  return {
    add(code, severity, path, params, at) {
      if (kept.length >= limit) dropped += 1;
      else kept.push({ code, severity, path, params, ...(at && { position: { ...at, column: 1 } }) });
    },
    finish() {
      if (dropped === 0) return kept;
      return [
        ...kept,
        { code: "bhyt.csv.too-many-issues", severity: "error", path: "", params: { dropped } },
      ];
    },
  };
}

const first: Place = { line: 1, offset: 0 };

/** Columns by their place, and how many there are. */
interface Heading {
  readonly columns: readonly (CatalogueColumn | undefined)[];
}

type Sink = ReturnType<typeof issueSink>;

function readHeading(
  list: CatalogueName,
  cells: readonly string[],
  options: CatalogueFileOptions,
  sink: Sink,
): Heading | undefined {
  const names = columnNames(list, options.columns ?? {});
  const seen = new Set<CatalogueColumn>();
  const columns = cells.map((cell, index) => {
    const column = names.get(columnKey(cell));
    if (column === undefined) return undefined;
    if (seen.has(column)) {
      sink.add("bhyt.csv.repeated-column", "warning", list, { column: index + 1 }, first);
      return undefined;
    }
    seen.add(column);
    return column;
  });
  if (seen.has("code")) return { columns };
  const expected = options.columns?.code === undefined ? codeColumnNames(list).join(", ") : "columns.code";
  sink.add("bhyt.csv.missing-column", "error", list, { list, expected }, first);
  return undefined;
}

/** Why a cell is not taken. */
type CellFault = readonly [code: CatalogueFileIssueCode, allowed?: string];
type Draft = { -readonly [Key in keyof CatalogueEntry]?: CatalogueEntry[Key] };

function putCell(draft: Draft, column: CatalogueColumn, text: string): CellFault | undefined {
  switch (column) {
    case "from":
    case "to": {
      if (text === "") return undefined;
      const day = dayOfCell(text);
      if (day === undefined) return ["bhyt.csv.bad-date"];
      draft[column] = day;
      return undefined;
    }
    case "price":
    case "insurancePrice": {
      if (text === "") return undefined;
      const price = priceOfCell(text);
      if (price === undefined) return ["bhyt.csv.bad-number"];
      draft[column] = price;
      return undefined;
    }
    case "maySign": {
      const may = yesOfCell(text);
      if (may === undefined) return ["bhyt.csv.bad-value", yesOrNo];
      draft.maySign = may;
      return undefined;
    }
    case "restrictions": {
      if (text === "") return undefined;
      const restrictions = restrictionsOfCell(text);
      if (restrictions === undefined) return ["bhyt.csv.bad-value", restrictionNames.join(", ")];
      draft.restrictions = restrictions;
      return undefined;
    }
    default:
      // A medicine without number of registration has none; an empty name or strength says nothing.
      if (text !== "" || column === "registration") draft[column] = text;
      return undefined;
  }
}

function readLine(
  list: CatalogueName,
  { columns }: Heading,
  cells: readonly string[],
  at: Place,
  sink: Sink,
): CatalogueEntry | undefined {
  const fault = (code: CatalogueFileIssueCode, params: Params = {}): undefined => {
    sink.add(code, "error", list, { list, line: at.line, ...params }, at);
    return undefined;
  };
  // Programs leave out empty cells at the end of a line, or add some.
  const isTooLong = cells.slice(columns.length).some((cell) => cell.trim() !== "");
  if (isTooLong) {
    fault("bhyt.csv.wrong-cell-count", { found: cells.length, expected: columns.length });
    return;
  }
  const draft: Draft = {};
  for (const [index, column] of columns.entries()) {
    if (column === undefined) continue;
    const wrong = putCell(draft, column, toNfc((cells[index] ?? "").trim()));
    if (wrong === undefined) continue;
    const [code, allowed] = wrong;
    fault(code, { column: index + 1, ...(allowed !== undefined && { allowed }) });
    return;
  }
  const { code, from, to } = draft;
  if (code === undefined) {
    fault("bhyt.csv.no-code");
    return;
  }
  if (from !== undefined && to !== undefined && to < from) {
    fault("bhyt.csv.ends-before-it-begins");
    return;
  }
  return { ...draft, code };
}

function textOf(input: unknown, sink: Sink): { text?: string; issues: readonly Issue<TextIssueCode>[] } {
  if (typeof input === "string")
    return { text: input.startsWith("\ufeff") ? input.slice(1) : input, issues: [] };
  if (input instanceof Uint8Array) {
    const decoded = decodeUtf8(input);
    return { ...(decoded.ok && { text: decoded.value.replace(/^\ufeff/u, "") }), issues: decoded.issues };
  }
  sink.add("bhyt.csv.not-text", "fatal", "", {});
  return { issues: [] };
}

/**
 * Reads a list of codes (danh mục) from CSV, text or UTF-8 bytes. The first line names the columns as QĐ 3176/QĐ-BYT names
 * the same values (MA_THUOC, TEN_THUOC, HAM_LUONG, SO_DANG_KY, DON_GIA, TU_NGAY, DEN_NGAY, …), whatever their case and
 * marks; other columns are passed over. Days may be dd/mm/yyyy, yyyymmdd or yyyy-mm-dd. A line with a fault is left out and
 * named. Never throws on data.
 *
 * @example
 * ```ts
 * import { readCatalogueFile } from "@lienthong/bhyt/catalogues";
 *
 * const { entries, issues } = readCatalogueFile("staff", "Mã bác sĩ;TU_NGAY\nBS1;01/02/2026\nBS2;31/02/2026\n");
 * entries; // [{ code: "BS1", from: "2026-02-01" }]
 * issues[0]?.code; // "bhyt.csv.bad-date"
 * issues[0]?.position?.line; // 3
 * ```
 */
export function readCatalogueFile(
  list: CatalogueName,
  input: unknown,
  options: CatalogueFileOptions = {},
): CatalogueFileReading {
  if (!catalogueNames.includes(list)) throw new TypeError("readCatalogueFile takes the name of a list");
  const { maxLines = 1_000_000, maxIssues = 1000, delimiter } = options;
  if (delimiter !== undefined && !csvDelimiters.includes(delimiter))
    throw new TypeError("a delimiter is a comma, a semicolon or a tab");
  const sink = issueSink(maxIssues);
  const entries: CatalogueEntry[] = [];
  let lineCount = 0;
  const { text, issues } = textOf(input, sink);
  if (text !== undefined && text.length > maxLength)
    sink.add("bhyt.csv.too-long", "fatal", list, { length: text.length, limit: maxLength });
  else if (text !== undefined) {
    lineCount = readRows(text, delimiter ?? csvDelimiterOf(text), maxLines, sink, list, options, entries);
  }
  const found = [...issues, ...sink.finish()];
  return { ok: !found.some(({ severity }) => isFailure(severity)), entries, lineCount, issues: found };
}

function readRows(
  text: string,
  delimiter: string,
  maxLines: number,
  sink: Sink,
  list: CatalogueName,
  options: CatalogueFileOptions,
  entries: CatalogueEntry[],
): number {
  let heading: Heading | undefined;
  let count = 0;
  const end = readCsvRows(text, delimiter, ({ cells, ...at }) => {
    if (cells.every((cell) => cell.trim() === "")) return true;
    if (heading === undefined) {
      heading = readHeading(list, cells, options, sink);
      return heading !== undefined;
    }
    if (count >= maxLines) {
      sink.add("bhyt.csv.too-many-lines", "error", list, { list, limit: maxLines, line: at.line }, at);
      return false;
    }
    count += 1;
    const entry = readLine(list, heading, cells, at, sink);
    if (entry !== undefined) entries.push(entry);
    return true;
  });
  if (end.end === "bad-quote")
    sink.add(
      "bhyt.csv.not-a-table",
      "error",
      list,
      { list, line: end.line },
      { line: end.line, offset: end.offset },
    );
  else if (end.end === "all" && count === 0) sink.add("bhyt.csv.empty", "error", list, { list });
  return count;
}
