import { type Issue, coreMessages, decodeUtf8, describeIssue } from "@lienthong/core";
import { type Signer, signXml, signatureMessages } from "@lienthong/signature";
import { signerFromPem } from "@lienthong/signature/node";
import type { SignCommand } from "../arguments/command.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { freePlaces } from "../files/plan-outputs.ts";
import { readInput } from "../files/read-input.ts";
import type { Io } from "../io/io.ts";
import { writeFailureCodes } from "../io/write-failure-codes.ts";
import { cliMessages } from "../messages/catalogues.ts";
import { printable } from "../report/printable.ts";
import { textsFor } from "../texts/texts-for.ts";

/** `lienthong sign`: one XML file, with a key out of a PEM file; a phrase that opens it comes from LIENTHONG_KEY_PASSPHRASE. */
export async function signFile(command: SignCommand, io: Io): Promise<ExitCode> {
  const { file, locale, output, overwrite, parts, into, role, quiet, at = io.now() } = command;
  const fail = (name: string, issues: readonly Issue[], exitCode: ExitCode): ExitCode => {
    for (const issue of issues) {
      const text = describeIssue(issue, locale, cliMessages, signatureMessages, coreMessages);
      io.stderr.write(`${printable(name)}: ${text}\n`);
    }
    return exitCode;
  };
  const plan = await freePlaces(output === "-" ? [] : [output], [file], overwrite, io);
  if (!plan.ok) return fail(output, [plan.issue], exitCodes.misuse);
  const signer = await readSigner(command, io);
  if ("code" in signer) return fail(String(signer.params?.["file"] ?? ""), [signer], exitCodes.misuse);
  const input = await readInput(file, io);
  if (!input.ok) return fail(file, [input.issue], exitCodes.issues);
  const text = decodeUtf8(input.bytes);
  if (!text.ok) return fail(file, text.issues, exitCodes.issues);
  const signed = await signXml(text.value, {
    signer,
    at,
    ...(parts.length > 0 && { parts }),
    ...(into !== undefined && { into }),
    ...(role !== undefined && { role }),
  });
  if (!signed.ok) return fail(file, signed.issues, exitCodes.issues);
  if (output === "-") {
    io.stdout.write(signed.value);
    return exitCodes.clean;
  }
  const written = await io.writeFile(output, signed.value, { overwrite });
  if (!written.ok)
    return fail(
      output,
      [{ code: writeFailureCodes[written.reason], severity: "fatal", path: "" }],
      exitCodes.issues,
    );
  if (!quiet) io.stderr.write(`${printable(file)}: ${textsFor(locale).converted(printable(output))}\n`);
  return exitCodes.clean;
}

async function readSigner({ key, certificates }: SignCommand, io: Io): Promise<Signer | Issue> {
  const wrong = (file: string): Issue => ({
    code: "cli.signature.bad-key",
    severity: "fatal",
    path: "",
    params: { file },
  });
  const keyFile = await readInput(key, io);
  if (!keyFile.ok) return wrong(key);
  const chain: (Uint8Array | string)[] = [];
  for (const name of certificates) {
    const read = await readInput(name, io);
    if (!read.ok) return wrong(name);
    chain.push(read.bytes[0] === 0x30 ? read.bytes : Buffer.from(read.bytes).toString("latin1"));
  }
  const passphrase = io.environment["LIENTHONG_KEY_PASSPHRASE"];
  try {
    return signerFromPem({
      key: Buffer.from(keyFile.bytes).toString("latin1"),
      certificates: chain,
      ...(passphrase !== undefined && { passphrase }),
    });
  } catch (error) {
    // Whatever OpenSSL says of a key stays inside: its texts may quote the file.
    if (error instanceof Error) return wrong(key);
    throw error;
  }
}
