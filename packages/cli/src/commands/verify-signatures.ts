import { type Issue, coreMessages, describeIssue } from "@lienthong/core";
import {
  type TrustStore,
  type XmlVerification,
  describeVerification,
  signatureMessages,
  trustFromFiles,
  verifyXmlSignature,
} from "@lienthong/signature";
import type { VerifyCommand } from "../arguments/command.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { inputIssue, readInput } from "../files/read-input.ts";
import type { Io } from "../io/io.ts";
import { cliMessages } from "../messages/catalogues.ts";
import type { CliIssueCode } from "../messages/codes.ts";
import { printable } from "../report/printable.ts";
import { textsFor } from "../texts/texts-for.ts";

const mostTrustFiles = 1000;
const largestTrustFile = 64 * 1024 * 1024;

/** `lienthong verify`: exit code 0 only when every signature of every file is valid. */
export async function verifySignatures(command: VerifyCommand, io: Io): Promise<ExitCode> {
  const { locale, files, roles, form, at = io.now() } = command;
  const trust = await readTrust(command.trust, io);
  const fail = (name: string, issue: Issue<CliIssueCode>): void => {
    io.stderr.write(`${printable(name)}: ${describeIssue(issue, locale, cliMessages)}\n`);
  };
  if ("code" in trust) {
    fail(command.trust, trust);
    return exitCodes.misuse;
  }
  let isGood = true;
  const rows: object[] = [];
  for (const file of files) {
    const input = await readInput(file, io);
    if (!input.ok) {
      fail(file, input.issue);
      isGood = false;
      continue;
    }
    const result = verifyXmlSignature(input.bytes, { trust, at, expected: { roles } });
    isGood &&= result.ok;
    const name = file === "-" ? textsFor(locale).standardInput : file;
    if (form === "json") rows.push({ file, ...plain(result, locale) });
    else
      for (const [number, line] of describeVerification(result, locale).entries())
        io.stdout.write(`${number === 0 ? `${printable(name)}: ` : "  "}${printable(line)}\n`);
  }
  if (form === "json") io.stdout.write(`${JSON.stringify({ files: rows }, null, 2)}\n`);
  return isGood ? exitCodes.clean : exitCodes.issues;
}

async function readTrust(folder: string, io: Io): Promise<TrustStore | Issue<CliIssueCode>> {
  const wrong = (file: string): Issue<CliIssueCode> => ({
    code: "cli.signature.bad-trust",
    severity: "fatal",
    path: "",
    params: { file },
  });
  const kind = await io.inspect(folder);
  if (kind === "missing") return inputIssue("missing");
  if (kind === "file") return { code: "cli.signature.no-folder", severity: "fatal", path: "" };
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const name of await io.listFiles(folder, mostTrustFiles)) {
    const read = await io.readFile(name, largestTrustFile);
    if (!read.ok) return wrong(name);
    try {
      trustFromFiles([{ name, bytes: read.bytes }]);
    } catch (error) {
      if (error instanceof TypeError) return wrong(name);
      throw error;
    }
    files.push({ name, bytes: read.bytes });
  }
  return trustFromFiles(files);
}

/** What JSON can hold of a result: no bytes, and each issue with its sentence. */
function plain(result: XmlVerification, locale: VerifyCommand["locale"]): object {
  const told = (issues: readonly Issue[]): readonly Issue[] =>
    issues.map((issue) => ({
      ...issue,
      message: describeIssue(issue, locale, signatureMessages, coreMessages),
    }));
  return {
    verdict: result.verdict,
    unsigned: result.unsigned,
    issues: told(result.issues),
    signatures: result.signatures.map(({ signedInfo: _bytes, chain, signer, parts, issues, ...rest }) => ({
      ...rest,
      ...(signer && { signer: withoutBytes(signer) }),
      chain: chain.map(withoutBytes),
      parts: parts.map(({ uri, kind, path }) => ({ uri, kind, path })),
      issues: told(issues),
    })),
  };
}

function withoutBytes<Summary extends { readonly bytes: Uint8Array }>({
  bytes: _bytes,
  ...rest
}: Summary): Omit<Summary, "bytes"> {
  return rest;
}
