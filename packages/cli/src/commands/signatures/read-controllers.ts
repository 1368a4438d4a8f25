import { basename } from "node:path";
import { decodeUtf8 } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import type { TrustedSigner } from "@lienthong/signature/credentials";

/** Whose credentials count: documents of keys by their id (DID documents), and who signs in which role. */
export interface Controllers {
  readonly documents: ReadonlyMap<string, unknown>;
  readonly signers: readonly TrustedSigner[];
}

type Open = Readonly<Record<string, unknown>>;

/** Whether a file of the folder of trust speaks of controllers: `….did.json`, `signers.json`. */
export function isControllerFile(name: string): boolean {
  return /\.did\.json$/iu.test(name.slice(-9)) || basename(name).toLowerCase() === "signers.json";
}

/**
 * Reads them: without a `signers.json`, everybody of whom there is a document may sign for itself. `TypeError` when a file is not what its
 * name says.
 */
export function readControllers(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Controllers {
  const documents = new Map<string, unknown>();
  let listed: readonly TrustedSigner[] | undefined;
  for (const { name, bytes } of files) {
    const value = jsonOf(bytes);
    if (basename(name).toLowerCase() === "signers.json") listed = [...(listed ?? []), ...signersIn(value)];
    else documents.set(idOf(value), value);
  }
  return { documents, signers: listed ?? [...documents.keys()].map((id) => ({ id })) };
}

/** The `id` of a JSON file, such as a status list, if it has one. */
export function idOfJson(bytes: Uint8Array): string | undefined {
  const value = jsonOf(bytes);
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
    ? value.id
    : undefined;
}

function jsonOf(bytes: Uint8Array): unknown {
  const decoded = decodeUtf8(bytes);
  const read = decoded.ok ? readJson(decoded.value) : undefined;
  return read?.ok === true ? read.value : undefined;
}

function signersIn(value: unknown): readonly TrustedSigner[] {
  if (!Array.isArray(value)) throw new TypeError("signers.json must be a list");
  return value.map((one: unknown): TrustedSigner => {
    const id = idOf(one);
    const { role, issuers } = one as Open; // idOf has shown that it is an object
    if (role !== undefined && typeof role !== "string") throw new TypeError("role must be text");
    if (issuers === undefined) return { id, ...(role !== undefined && { role }) };
    if (!isTexts(issuers)) throw new TypeError("issuers must be a list of texts");
    return { id, ...(role !== undefined && { role }), issuers };
  });
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function idOf(value: unknown): string {
  if (typeof value !== "object" || value === null || !("id" in value) || typeof value.id !== "string")
    throw new TypeError("no id");
  return value.id;
}
