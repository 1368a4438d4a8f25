import { basename } from "node:path";
import { type Issue, describeIssue } from "@lienthong/core";
import type { VerifyCommand } from "../../arguments/command.ts";
import { type ExitCode, exitCodes } from "../../exit-code.ts";
import { readInput } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import { cliMessages } from "../../messages/catalogues.ts";
import type { CliIssueCode } from "../../messages/codes.ts";
import { printable } from "../../report/printable.ts";
import { textsFor } from "../../texts/texts-for.ts";
import { plainResult } from "./plain-result.ts";
import { type TrustedFolder, readTrust, trustsNobody } from "./read-trust.ts";
import { type Given, verifyFile } from "./verify-file.ts";

/** `lienthong verify`: exit code 0 only when every signature of every file is valid. */
export async function verifySignatures(command: VerifyCommand, io: Io): Promise<ExitCode> {
  const { locale, files, form } = command;
  const fail = (name: string, issue: Issue<CliIssueCode>): void => {
    io.stderr.write(`${printable(name)}: ${describeIssue(issue, locale, cliMessages)}\n`);
  };
  const folder = await readTrust(command.trust, io);
  if ("issue" in folder) {
    fail(folder.name, folder.issue);
    return exitCodes.misuse;
  }
  if (trustsNobody(folder))
    fail(command.trust, { code: "cli.signature.empty-trust", severity: "warning", path: "" });
  const given = await readGiven(command, folder, io, fail);
  if (!given) return exitCodes.issues;
  let isGood = true;
  const rows: object[] = [];
  for (const file of files) {
    const input = await readInput(file, io);
    if (!input.ok) {
      fail(file, input.issue);
      isGood = false;
      continue;
    }
    const found = await verifyFile(input.bytes, command, given);
    if ("code" in found) {
      fail(file, found);
      isGood = false;
      continue;
    }
    isGood &&= found.result.ok;
    const name = file === "-" ? textsFor(locale).standardInput : file;
    if (form === "json") rows.push({ file, ...plainResult(found.result, locale) });
    else
      for (const [number, line] of found.lines.entries())
        io.stdout.write(`${number === 0 ? `${printable(name)}: ` : "  "}${printable(line)}\n`);
  }
  if (form === "json") io.stdout.write(`${JSON.stringify({ files: rows }, null, 2)}\n`);
  return isGood ? exitCodes.clean : exitCodes.issues;
}

async function readGiven(
  { at = "", content, statusLists }: VerifyCommand,
  folder: TrustedFolder,
  io: Io,
  fail: (name: string, issue: Issue<CliIssueCode>) => void,
): Promise<Given | undefined> {
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const input = await readInput(name, io);
    if (!input.ok) fail(name, input.issue);
    return input.ok ? input.bytes : undefined;
  };
  const apart: [string, Uint8Array][] = [];
  for (const name of content) {
    const bytes = await read(name);
    if (!bytes) return undefined;
    apart.push([basename(name), bytes]);
  }
  const lists: Uint8Array[] = [];
  for (const name of statusLists) {
    const bytes = await read(name);
    if (!bytes) return undefined;
    lists.push(new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1").trim(), "latin1")));
  }
  return { ...folder, at: at === "" ? io.now() : at, content: Object.fromEntries(apart), lists };
}
