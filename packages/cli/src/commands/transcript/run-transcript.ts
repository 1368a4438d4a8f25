import { type Catalogues, coreMessages, describeIssue, isFailure, type Issue } from "@lienthong/core";
import { transcriptMessages } from "@lienthong/transcript/explain";
import { regulationMessages } from "@lienthong/transcript/regulation";
import type { CheckCommand, ConvertCommand, TranscriptCommand } from "../../arguments/command.ts";
import { type ExitCode, exitCodes } from "../../exit-code.ts";
import type { Io } from "../../io/io.ts";
import { writeFailureCodes } from "../../io/write-failure-codes.ts";
import type { CheckOptions } from "../../kinds/handler.ts";
import { cliMessages } from "../../messages/catalogues.ts";
import { createProgress } from "../../progress.ts";
import { type FileReport, isBad } from "../../report/file-report.ts";
import { printable } from "../../report/printable.ts";
import { createReporter } from "../../report/reporter.ts";
import { writeReports } from "../../report/write-reports.ts";
import { textsFor } from "../../texts/texts-for.ts";
import { joinFindings, reportOf } from "../examine.ts";
import { convertTranscripts } from "./convert-transcripts.ts";
import { LossReport } from "./loss-report.ts";
import { type ClassFile, listClassFiles, resultPlace } from "./places.ts";
import { readSource } from "./read-source.ts";
import { readFacts, readLayout, readRegulations, type Table } from "./read-tables.ts";
import { createRenderer, type Renderer } from "./render-class.ts";
import type { TranscriptSource } from "./transcript-source.ts";
import type { Written } from "./written.ts";

/** What holds for every workbook of a run. */
interface Run {
  readonly command: TranscriptCommand;
  readonly options: CheckOptions;
  readonly renderer?: Renderer;
  readonly losses: LossReport;
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
 * `lienthong transcript`: checks, converts or prints workbooks of classes and transcripts in other formats, one at a time, so that a
 * folder of any size needs the memory of its largest file. Names of pupils and results stand in the files that are written, never
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
  const { layout, regulations, facts } = command;
  const ownLayout = layout === undefined ? undefined : await readLayout(layout, io);
  if (layout !== undefined && ownLayout?.ok === false) return refuse(layout, ownLayout.issues);
  const own = regulations === undefined ? undefined : await readRegulations(regulations, io);
  if (regulations !== undefined && own?.ok === false) return refuse(regulations, own.issues);
  const ownFacts = facts === undefined ? undefined : await readFacts(facts, io);
  if (facts !== undefined && ownFacts?.ok === false) return refuse(facts, ownFacts.issues);
  const renderer = command.action === "render" ? await createRenderer(command, io) : undefined;
  if (renderer?.ok === false) return refuse(command.fonts[0] ?? "", renderer.issues);

  const run: Run = {
    command,
    io,
    losses: new LossReport(locale, textsFor(locale)),
    options: {
      ...optionsOf(command, io, contentOf(ownLayout), contentOf(own)),
      ...(ownFacts?.ok && { facts: ownFacts.content }),
    },
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
    if (report.output !== undefined) {
      const lines = run.losses.add(report.file, report.output);
      if (!quiet) io.stdout.write(lines);
    }
    if (!(await writeReport(file, report, run))) bad = true;
  }
  await reporter.end();
  if (!(await writeLosses(run))) bad = true;
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

async function workOn(file: ClassFile, run: Run): Promise<FileReport> {
  const { command, options, losses, io } = run;
  const { locale, action, allowErrors } = command;
  const { input } = file;
  const read = await readSource(file, options, locale, io);
  if (!read.ok) return read.report;
  const { document, finding, source } = read;
  const failed = finding.issues.some(({ severity }) => isFailure(severity));
  const report = (issues: readonly Issue[] = [], catalogues: readonly Catalogues[] = []): FileReport => ({
    ...reportOf(input.name, joinFindings(finding, { issues, catalogues }), locale),
    kind: document.kind,
  });
  if (action === "check" || source === undefined || (failed && !allowErrors)) return report();
  const written = await write(source, file, run);
  const result = report(written.issues, written.catalogues);
  if (!written.ok || written.output === undefined) return result;
  losses.note(written.losses);
  return { ...result, output: written.output };
}

function write(source: TranscriptSource, { input, place }: ClassFile, run: Run): Promise<Written> {
  const { command, options, renderer, io } = run;
  return renderer === undefined
    ? convertTranscripts(source, { name: input.name, place }, command, options, io)
    : renderer(source, place, options);
}

/** One page of findings for each class, next to those of the others. */
async function writeReport({ place }: ClassFile, report: FileReport, { command, io }: Run): Promise<boolean> {
  const { action, output } = command;
  if (action !== "check" || output === undefined) return true;
  const reports = [resultPlace(output, place, ".html")];
  const writing = reporterCommand(command);
  return writing.name !== "check" || writeReports([report], { ...writing, reports, quiet: true }, io);
}

/** The table of all losses beside the results, with the sum of them for people who look at a folder. */
async function writeLosses({ losses, command, io }: Run): Promise<boolean> {
  const { output, quiet, overwrite, locale } = command;
  if (output === undefined || losses.isEmpty) return true;
  const file = resultPlace(output, "loss", ".csv");
  const written = await io.writeFile(file, losses.csv(), { overwrite });
  if (!quiet) io.stdout.write(losses.summary());
  if (written.ok) {
    if (!quiet) io.stdout.write(`${textsFor(locale).converted(printable(file))}\n`);
    return true;
  }
  const issue: Issue = {
    code: writeFailureCodes[written.reason],
    severity: "fatal",
    path: "",
    params: { output: printable(file) },
  };
  io.stderr.write(`${printable(describeIssue(issue, locale, cliMessages))}\n`);
  return false;
}
