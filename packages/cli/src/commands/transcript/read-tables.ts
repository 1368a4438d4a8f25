import { decodeUtf8, type Issue } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import type { AssessOptions } from "@lienthong/transcript";
import {
  type RegulationPeriod,
  regulationsInForce,
  validateRegulation,
} from "@lienthong/transcript/regulation";
import type { WorkbookLayout } from "@lienthong/transcript/workbook";
import { readInput } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import { factsOf, type TranscriptFacts } from "../../kinds/transcripts/facts.ts";
import { printable } from "../../report/printable.ts";

/** The content of a file, or the issues that say why it is of no use. */
export type Table<Content> =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const largest = 4 * 1024 * 1024;

async function readJsonFile(file: string, io: Io): Promise<Table<unknown>> {
  const input = await readInput(file, io);
  if (!input.ok) return { ok: false, issues: [input.issue] };
  const text = input.bytes.length > largest ? undefined : decodeUtf8(input.bytes);
  const json = text?.ok ? readJson(text.value) : undefined;
  return json?.ok ? { ok: true, content: json.value } : { ok: false, issues: [badFile(file)] };
}

function badFile(file: string): Issue {
  return { code: "cli.transcript.bad-file", severity: "fatal", path: "", params: { file: printable(file) } };
}

/** A school's own layout of workbooks. Its fields are checked where workbooks are read. */
export async function readLayout(file: string, io: Io): Promise<Table<WorkbookLayout>> {
  const read = await readJsonFile(file, io);
  if (!read.ok) return read;
  const { content } = read;
  const isObject = typeof content === "object" && content !== null && !Array.isArray(content);
  // The reader of workbooks checks every field of a layout and refuses what is none.
  return isObject ? { ok: true, content: content as WorkbookLayout } : { ok: false, issues: [badFile(file)] };
}

/** What formats ask for and no transcript holds: days of school years, codes of lists, the school. */
export async function readFacts(file: string, io: Io): Promise<Table<TranscriptFacts>> {
  const read = await readJsonFile(file, io);
  if (!read.ok) return read;
  const content = factsOf(read.content);
  return content === undefined ? { ok: false, issues: [badFile(file)] } : { ok: true, content };
}

/** Circulars beside the built-in ones: a list of `{ firstSchoolYear, grades, regulation }`. */
export async function readRegulations(
  file: string,
  io: Io,
): Promise<Table<NonNullable<AssessOptions["regulation"]>>> {
  const read = await readJsonFile(file, io);
  if (!read.ok) return read;
  if (!Array.isArray(read.content)) return { ok: false, issues: [badFile(file)] };
  const periods: RegulationPeriod[] = [];
  for (const [index, entry] of (read.content as readonly unknown[]).slice(0, 100).entries()) {
    const given =
      typeof entry === "object" && entry !== null ? (entry as Readonly<Record<string, unknown>>) : {};
    const { firstSchoolYear, lastSchoolYear, grades } = given;
    const checked = validateRegulation(given["regulation"]);
    if (!checked.ok)
      return {
        ok: false,
        issues: checked.issues.map((issue) => ({ ...issue, path: `[${index}].regulation.${issue.path}` })),
      };
    const isYear = (value: unknown): value is string =>
      typeof value === "string" && /^[0-9]{4}-[0-9]{4}$/u.test(value.slice(0, 10));
    const areGrades = (value: unknown): value is readonly number[] =>
      Array.isArray(value) && value.every((each) => Number.isInteger(each));
    if (
      !isYear(firstSchoolYear) ||
      !areGrades(grades) ||
      !(lastSchoolYear === undefined || isYear(lastSchoolYear))
    )
      return { ok: false, issues: [badFile(file)] };
    periods.push({
      regulation: checked.value,
      grades,
      firstSchoolYear,
      ...(lastSchoolYear !== undefined && { lastSchoolYear }),
    });
  }
  return { ok: true, content: regulationsInForce(periods) };
}
