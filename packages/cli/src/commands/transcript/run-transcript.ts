import { type Catalogues, coreMessages, isFailure, type Issue } from "@lienthong/core";
import { transcriptMessages } from "@lienthong/transcript";
import { regulationMessages } from "@lienthong/transcript/regulation";
import type { CheckCommand, ConvertCommand, TranscriptCommand } from "../../arguments/command.ts";
import { type ExitCode, exitCodes } from "../../exit-code.ts";
import type { Io } from "../../io/io.ts";
import { writeFailureCodes } from "../../io/write-failure-codes.ts";
import { type CheckedWorkbook, readClassWorkbook } from "../../kinds/class-workbook.ts";
import type { CheckOptions } from "../../kinds/handler.ts";
import { createProgress } from "../../progress.ts";
import { type FileReport, isBad } from "../../report/file-report.ts";
import { printable } from "../../report/printable.ts";
import { createReporter } from "../../report/reporter.ts";
import { writeReports } from "../../report/write-reports.ts";
import { textsFor } from "../../texts/texts-for.ts";
import { joinFindings, openInput, reportOf } from "../examine.ts";
import { convertClass } from "./convert-class.ts";
import { type ClassFile, listClassFiles, resultPlace } from "./places.ts";
import { readLayout, readRegulations, type Table } from "./read-tables.ts";
import { createRenderer, type Renderer } from "./render-class.ts";
import type { Written } from "./written.ts";

/** What holds for every workbook of a run. */
interface Run {
  readonly command: TranscriptCommand;
  readonly options: CheckOptions;
  readonly renderer?: Renderer;
  readonly io: Io;
}

/** What the reporters of the other commands want to know. */
function reporterCommand({ action, ...command }: TranscriptCommand): CheckCommand | ConvertCommand {
  const { locale, quiet, strict, files, overwrite, allowErrors, output = "" } = command;
  const common = { locale, quiet, strict, files, overwrite, recursive: true } as const;
  const shared = { ...common, format: "text", fhirVersion: "r4" } as const;
  return action === "check"
    ? { name: "check", ...shared, reports: [] }
    : { name: "convert", ...shared, to: "json", output, allowErrors, profile: "r4", detail: "averages" };
}

/**
 * `lienthong transcript`: checks, converts or prints the workbooks of classes, one at a time, so that a folder of any
 * size needs the memory of its largest workbook. Names of pupils and results stand in the files that are written, never
 * in what is printed (TT 15/2026/TT-BGDĐT Điều 22.2).
 */
export async function runTranscript(command: TranscriptCommand, io: Io): Promise<ExitCode> {
  const { locale, strict, quiet } = command;
  const reporter = createReporter(reporterCommand(command), io);
  const refuse = async (file: string, issues: readonly Issue[]): Promise<ExitCode> => {
    reporter.add(
      reportOf(file, { issues, catalogues: [coreMessages, transcriptMessages, regulationMessages] }, locale),
    );
    await reporter.end();
    return exitCodes.issues;
  };
  const { layout, regulations } = command;
  const ownLayout = layout === undefined ? undefined : await readLayout(layout, io);
  if (layout !== undefined && ownLayout?.ok === false) return refuse(layout, ownLayout.issues);
  const own = regulations === undefined ? undefined : await readRegulations(regulations, io);
  if (regulations !== undefined && own?.ok === false) return refuse(regulations, own.issues);
  const renderer = command.action === "render" ? await createRenderer(command, io) : undefined;
  if (renderer?.ok === false) return refuse(command.fonts[0] ?? "", renderer.issues);

  const run: Run = {
    command,
    io,
    options: optionsOf(command, io, contentOf(ownLayout), contentOf(own)),
    ...(renderer?.ok && { renderer: renderer.content }),
  };
  const files = await listClassFiles(command.files, io);
  const progress = createProgress(io.stderr, files.length, textsFor(locale).reading, !quiet);
  let bad = false;
  for (const file of files) {
    progress.start(printable(file.input.name));
    const report = await workOn(file, run);
    bad ||= isBad(report, strict);
    progress.done();
    progress.clear();
    reporter.add(report);
    if (!(await writeReport(file, report, run))) bad = true;
  }
  await reporter.end();
  return bad ? exitCodes.issues : exitCodes.clean;
}

function contentOf<Content>(table: Table<Content> | undefined): Content | undefined {
  return table?.ok ? table.content : undefined;
}

function optionsOf(
  { schoolYear, grade }: TranscriptCommand,
  io: Io,
  layout: CheckOptions["layout"],
  regulation: CheckOptions["regulation"],
): CheckOptions {
  return {
    today: io.today(),
    fhirVersion: "r4",
    ...(schoolYear !== undefined && { schoolYear }),
    ...(grade !== undefined && { grade }),
    ...(layout !== undefined && { layout }),
    ...(regulation !== undefined && { regulation }),
  };
}

async function workOn({ input, place }: ClassFile, run: Run): Promise<FileReport> {
  const { command, options, io } = run;
  const { locale, action, allowErrors } = command;
  const opened = await openInput(input, locale, io);
  if (!opened.ok) return opened.report;
  const { document, finding } = opened;
  if (document.kind !== "workbook") {
    const issue: Issue = { code: "cli.transcript.no-workbook", severity: "fatal", path: "" };
    return { ...reportOf(input.name, { issues: [issue], catalogues: [] }, locale), kind: document.kind };
  }
  const checked = readClassWorkbook(document.bytes, options);
  const found = joinFindings(finding, checked.finding);
  const failed = found.issues.some(({ severity }) => isFailure(severity));
  const report = (issues: readonly Issue[] = [], catalogues: readonly Catalogues[] = []): FileReport => ({
    ...reportOf(input.name, joinFindings(found, { issues, catalogues }), locale),
    kind: document.kind,
  });
  if (action === "check" || checked.classWorkbook === undefined || (failed && !allowErrors)) return report();
  const written = await write(checked, place, document.bytes, run);
  if (!written.ok) {
    const code = writeFailureCodes[written.reason];
    const params = { output: printable(written.output) };
    return report([...written.issues, { code, severity: "fatal", path: "", params }], written.catalogues);
  }
  return { ...report(written.issues, written.catalogues), output: written.output };
}

function write(
  { classWorkbook }: CheckedWorkbook,
  place: string,
  bytes: Uint8Array,
  { command, options, renderer, io }: Run,
): Promise<Written> {
  if (classWorkbook === undefined) throw new TypeError("nothing was read");
  return renderer === undefined
    ? convertClass(classWorkbook, place, bytes, command, options, io)
    : renderer(classWorkbook, place, options);
}

/** One page of findings for each class, next to those of the others. */
async function writeReport({ place }: ClassFile, report: FileReport, { command, io }: Run): Promise<boolean> {
  const { action, output } = command;
  if (action !== "check" || output === undefined) return true;
  const reports = [resultPlace(output, place, ".html")];
  const writing = reporterCommand(command);
  return writing.name !== "check" || writeReports([report], { ...writing, reports, quiet: true }, io);
}
