import type { Catalogues } from "@lienthong/bhyt";
import { describeIssue } from "@lienthong/core";
import type { CheckCommand, Command, ConvertCommand } from "./arguments/command.ts";
import { parseArguments } from "./arguments/parse-arguments.ts";
import { checkFile } from "./commands/check-file.ts";
import { checkOptionsOf, reportOf } from "./commands/examine.ts";
import { convertFile } from "./commands/convert-file.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { listInputs } from "./files/list-inputs.ts";
import { freePlaces, planOutputs } from "./files/plan-outputs.ts";
import type { Io } from "./io/io.ts";
import { cliMessages } from "./messages/catalogues.ts";
import { createProgress } from "./progress.ts";
import { type FileReport, isBad } from "./report/file-report.ts";
import { printable } from "./report/printable.ts";
import { createReporter } from "./report/reporter.ts";
import { writeReports } from "./report/write-reports.ts";
import { textsFor } from "./texts/texts-for.ts";
import { version } from "./version.ts";

/**
 * Runs the command line `lienthong` (dòng lệnh) with the given arguments and surroundings and returns the exit code.
 *
 * @example
 * ```ts
 * import { createNodeIo, run } from "lienthong";
 *
 * const exitCode = await run(["--help", "--lang", "en"], createNodeIo());
 * // 0
 * ```
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const command = parseArguments(argv);
  switch (command.name) {
    case "version":
      io.stdout.write(`${version}\n`);
      return exitCodes.clean;
    case "help":
      io.stdout.write(textsFor(command.locale).help[command.topic]);
      return exitCodes.clean;
    case "misuse":
      return misuse(command, io);
    case "check":
    case "convert":
      return work(command, io);
    case "places":
      return (await import("./commands/resolve-places.ts")).resolvePlaces(command, io);
    case "transcript":
      return (await import("./commands/transcript/run-transcript.ts")).runTranscript(command, io);
    case "verify":
      return (await import("./commands/signatures/verify-signatures.ts")).verifySignatures(command, io);
    case "sign":
      return (await import("./commands/signatures/sign-file.ts")).signFile(command, io);
    case "view":
      return (await import("./commands/show-view.ts")).showView(command, io);
    case "typegen":
      return (await import("./commands/generate-types.ts")).generateTypes(command, io);
  }
}

async function work(command: CheckCommand | ConvertCommand, io: Io): Promise<ExitCode> {
  const inputs = await listInputs(command.files, command.recursive, io);
  const names = inputs.map(({ name }) => name);
  let outputs: readonly string[] = [];
  if (command.name === "convert") {
    const plan = await planOutputs(names, command, io);
    if (!plan.ok) return misuse({ name: "misuse", locale: command.locale, issue: plan.issue }, io);
    outputs = plan.outputs;
  } else {
    const plan = await freePlaces(command.reports, names, command.overwrite, io);
    if (!plan.ok) return misuse({ name: "misuse", locale: command.locale, issue: plan.issue }, io);
  }
  const reporter = createReporter(command, io);
  let bad = false;
  let lists: Catalogues | undefined;
  if (command.catalogues !== undefined) {
    const { readLists } = await import("./files/read-lists.ts");
    const { catalogues, findings } = await readLists(command.catalogues, io);
    for (const { file, finding } of findings) {
      const report = reportOf(file, finding, command.locale);
      bad ||= isBad(report, command.strict);
      reporter.add(report);
    }
    if (catalogues === undefined) {
      await reporter.end();
      return exitCodes.issues;
    }
    lists = catalogues;
  }
  const options = checkOptionsOf(command, io, lists);
  const progress = createProgress(io.stderr, inputs.length, textsFor(command.locale).reading, !command.quiet);
  const found: FileReport[] = [];
  const isKept = command.name === "check" && command.reports.length > 0;
  for (const [index, input] of inputs.entries()) {
    progress.start(printable(input.name));
    const onRead = (bytes: number, size: number | undefined): void => {
      progress.read(bytes, size);
    };
    const report =
      command.name === "check"
        ? await checkFile(input, command, options, io, onRead)
        : await convertFile(input, outputs[index] ?? "-", command, options, io, onRead);
    bad ||= isBad(report, command.strict);
    progress.done();
    progress.clear();
    reporter.add(report);
    if (isKept) found.push(report);
  }
  await reporter.end();
  if (isKept && !(await writeReports(found, command, io))) bad = true;
  return bad ? exitCodes.issues : exitCodes.clean;
}

function misuse({ locale, issue }: Extract<Command, { name: "misuse" }>, io: Io): ExitCode {
  const texts = textsFor(locale);
  io.stderr.write(
    `${texts.misuse}: ${printable(describeIssue(issue, locale, cliMessages))}\n${texts.seeHelp}\n`,
  );
  return exitCodes.misuse;
}
