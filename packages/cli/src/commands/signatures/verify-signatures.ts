import { basename } from "node:path";
import { type Issue, describeIssue } from "@lienthong/core";
import { type XmlVerification, describeVerification, verifyXmlSignature } from "@lienthong/signature";
import {
  type CredentialVerification,
  describeCredential,
  verifyCredential,
} from "@lienthong/signature/credentials";
import {
  type JwsVerification,
  type SdJwtVerification,
  describeJose,
  verifyJws,
  verifySdJwt,
} from "@lienthong/signature/jose";
import { type PdfVerification, describePdf, verifyPdfSignatures } from "@lienthong/signature/pdf";
import type { VerifyCommand } from "../../arguments/command.ts";
import { type ExitCode, exitCodes } from "../../exit-code.ts";
import { readInput } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import { cliMessages } from "../../messages/catalogues.ts";
import type { CliIssueCode } from "../../messages/codes.ts";
import { printable } from "../../report/printable.ts";
import { textsFor } from "../../texts/texts-for.ts";
import { plainResult } from "./plain-result.ts";
import { idOfJson } from "./read-controllers.ts";
import { type TrustedFolder, readTrust } from "./read-trust.ts";
import { signedKindOf } from "./signed-kind.ts";

/** `lienthong verify`: exit code 0 only when every signature of every file is valid. */
export async function verifySignatures(command: VerifyCommand, io: Io): Promise<ExitCode> {
  const { locale, files, form } = command;
  const fail = (name: string, issue: Issue<CliIssueCode>): void => {
    io.stderr.write(`${printable(name)}: ${describeIssue(issue, locale, cliMessages)}\n`);
  };
  const folder = await readTrust(command.trust, io);
  if ("code" in folder) {
    fail(command.trust, folder);
    return exitCodes.misuse;
  }
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
    const found = await verify(input.bytes, command, given);
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

/** What the caller gave beside the signed files. */
interface Given extends TrustedFolder {
  readonly at: string;
  readonly content: Readonly<Record<string, Uint8Array>>;
  readonly lists: readonly Uint8Array[];
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

interface Verified {
  readonly result:
    XmlVerification | PdfVerification | JwsVerification | SdJwtVerification | CredentialVerification;
  readonly lines: readonly string[];
}

async function verify(
  bytes: Uint8Array,
  { locale, roles, content: names }: VerifyCommand,
  given: Given,
): Promise<Verified | Issue<CliIssueCode>> {
  const { trust, keys, at, content, lists } = given;
  const wrong = (code: CliIssueCode): Issue<CliIssueCode> => ({ code, severity: "error", path: "" });
  const { kind, text, typ } = signedKindOf(bytes);
  if (kind === "xml") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = verifyXmlSignature(bytes, { trust, at, expected: { roles } });
    return { result, lines: describeVerification(result, locale) };
  }
  if (kind === "credential") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = await verifyCredential(text, {
      at,
      signers: given.signers,
      resolve: (id) => given.documents.get(id),
      statusList: (address) => lists.find((list) => idOfJson(list) === address),
      ...(roles.length > 0 && { roles }),
    });
    return { result, lines: describeCredential(result, locale) };
  }
  if (roles.length > 0) return wrong("cli.signature.no-roles");
  if (kind === "pdf") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = verifyPdfSignatures(bytes, { trust, at });
    return { result, lines: describePdf(result, locale) };
  }
  if (kind === "sd-jwt") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = verifySdJwt(text, {
      trust,
      keys,
      at,
      ...(lists.length > 0 && { status: { lists } }),
      ...(typ?.toLowerCase().replace(/^application\//u, "") === "dc+sd-jwt" && {
        credential: { version: "draft-24" },
      }),
    });
    return { result, lines: describeJose(result, locale) };
  }
  // Files that the signature names by their hashes, or else the one content that it leaves out.
  const named = verifyJws(text, { trust, keys, at, objects: content });
  const [only] = Object.values(content);
  const isNamed = named.signatures.some(({ header }) => "sigD" in header);
  const result =
    only && !isNamed && names.length === 1 ? verifyJws(text, { trust, keys, at, detached: only }) : named;
  return { result, lines: describeJose(result, locale) };
}
