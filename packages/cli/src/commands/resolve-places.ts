import { type CsvRow, csvDelimiterOf, readCsvRows } from "@lienthong/bhyt/catalogues";
import { coreMessages, decodeUtf8, describeIssue, foldVietnamese, type Issue } from "@lienthong/core";
import { formatAddress, type ResolvedAddress, resolveAddress } from "@lienthong/places";
import type { PlacesCommand } from "../arguments/command.ts";
import { formatCsvRow } from "../csv/write-csv.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { freePlaces } from "../files/plan-outputs.ts";
import { readInput } from "../files/read-input.ts";
import type { Io } from "../io/io.ts";
import { writeFailureCodes } from "../io/write-failure-codes.ts";
import { cliMessages } from "../messages/catalogues.ts";
import type { CliIssueCode } from "../messages/codes.ts";
import { createProgress } from "../progress.ts";
import { printable } from "../report/printable.ts";
import type { PlaceCounts } from "../texts/texts.ts";
import { textsFor } from "../texts/texts-for.ts";

/** Columns that are added to the table; their names are part of the interface. */
const columns = [
  "lt_status",
  "lt_commune_code",
  "lt_commune",
  "lt_province_code",
  "lt_province",
  "lt_candidates",
  "lt_address",
  "lt_confidence",
  "lt_reasons",
] as const;

type Counting = { -readonly [Name in keyof PlaceCounts]: number };

/** Rows between two drawings of the progress bar. */
const rowsPerStep = 1000;

class Refusal extends Error {
  readonly issue: Issue;
  constructor(code: CliIssueCode, params: Record<string, string | number>) {
    super(code);
    this.issue = { code, severity: "fatal", path: "", params };
  }
}

/** `lienthong places`: finds the units of the addresses of a table and writes the table with their codes. */
export async function resolvePlaces(command: PlacesCommand, io: Io): Promise<ExitCode> {
  const { file, locale, output, overwrite, quiet, strict } = command;
  const texts = textsFor(locale);
  const name = file === "-" ? texts.standardInput : printable(file);
  const refuse = (issue: Issue, exitCode: ExitCode): ExitCode => {
    io.stderr.write(`${name}: ${printable(describeIssue(issue, locale, cliMessages, coreMessages))}\n`);
    return exitCode;
  };
  if (output !== "-") {
    const plan = await freePlaces([output], [file], overwrite, io);
    if (!plan.ok) return refuse(plan.issue, exitCodes.misuse);
  }
  const input = await readInput(file, io);
  if (!input.ok) return refuse(input.issue, exitCodes.issues);
  const decoded = decodeUtf8(input.bytes);
  const [wrong] = decoded.issues;
  if (!decoded.ok) return wrong === undefined ? exitCodes.issues : refuse(wrong, exitCodes.issues);

  const counts: Counting = { exact: 0, default: 0, candidates: 0, unknown: 0, empty: 0 };
  let table: string;
  try {
    table = resolveTable(decoded.value, command, counts, io);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.issue, exitCodes.issues);
    throw error;
  }
  if (output === "-") io.stdout.write(table);
  else {
    const written = await io.writeFile(output, table, { overwrite });
    if (!written.ok) {
      const issue = { code: writeFailureCodes[written.reason], severity: "fatal", path: "" } as const;
      return refuse({ ...issue, params: { output: printable(output) } }, exitCodes.issues);
    }
  }
  if (!quiet) {
    const place = output === "-" ? "" : `; ${texts.converted(printable(output))}`;
    io.stderr.write(`${name}: ${texts.placesFound(counts)}${place}\n`);
  }
  return strict && counts.candidates + counts.unknown > 0 ? exitCodes.issues : exitCodes.clean;
}

function resolveTable(text: string, command: PlacesCommand, counts: Counting, io: Io): string {
  const delimiter = csvDelimiterOf(text);
  // There are no more rows than lines.
  const total = Math.ceil(text.split("\n").length / rowsPerStep);
  const progress = createProgress(io.stderr, total, textsFor(command.locale).reading, !command.quiet);
  const written: string[] = [];
  let header: CsvRow | undefined;
  let column = 0;
  let rows = 0;
  const end = readCsvRows(text, delimiter, (row) => {
    if (header === undefined) {
      header = row;
      column = findColumn(row.cells, command.column);
      written.push(`\uFEFF${formatCsvRow([...row.cells, ...freeNames(row.cells)], delimiter)}`);
      return true;
    }
    const { cells, line } = row;
    if (cells.length > header.cells.length)
      throw new Refusal("cli.csv.too-many-cells", {
        line,
        count: cells.length,
        expected: header.cells.length,
      });
    const whole = [...cells, ...Array.from({ length: header.cells.length - cells.length }, () => "")];
    written.push(formatCsvRow([...whole, ...answer(whole[column] ?? "", command, counts)], delimiter));
    rows++;
    if (rows % rowsPerStep === 0) {
      progress.done();
      progress.start(String(rows));
    }
    return true;
  });
  progress.clear();
  if (end.end === "bad-quote") throw new Refusal("cli.csv.unclosed-quote", { line: end.line });
  if (header === undefined) throw new Refusal("cli.csv.no-header", {});
  return written.join("");
}

/** The column of a name, as written or in other letters. */
function findColumn(names: readonly string[], wanted: string): number {
  const exact = names.indexOf(wanted);
  if (exact !== -1) return exact;
  const like = names.findIndex((name) => foldVietnamese(name) === foldVietnamese(wanted));
  if (like !== -1) return like;
  const known = names.slice(0, 20).map((name) => name.slice(0, 40));
  throw new Refusal("cli.csv.no-column", { column: wanted, columns: known.join(", ") });
}

/** The names of the added columns; `_2` where the table has one of them already. */
function freeNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  return columns.map((name) => {
    let free: string = name;
    for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
    return free;
  });
}

function answer(text: string, { asOf }: PlacesCommand, counts: Counting): readonly string[] {
  if (text.trim() === "") {
    counts.empty++;
    return columns.map((name) => (name === "lt_status" ? "empty" : ""));
  }
  const found = resolveAddress(text, asOf === undefined ? {} : { asOf });
  const { status, commune, province, candidates, confidence, issues } = found;
  counts[status]++;
  return [
    status,
    commune?.code ?? "",
    commune?.name ?? "",
    province?.code ?? "",
    province?.name ?? "",
    status === "exact" ? "" : candidates.map(({ code }) => code).join(" "),
    commune === undefined ? "" : addressOf(found),
    String(confidence),
    issues.map(({ code }) => code.slice("places.address.".length)).join(" "),
  ];
}

/** The address in the units of today. */
function addressOf({ rest, commune, province }: ResolvedAddress): string {
  return formatAddress({ rest, ...(commune && { commune }), ...(province && { province }) });
}
