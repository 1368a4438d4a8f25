import { type Issue, decodeUtf8 } from "@lienthong/core";
import type { Signer } from "@lienthong/signature";
import { signerFromPem, signerFromPkcs12 } from "@lienthong/signature/node";
import type { SignCommand } from "../../arguments/command.ts";
import { readInput } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import type { CliIssueCode } from "../../messages/codes.ts";

/** Opens the key: PEM with certificates, or PKCS#12; what opens it comes from a file, standard input or the environment, never from an argument. */
export async function readSigner(
  { key, certificates, p12, passphraseFile }: SignCommand,
  io: Io,
): Promise<Signer | Issue<CliIssueCode>> {
  const wrong = (code: CliIssueCode, file: string): Issue<CliIssueCode> => ({
    code,
    severity: "fatal",
    path: "",
    params: { file },
  });
  let passphrase = io.environment["LIENTHONG_KEY_PASSPHRASE"];
  if (passphraseFile !== undefined) {
    const read = await readInput(passphraseFile, io);
    const text = read.ok ? decodeUtf8(read.bytes) : undefined;
    if (text?.ok !== true) return wrong("cli.signature.bad-passphrase-file", passphraseFile);
    // An editor ends the line; the line end is no part of what is on it.
    passphrase = text.value.replace(/\r?\n$/u, "");
  }
  const name = p12 ?? key ?? "";
  const file = await readInput(name, io);
  const code = p12 === undefined ? "cli.signature.bad-key" : "cli.signature.bad-p12";
  if (!file.ok) return wrong(code, name);
  const chain: (Uint8Array | string)[] = [];
  for (const certificate of certificates) {
    const read = await readInput(certificate, io);
    if (!read.ok) return wrong(code, certificate);
    chain.push(read.bytes[0] === 0x30 ? read.bytes : Buffer.from(read.bytes).toString("latin1"));
  }
  try {
    if (p12 !== undefined) return signerFromPkcs12({ file: file.bytes, passphrase: passphrase ?? "" });
    return signerFromPem({
      key: Buffer.from(file.bytes).toString("latin1"),
      certificates: chain,
      ...(passphrase !== undefined && { passphrase }),
    });
  } catch (error) {
    // Whatever OpenSSL says of a key stays inside: its texts may quote the file.
    if (error instanceof Error) return wrong(code, name);
    throw error;
  }
}
