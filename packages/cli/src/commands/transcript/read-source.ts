import { basename } from "node:path";
import { decodeUtf8, coreMessages, type Issue, type Locale } from "@lienthong/core";
import { transcriptFromRecords } from "@lienthong/transcript/json";
import { workbookMessages } from "@lienthong/transcript/workbook";
import type { InputDocument } from "../../detect/kind.ts";
import { readInput } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import { readClassWorkbook } from "../../kinds/class-workbook.ts";
import type { CheckOptions, Finding } from "../../kinds/handler.ts";
import type { FileReport } from "../../report/file-report.ts";
import { joinFindings, openInput, reportOf } from "../examine.ts";
import type { ClassFile } from "./places.ts";
import type { TranscriptSource } from "./transcript-source.ts";

/** What was read of an input: the transcripts, or a report that says why there are none. */
export type ReadSource =
  | {
      readonly ok: true;
      readonly document: InputDocument;
      readonly finding: Finding;
      readonly source?: TranscriptSource;
    }
  | { readonly ok: false; readonly report: FileReport };

const unknownKinds: ReadonlySet<string> = new Set([
  "cli.kind.unknown",
  "cli.kind.unknown-json",
  "cli.kind.unknown-xml",
]);

const workbookName = /\.xls[xm]?$/iu;

/** Reads a workbook, a transcript in any of the formats, or the tables of a OneRoster package in a folder. */
export async function readSource(
  file: ClassFile,
  options: CheckOptions,
  locale: Locale,
  io: Io,
): Promise<ReadSource> {
  const { input, tables } = file;
  const opened =
    tables === undefined
      ? await openInput(input, locale, io)
      : await openTables(input.name, tables, locale, io);
  if (!opened.ok) {
    const { report } = opened;
    const isOther = report.issues.length > 0 && report.issues.every(({ code }) => unknownKinds.has(code));
    // Its name promises marks, so it is not passed over, nor are its bytes explained as text.
    const isBadWorkbook = isOther || report.issues.some(({ code }) => code.startsWith("core.text."));
    if (isBadWorkbook && workbookName.test(input.name))
      return { ok: false, report: notAWorkbook(input.name, locale) };
    return isOther ? { ok: false, report: otherFile(file, report, locale) } : { ok: false, report };
  }
  const { document, finding } = opened;
  if (document.kind === "workbook") {
    const checked = readClassWorkbook(document.bytes, options);
    const { classWorkbook } = checked;
    const found = joinFindings(finding, checked.finding);
    if (classWorkbook === undefined) return { ok: true, document, finding: found };
    const { school } = options.facts ?? {};
    const transcripts = classWorkbook.records.map((record) =>
      transcriptFromRecords([record], school ? { school } : {}),
    );
    return {
      ok: true,
      document,
      finding: found,
      source: { transcripts, isList: true, bytes: document.bytes, classWorkbook },
    };
  }
  const { readTranscripts } = await import("../../kinds/transcripts/read-transcripts.ts");
  const read = await readTranscripts(document, options);
  if (read === undefined)
    return {
      ok: false,
      report: otherFile(file, { ...reportOf(input.name, finding, locale), kind: document.kind }, locale),
    };
  const { transcripts, isList } = read;
  return {
    ok: true,
    document,
    finding: joinFindings(finding, read.finding),
    ...(transcripts.length > 0 && { source: { transcripts, isList, bytes: document.bytes } }),
  };
}

/** A file that is none of the workbooks its name promises. */
function notAWorkbook(name: string, locale: Locale): FileReport {
  const issue: Issue = { code: "transcript.workbook.not-a-workbook", severity: "fatal", path: "" };
  return { ...reportOf(name, { issues: [issue], catalogues: [workbookMessages] }, locale), kind: "workbook" };
}

/** A file that is none of ours: an error when the user named it, left alone when it only stands in a folder. */
function otherFile({ input, isNamed }: ClassFile, report: FileReport, locale: Locale): FileReport {
  if (isNamed && report.issues.length > 0) return report;
  const issue: Issue = isNamed
    ? { code: "cli.transcript.no-workbook", severity: "fatal", path: "" }
    : { code: "cli.transcript.passed-over", severity: "warning", path: "" };
  const { kind } = report;
  return { ...reportOf(input.name, { issues: [issue], catalogues: [] }, locale), ...(kind && { kind }) };
}

async function openTables(
  folder: string,
  tables: readonly string[],
  locale: Locale,
  io: Io,
): ReturnType<typeof openInput> {
  const { packOneRoster } = await import("@lienthong/transcript/oneroster");
  const files: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const table of tables) {
    const read = await readInput(table, io);
    const text = read.ok ? decodeUtf8(read.bytes) : undefined;
    for (const issue of read.ok ? (text?.issues ?? []) : [read.issue])
      issues.push({ ...issue, path: basename(table) });
    if (text?.ok) files[basename(table)] = text.value;
  }
  const finding = { issues, catalogues: [coreMessages] };
  if (Object.keys(files).length < tables.length)
    return { ok: false, report: reportOf(folder, finding, locale) };
  return { ok: true, document: { kind: "oneroster", bytes: packOneRoster(files), text: "" }, finding };
}
