import { type Issue, decodeUtf8 } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { type TrustStore, trustFromFiles } from "@lienthong/signature";
import { verifyJws } from "@lienthong/signature/jose";
import { inputIssue } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import type { CliIssueCode } from "../../messages/codes.ts";
import { type Controllers, isControllerFile, readControllers } from "./read-controllers.ts";

/** Whom to trust: authorities by their certificates, and signers by their public keys or the documents of their keys. */
export interface TrustedFolder extends Controllers {
  readonly trust: TrustStore;
  readonly keys: readonly unknown[];
}

const mostTrustFiles = 1000;
const megabyte = 1024 * 1024;
const largestTrustFile = 64 * megabyte;

/** Why there is nobody to trust, and the file or folder to blame. */
export interface NoTrust {
  readonly name: string;
  readonly issue: Issue<CliIssueCode>;
}

/** Reads a folder with certificates, revocation lists, OCSP responses, public keys (`.jwk`, `.jwks`) and documents of keys (`.did.json`). */
export async function readTrust(folder: string, io: Io): Promise<TrustedFolder | NoTrust> {
  const wrong = (file: string): NoTrust => ({
    name: folder,
    issue: { code: "cli.signature.bad-trust", severity: "fatal", path: "", params: { file } },
  });
  const kind = await io.inspect(folder);
  if (kind === "missing") return { name: folder, issue: inputIssue("missing") };
  if (kind === "file")
    return { name: folder, issue: { code: "cli.signature.no-folder", severity: "fatal", path: "" } };
  const names = await io.listFiles(folder, mostTrustFiles + 1);
  if (names.length > mostTrustFiles)
    return { name: folder, issue: inputIssue("too-many-files", mostTrustFiles) };
  const files: { name: string; bytes: Uint8Array }[] = [];
  const keys: unknown[] = [];
  const controllers: { name: string; bytes: Uint8Array }[] = [];
  for (const name of names) {
    const read = await io.readFile(name, largestTrustFile);
    if (!read.ok) return { name, issue: inputIssue(read.reason, largestTrustFile / megabyte) };
    try {
      if (/\.jwks?$/iu.test(name.slice(-5))) keys.push(...keysIn(read.bytes));
      else if (isControllerFile(name)) {
        readControllers([{ name, bytes: read.bytes }]);
        controllers.push({ name, bytes: read.bytes });
      } else trustFromFiles([{ name, bytes: read.bytes }]);
    } catch (error) {
      if (error instanceof TypeError) return wrong(name);
      throw error;
    }
    files.push({ name, bytes: read.bytes });
  }
  return { trust: trustFromFiles(files), keys, ...readControllers(controllers) };
}

/** Whether nobody can be trusted by what a folder holds: neither a root, nor a key, nor a signer with the document of its keys. */
export function trustsNobody({ trust, keys, documents, signers, cardIssuers }: TrustedFolder): boolean {
  const lists: readonly (readonly unknown[])[] = [trust.roots, keys, signers, cardIssuers];
  return lists.every((one) => one.length === 0) && documents.size === 0;
}

/** The keys of a JWK or a JWK set (RFC 7517); `TypeError` when one cannot be used. */
function keysIn(bytes: Uint8Array): readonly unknown[] {
  const decoded = decodeUtf8(bytes);
  const read = decoded.ok ? readJson(decoded.value) : undefined;
  const value: unknown = read?.ok === true ? read.value : undefined;
  if (typeof value !== "object" || value === null) throw new TypeError("no JWK");
  const list: unknown = "keys" in value ? value.keys : [value];
  if (!Array.isArray(list)) throw new TypeError("no JWK set");
  // The verifier itself says whether it can use them.
  verifyJws("", { keys: list, at: "2026-01-01T00:00:00Z" });
  return list;
}
