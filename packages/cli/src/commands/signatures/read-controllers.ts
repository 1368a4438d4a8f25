import { basename } from "node:path";
import { decodeUtf8 } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { type TrustedSigner, createRdfCanonicalizer } from "@lienthong/signature/credentials";
import { type HealthCardIssuer, verifyHealthCards } from "@lienthong/signature/health-card";
import { builtInContexts } from "./rdf.ts";

/** Whose credentials count: documents of keys by their id (DID documents), who signs in which role, issuers of health cards; and what names mean. */
export interface Controllers {
  readonly documents: ReadonlyMap<string, unknown>;
  readonly signers: readonly TrustedSigner[];
  readonly cardIssuers: readonly HealthCardIssuer[];
  /** JSON-LD contexts by their addresses, beside the built-in ones. */
  readonly contexts: ReadonlyMap<string, unknown>;
}

type Open = Readonly<Record<string, unknown>>;

const lists = ["signers.json", "health-card-issuers.json", "contexts.json"] as const;

/** Whether a file of the folder of trust speaks of controllers: `….did.json`, `signers.json` and the like. */
export function isControllerFile(name: string): boolean {
  return /\.did\.json$/iu.test(name.slice(-9)) || lists.some((one) => one === basename(name).toLowerCase());
}

/**
 * Reads them: without a `signers.json`, everybody of whom there is a document may sign for itself. `TypeError` when a file is not what its
 * name says.
 */
export function readControllers(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Controllers {
  const documents = new Map<string, unknown>();
  const contexts = new Map<string, unknown>();
  const cardIssuers: HealthCardIssuer[] = [];
  let listed: readonly TrustedSigner[] | undefined;
  for (const { name, bytes } of files) {
    const value = jsonOf(bytes);
    const list = lists.find((one) => one === basename(name).toLowerCase());
    if (list === "signers.json") listed = [...(listed ?? []), ...signersIn(value)];
    else if (list === "health-card-issuers.json") cardIssuers.push(...cardIssuersIn(value));
    else if (list === "contexts.json")
      for (const [address, context] of contextsIn(value)) contexts.set(address, context);
    else documents.set(idOf(value), value);
  }
  const signers = listed ?? [...documents.keys()].map((id) => ({ id }));
  return { documents, signers, cardIssuers, contexts };
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

function cardIssuersIn(value: unknown): readonly HealthCardIssuer[] {
  if (!Array.isArray(value)) throw new TypeError("health-card-issuers.json must be a list");
  const issuers = value.map((one: unknown): HealthCardIssuer => {
    const { iss, keys, revocations } = isOpen(one) ? one : {};
    if (typeof iss !== "string" || !Array.isArray(keys)) throw new TypeError("an issuer needs iss and keys");
    if (revocations === undefined) return { iss, keys };
    if (!Array.isArray(revocations)) throw new TypeError("revocations must be a list");
    return { iss, keys, revocations };
  });
  // The verifier itself says whether it can use them.
  verifyHealthCards("", { issuers, at: "2026-01-01T00:00:00Z" });
  return issuers;
}

function contextsIn(value: unknown): readonly (readonly [string, unknown])[] {
  if (!isOpen(value)) throw new TypeError("contexts.json must be an object");
  // Its reader says whether each is a context, before any is used.
  createRdfCanonicalizer({ jsonld: { canonize: () => Promise.resolve("") }, contexts: value });
  if (builtInContexts.some((address) => Object.hasOwn(value, address)))
    throw new TypeError("a built-in context cannot be replaced");
  return Object.entries(value);
}

function isOpen(value: unknown): value is Open {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function idOf(value: unknown): string {
  if (typeof value !== "object" || value === null || !("id" in value) || typeof value.id !== "string")
    throw new TypeError("no id");
  return value.id;
}
