import type { CheckCommand, ConvertCommand, TypegenCommand } from "../arguments/command.ts";
import type { Io } from "../io/io.ts";
import { textsFor } from "../texts/texts-for.ts";
import { paletteFor } from "./colours.ts";
import { countIssues, type FileReport, isBad } from "./file-report.ts";
import { formatJsonReport } from "./json-report.ts";
import { formatFileReport } from "./text-report.ts";

/** Writes what was found, file by file or at the end, as the format wants it. */
export interface Reporter {
  add(report: FileReport): void;
  end(): Promise<void>;
}

/** The reporter that the command asks for. A result printed with `-o -` keeps standard output to itself. */
export function createReporter(command: CheckCommand | ConvertCommand | TypegenCommand, io: Io): Reporter {
  const output = command.name === "convert" && command.output === "-" ? io.stderr : io.stdout;
  if (command.format === "text") return createTextReporter(command, io, output);
  const reports: FileReport[] = [];
  return {
    add: (report) => reports.push(report),
    async end() {
      if (command.format === "json") {
        output.write(formatJsonReport(command.name, reports, command.locale, command.strict));
        return;
      }
      const { formatOutcomes } = await import("./operation-outcome-report.ts");
      output.write(formatOutcomes(reports, command.locale));
    },
  };
}

function createTextReporter(
  command: CheckCommand | ConvertCommand | TypegenCommand,
  io: Io,
  output: Io["stdout"],
): Reporter {
  const texts = textsFor(command.locale);
  const style = {
    texts,
    palette: paletteFor(io),
    quiet: command.quiet,
    isConversion: command.name !== "check",
  };
  const total = { errors: 0, warnings: 0, notes: 0 };
  let files = 0;
  let wrongFiles = 0;
  return {
    add(report) {
      output.write(formatFileReport(report, style));
      const { errors, warnings, notes } = countIssues([report]);
      total.errors += errors;
      total.warnings += warnings;
      total.notes += notes;
      files++;
      if (isBad(report, command.strict)) wrongFiles++;
    },
    end() {
      if (files > 1 && !command.quiet) output.write(`${texts.summary(files, wrongFiles, total)}\n`);
      return Promise.resolve();
    },
  };
}
