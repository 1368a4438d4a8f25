import { type Issue, type Result, coreMessages, decodeUtf8, describeIssue } from "@lienthong/core";
import { type Signer, signXml, signatureMessages } from "@lienthong/signature";
import { joseMessages, signJws } from "@lienthong/signature/jose";
import type { SignCommand } from "../../arguments/command.ts";
import { type ExitCode, exitCodes } from "../../exit-code.ts";
import { freePlaces } from "../../files/plan-outputs.ts";
import { readInput } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import { writeFailureCodes } from "../../io/write-failure-codes.ts";
import { cliMessages } from "../../messages/catalogues.ts";
import { printable } from "../../report/printable.ts";
import { textsFor } from "../../texts/texts-for.ts";
import { readSigner } from "./read-signer.ts";

/** `lienthong sign`: one file, XML as XAdES, anything else as JAdES, with a key out of a file. */
export async function signFile(command: SignCommand, io: Io): Promise<ExitCode> {
  const { file, locale, output, overwrite, quiet } = command;
  const fail = (name: string, issues: readonly Issue[], exitCode: ExitCode): ExitCode => {
    for (const issue of issues) {
      const text = describeIssue(issue, locale, cliMessages, joseMessages, signatureMessages, coreMessages);
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
  const signed =
    (command.to ?? kindOf(input.bytes)) === "xades"
      ? await signAsXml(input.bytes, signer, command, io)
      : await signAsJson(input.bytes, signer, command, io);
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

/** White space, byte order marks, and the zeros of UTF-16. */
const beforeContent: ReadonlySet<number> = new Set([0, 9, 10, 13, 32, 0xbb, 0xbf, 0xef, 0xfe, 0xff]);

/** XML begins with `<`, whatever its encoding puts before that. */
function kindOf(bytes: Uint8Array): "xades" | "jades" {
  return bytes.find((byte) => !beforeContent.has(byte)) === 0x3c ? "xades" : "jades";
}

async function signAsXml(
  bytes: Uint8Array,
  signer: Signer,
  { parts, into, role, at, detached, beside }: SignCommand,
  io: Io,
): Promise<Result<string>> {
  if (detached || beside !== undefined) return refused("cli.signature.only-json");
  const text = decodeUtf8(bytes);
  if (!text.ok) return text;
  return signXml(text.value, {
    signer,
    at: at ?? io.now(),
    ...(parts.length > 0 && { parts }),
    ...(into !== undefined && { into }),
    ...(role !== undefined && { role }),
  });
}

async function signAsJson(
  bytes: Uint8Array,
  signer: Signer,
  { parts, into, role, at, detached, beside }: SignCommand,
  io: Io,
): Promise<Result<string>> {
  if (parts.length > 0 || into !== undefined || role !== undefined) return refused("cli.signature.only-xml");
  const earlier = beside === undefined ? undefined : await readInput(beside, io);
  if (earlier?.ok === false) return { ok: false, issues: [earlier.issue] };
  const text = earlier && decodeUtf8(earlier.bytes);
  if (text?.ok === false) return text;
  return signJws(bytes, { signer, at: at ?? io.now(), detached, ...(text && { beside: text.value.trim() }) });
}

function refused(code: "cli.signature.only-json" | "cli.signature.only-xml"): Result<never> {
  return { ok: false, issues: [{ code, severity: "fatal", path: "" }] };
}
