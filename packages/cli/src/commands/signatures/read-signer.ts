import { type Issue, decodeUtf8 } from "@lienthong/core";
import type { Signer } from "@lienthong/signature";
import type { KeySigner } from "@lienthong/signature/jose";
import { keySignerFromPem, signerFromPem, signerFromPkcs12 } from "@lienthong/signature/node";
import type { SignCommand } from "../../arguments/command.ts";
import { readInput } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import type { CliIssueCode } from "../../messages/codes.ts";

function wrong(code: CliIssueCode, file: string): Issue<CliIssueCode> {
  return { code, severity: "fatal", path: "", params: { file } };
}

/** Opens the key: PEM with certificates, or PKCS#12; what opens it comes from a file, standard input or the environment, never from an argument. */
export async function readSigner(command: SignCommand, io: Io): Promise<Signer | Issue<CliIssueCode>> {
  const { key, certificates, p12 } = command;
  const name = p12 ?? key ?? "";
  const code = p12 === undefined ? "cli.signature.bad-key" : "cli.signature.bad-p12";
  return open(command, name, code, io, async (bytes, passphrase) => {
    if (p12 !== undefined) return signerFromPkcs12({ file: bytes, passphrase: passphrase ?? "" });
    const chain: (Uint8Array | string)[] = [];
    for (const certificate of certificates) {
      const read = await readInput(certificate, io);
      if (!read.ok) return wrong(code, certificate);
      chain.push(read.bytes[0] === 0x30 ? read.bytes : Buffer.from(read.bytes).toString("latin1"));
    }
    return signerFromPem({
      key: Buffer.from(bytes).toString("latin1"),
      certificates: chain,
      ...(passphrase !== undefined && { passphrase }),
    });
  });
}

/** Opens a key without certificates, for credentials. */
export async function readKeySigner(command: SignCommand, io: Io): Promise<KeySigner | Issue<CliIssueCode>> {
  return open(command, command.key ?? "", "cli.signature.bad-credential-key", io, (bytes, passphrase) =>
    Promise.resolve(
      keySignerFromPem({
        key: Buffer.from(bytes).toString("latin1"),
        ...(passphrase !== undefined && { passphrase }),
      }),
    ),
  );
}

async function open<Opened extends Signer | KeySigner>(
  { passphraseFile }: SignCommand,
  name: string,
  code: CliIssueCode,
  io: Io,
  make: (bytes: Uint8Array, passphrase: string | undefined) => Promise<Opened | Issue<CliIssueCode>>,
): Promise<Opened | Issue<CliIssueCode>> {
  let passphrase = io.environment["LIENTHONG_KEY_PASSPHRASE"];
  if (passphraseFile !== undefined) {
    const read = await readInput(passphraseFile, io);
    const text = read.ok ? decodeUtf8(read.bytes) : undefined;
    if (text?.ok !== true) return wrong("cli.signature.bad-passphrase-file", passphraseFile);
    // An editor ends the line; the line end is no part of what is on it.
    passphrase = text.value.replace(/\r?\n$/u, "");
  }
  const file = await readInput(name, io);
  if (!file.ok) return wrong(code, name);
  try {
    return await make(file.bytes, passphrase);
  } catch (error) {
    // Whatever OpenSSL says of a key stays inside: its texts may quote the file.
    if (error instanceof Error) return wrong(code, name);
    throw error;
  }
}
