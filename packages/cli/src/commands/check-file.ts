import type { CheckCommand } from "../arguments/command.ts";
import type { InputName } from "../files/list-inputs.ts";
import type { Io } from "../io/io.ts";
import { handlerOf } from "../kinds/handlers.ts";
import type { FileReport } from "../report/file-report.ts";
import { checkOptionsOf, joinFindings, openInput, reportOf } from "./examine.ts";

/** Checks one file by the rules of its kind. */
export async function checkFile(input: InputName, command: CheckCommand, io: Io): Promise<FileReport> {
  const { locale } = command;
  const opened = await openInput(input, locale, io);
  if (!opened.ok) return opened.report;
  const { document, finding } = opened;
  const handler = await handlerOf(document.kind);
  const found = joinFindings(finding, await handler.check(document, checkOptionsOf(command, io)));
  return { ...reportOf(input.name, found, locale), kind: document.kind };
}
