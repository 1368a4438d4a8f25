import { type Issue, isFailure } from "@lienthong/core";
import type { ConvertCommand } from "../arguments/command.ts";
import type { FileKind } from "../detect/kind.ts";
import type { InputName } from "../files/list-inputs.ts";
import type { Io } from "../io/io.ts";
import { writeFailureCodes } from "../io/write-failure-codes.ts";
import type { CheckOptions, KindHandler } from "../kinds/handler.ts";
import { handlerOf } from "../kinds/handlers.ts";
import type { FileReport } from "../report/file-report.ts";
import { textsFor } from "../texts/texts-for.ts";
import { joinFindings, openInput, reportOf } from "./examine.ts";

/** Checks one file and writes its conversion; nothing is written when the file has errors. */
export async function convertFile(
  input: InputName,
  output: string,
  command: ConvertCommand,
  options: CheckOptions,
  io: Io,
): Promise<FileReport> {
  const { locale } = command;
  const opened = await openInput(input, locale, io);
  if (!opened.ok) return opened.report;
  const { document, finding } = opened;
  const { kind } = document;
  const handler = await handlerOf(kind);
  if (!handler.targets.includes(command.to)) {
    const issue = impossible(kind, handler, command);
    return { ...reportOf(input.name, { issues: [issue], catalogues: [] }, locale), kind };
  }
  const converted = await handler.convert(document, {
    ...options,
    to: command.to,
    syntax: command.to === "fhir" && output.toLowerCase().endsWith(".xml") ? "xml" : "json",
    ...conversionOptionsOf(command),
  });
  const found = joinFindings(finding, converted);
  const unmapped = converted.unmapped ?? [];
  const report: FileReport = { ...reportOf(input.name, found, locale), kind, unmapped };
  const failed = found.issues.some(({ severity }) => isFailure(severity));
  if (converted.content === undefined || (failed && !command.allowErrors)) return report;

  if (output === "-") {
    io.stdout.write(converted.content);
    return { ...report, output };
  }
  const written = await io.writeFile(output, converted.content, { overwrite: command.overwrite });
  if (written.ok) return { ...report, output };
  const issue: Issue = {
    code: writeFailureCodes[written.reason],
    severity: "fatal",
    path: "",
    params: { output },
  };
  return {
    ...reportOf(input.name, joinFindings(found, { issues: [issue], catalogues: [] }), locale),
    kind,
  };
}

function conversionOptionsOf({ profile, detail, issuer, issuerName, issued }: ConvertCommand) {
  return {
    profile,
    detail,
    ...(issuer !== undefined && { issuer }),
    ...(issuerName !== undefined && { issuerName }),
    ...(issued !== undefined && { issued }),
  };
}

function impossible(kind: FileKind, handler: KindHandler, { to, locale }: ConvertCommand): Issue {
  const params = { kind: textsFor(locale).kinds[kind], to, possible: handler.targets.join(", ") };
  return { code: "cli.convert.impossible", severity: "fatal", path: "", params };
}
