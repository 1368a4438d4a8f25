import { describeIssue, type Issue } from "@lienthong/core";
import type { CheckCommand } from "../arguments/command.ts";
import type { Io } from "../io/io.ts";
import { writeFailureCodes } from "../io/write-failure-codes.ts";
import { cliMessages } from "../messages/catalogues.ts";
import { textsFor } from "../texts/texts-for.ts";
import type { FileReport } from "./file-report.ts";
import { printable } from "./printable.ts";

async function contentOf(
  place: string,
  found: readonly FileReport[],
  command: CheckCommand,
  io: Io,
): Promise<string | Uint8Array> {
  const { locale, strict } = command;
  if (/\.csv$/iu.test(place)) {
    const { formatCsvReport } = await import("./csv-report.ts");
    return formatCsvReport(found, locale);
  }
  const options = { locale, strict, today: io.today() };
  if (/\.xlsx$/iu.test(place)) {
    const { formatWorkbookReport } = await import("./workbook/workbook-report.ts");
    return formatWorkbookReport(found, options);
  }
  const { formatHtmlReport } = await import("./page/html-report.ts");
  return formatHtmlReport(found, options);
}

/** Writes the findings to the files that the user named; tells whether all of them stand. */
export async function writeReports(
  found: readonly FileReport[],
  command: CheckCommand,
  io: Io,
): Promise<boolean> {
  const { locale, reports, overwrite, quiet } = command;
  let isGood = true;
  for (const place of reports) {
    const written = await io.writeFile(place, await contentOf(place, found, command, io), { overwrite });
    if (written.ok) {
      if (!quiet) io.stderr.write(`${textsFor(locale).converted(printable(place))}\n`);
      continue;
    }
    isGood = false;
    const code = writeFailureCodes[written.reason];
    const issue: Issue = { code, severity: "fatal", path: "", params: { output: printable(place) } };
    io.stderr.write(`${describeIssue(issue, locale, cliMessages)}\n`);
  }
  return isGood;
}
