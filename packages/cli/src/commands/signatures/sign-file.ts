import { type Issue, type Result, coreMessages, decodeUtf8, describeIssue } from "@lienthong/core";
import { signXml, signatureMessages } from "@lienthong/signature";
import { credentialMessages } from "@lienthong/signature/credentials";
import { joseMessages, signJws } from "@lienthong/signature/jose";
import { pdfMessages, signPdf } from "@lienthong/signature/pdf";
import type { SignCommand, SignatureForm } from "../../arguments/command.ts";
import { type ExitCode, exitCodes } from "../../exit-code.ts";
import { freePlaces } from "../../files/plan-outputs.ts";
import { readInput } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import { writeFailureCodes } from "../../io/write-failure-codes.ts";
import { cliMessages } from "../../messages/catalogues.ts";
import { printable } from "../../report/printable.ts";
import { textsFor } from "../../texts/texts-for.ts";
import { readSigner } from "./read-signer.ts";
import { signCredential } from "./sign-credential.ts";
import { formOf, optionsAgainst } from "./signature-form.ts";

/** What describes issues of every kind of signature. */
const catalogues = [
  cliMessages,
  credentialMessages,
  pdfMessages,
  joseMessages,
  signatureMessages,
  coreMessages,
] as const;

/** `lienthong sign`: one file, XML as XAdES, PDF as PAdES, credentials with proofs, anything else as JAdES, with a key out of a file. */
export async function signFile(command: SignCommand, io: Io): Promise<ExitCode> {
  const { file, locale, output, overwrite, quiet } = command;
  const fail = (name: string, issues: readonly Issue[], exitCode: ExitCode): ExitCode => {
    for (const issue of issues)
      io.stderr.write(`${printable(name)}: ${printable(describeIssue(issue, locale, ...catalogues))}\n`);
    return exitCode;
  };
  const plan = await freePlaces(output === "-" ? [] : [output], [file], overwrite, io);
  if (!plan.ok) return fail(output, [plan.issue], exitCodes.misuse);
  // Standard input is read once: when it is the file, whatever opens the key stands elsewhere.
  const input = await readInput(file, io);
  if (!input.ok) return fail(file, [input.issue], exitCodes.issues);
  const form = command.to ?? formOf(input.bytes, command);
  const against = optionsAgainst(form, command);
  if (against) return fail(file, [against], exitCodes.misuse);
  const signed = await sign(form, input.bytes, command, io);
  if ("misuse" in signed) {
    const { misuse } = signed;
    return fail(String(misuse.params?.["file"] ?? file), [misuse], exitCodes.misuse);
  }
  if (!signed.ok) return fail(file, signed.issues, exitCodes.issues);
  if (typeof signed.value === "string" && output === "-") {
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

/** The signed file; what is wrong with it; or what is wrong with the key that was given. */
type Signed = Result<string | Uint8Array> | { readonly misuse: Issue };

async function sign(form: SignatureForm, bytes: Uint8Array, command: SignCommand, io: Io): Promise<Signed> {
  if (form === "data-integrity" || form === "vc-jwt") return signCredential(form, bytes, command, io);
  const signer = await readSigner(command, io);
  if ("code" in signer) return { misuse: signer };
  const { parts, into, role, detached, beside, reason, location, certify } = command;
  const at = command.at ?? io.now();
  if (form === "pades")
    return signPdf(bytes, {
      signer,
      at,
      ...(reason !== undefined && { reason }),
      ...(location !== undefined && { location }),
      ...(certify !== undefined && { certify }),
    });
  if (form === "xades") {
    const text = decodeUtf8(bytes);
    if (!text.ok) return text;
    return signXml(text.value, {
      signer,
      at,
      ...(parts.length > 0 && { parts }),
      ...(into !== undefined && { into }),
      ...(role !== undefined && { role }),
    });
  }
  const earlier = beside === undefined ? undefined : await readInput(beside, io);
  if (earlier?.ok === false) return { ok: false, issues: [earlier.issue] };
  const text = earlier && decodeUtf8(earlier.bytes);
  if (text?.ok === false) return text;
  return signJws(bytes, { signer, at, detached, ...(text && { beside: text.value.trim() }) });
}
