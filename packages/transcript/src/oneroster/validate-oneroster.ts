import { isFailure, isRealDate, type Result } from "@lienthong/core";
import { isDateTimeStamp } from "../clr/formats.ts";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import type { OneRosterFiles } from "./package-writer.ts";
import { type CsvRow, readCells, readTable } from "./read-csv.ts";
import {
  isOneRosterTable,
  manifestFiles,
  type OneRosterTable,
  oneRosterTables,
  type OneRosterValue,
} from "./tables.ts";

/** The rows of the tables that a package has. */
export type OneRosterRows = ReadonlyMap<OneRosterTable, readonly CsvRow[]>;

const longestId = 255;

function isDay(text: string): boolean {
  const groups = /^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})$/u.exec(text.slice(0, 11))?.groups;
  return groups !== undefined && isRealDate(Number(groups["y"]), Number(groups["m"]), Number(groups["d"]));
}

/** What is wrong with the form of a value: what it should look like, or nothing. */
function expectedForm(text: string, holds: OneRosterValue): string | undefined {
  switch (holds) {
    case "date":
      return isDay(text) ? undefined : "2024-09-05";
    case "date-time":
      return isDateTimeStamp(text) ? undefined : "2024-09-05T00:00:00.000Z";
    case "year":
      return /^[0-9]{4}$/u.test(text.slice(0, 5)) ? undefined : "2025";
    case "number":
      return /^-?[0-9]{1,15}(?:[.][0-9]{1,15})?$/u.test(text.slice(0, 40)) ? undefined : "8.5";
    default:
      return undefined;
  }
}

/** Whether a word is one of the list or of one's own, which begins with `ext:`. */
function isWord(text: string, words: readonly string[]): boolean {
  return words.includes(text) || text.startsWith("ext:");
}

function idsOf(rows: readonly CsvRow[], file: string, issues: FormatIssues): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { number, values } of rows) {
    const id = values.get("sourcedId");
    if (id === undefined) continue;
    if (id.length > longestId)
      issues.add("transcript.format.too-long", `${file}[${number}].sourcedId`, { limit: longestId });
    if (ids.has(id)) issues.add("transcript.format.duplicate", `${file}[${number}]`, { field: "sourcedId" });
    ids.add(id);
  }
  return ids;
}

function readManifest(files: OneRosterFiles, issues: FormatIssues): ReadonlyMap<string, string> | undefined {
  const text = Object.hasOwn(files, "manifest.csv") ? files["manifest.csv"] : undefined;
  if (text === undefined) {
    issues.add("transcript.format.missing", "", { field: "manifest.csv" }, { severity: "fatal" });
    return undefined;
  }
  const [header = [], ...rows] = readCells(text, "manifest.csv", issues);
  if (header[0] !== "propertyName" || header[1] !== "value") {
    issues.add(
      "transcript.format.not-this-format",
      "manifest.csv",
      { format: "OneRoster CSV" },
      { severity: "fatal" },
    );
    return undefined;
  }
  const properties = new Map(rows.map(([name = "", value = ""]) => [name, value]));
  const version = properties.get("oneroster.version");
  if (version !== "1.2" || properties.get("manifest.version") !== "1.0") {
    issues.add("transcript.format.other-version", "manifest.csv", { expected: "1.2" }, { severity: "fatal" });
    return undefined;
  }
  for (const name of manifestFiles) {
    const value = properties.get(`file.${name}`);
    const path = `manifest.csv.file.${name}`;
    if (value === undefined)
      issues.add("transcript.format.missing", "manifest.csv", { field: `file.${name}` });
    else if (!["absent", "bulk", "delta"].includes(value))
      issues.add("transcript.format.wrong-value", path, { allowed: "absent, bulk, delta" });
    else if ((value !== "absent") !== Object.hasOwn(files, `${name}.csv`))
      issues.add("transcript.format.unknown-reference", path, { file: `${name}.csv` });
  }
  return properties;
}

function checkRows(
  table: OneRosterTable,
  rows: readonly CsvRow[],
  ids: ReadonlyMap<OneRosterTable, ReadonlySet<string>>,
  isDelta: boolean,
  issues: FormatIssues,
): void {
  const needsStatus = isDelta ? ["status", "dateLastModified"] : [];
  for (const { number, values } of rows)
    for (const { name, holds, isRequired } of oneRosterTables[table]) {
      if (issues.isFull) return;
      const row = `${table}.csv[${number}]`;
      const value = values.get(name);
      if (value === undefined) {
        if (isRequired || needsStatus.includes(name))
          issues.add("transcript.format.missing", row, { field: name });
        continue;
      }
      const path = `${row}.${name}`;
      const expected = expectedForm(value, holds);
      if (expected !== undefined) issues.add("transcript.format.wrong-form", path, { expected });
      if (typeof holds === "string") continue;
      if ("oneOf" in holds) {
        if (!isWord(value, holds.oneOf))
          issues.add("transcript.format.wrong-value", path, { allowed: holds.oneOf.join(", ") });
        continue;
      }
      const known = ids.get(holds.refersTo);
      // A file of changes may refer to rows that were sent before.
      if (isDelta) continue;
      for (const id of holds.isList ? value.split(",", 100) : [value])
        if (!known?.has(id.trim()))
          issues.add("transcript.format.unknown-reference", path, { file: `${holds.refersTo}.csv` });
    }
}

/** Reads and checks the tables of a package. */
export function readOneRoster(files: OneRosterFiles): {
  readonly rows: OneRosterRows;
  readonly issues: FormatIssue[];
} {
  const issues = new FormatIssues();
  const rows = new Map<OneRosterTable, readonly CsvRow[]>();
  const manifest = readManifest(files, issues);
  if (!manifest) return { rows, issues: issues.list };
  const ids = new Map<OneRosterTable, ReadonlySet<string>>();
  for (const name of manifestFiles) {
    const text = Object.hasOwn(files, `${name}.csv`) ? files[`${name}.csv`] : undefined;
    if (text === undefined || !isOneRosterTable(name)) continue;
    const found = readTable(name, text, issues);
    rows.set(name, found);
    ids.set(name, idsOf(found, `${name}.csv`, issues));
  }
  for (const [table, found] of rows)
    checkRows(table, found, ids, manifest.get(`file.${table}`) === "delta", issues);
  return { rows, issues: issues.list };
}

/**
 * Checks the CSV files of a OneRoster 1.2 package (kiểm tra bộ tệp CSV OneRoster): the manifest, the columns, the values of every row and
 * what they refer to. Every issue names file, row and column: `results.csv[12].scoreDate`. The rules are written from the
 * public text of the specification. Never throws on texts; length, rows and issues are bounded.
 *
 * @example
 * ```ts
 * import { validateOneRoster } from "@lienthong/transcript/oneroster";
 *
 * validateOneRoster({}).issues[0]?.params; // { field: "manifest.csv" }
 * ```
 */
export function validateOneRoster(files: OneRosterFiles): Result<OneRosterFiles, FormatIssue["code"]> {
  for (const text of Object.values(files))
    if (typeof text !== "string")
      throw new TypeError("validateOneRoster takes texts by the names of their files");
  const { issues } = readOneRoster(files);
  return issues.some(({ severity }) => isFailure(severity))
    ? { ok: false, issues }
    : { ok: true, value: files, issues };
}
