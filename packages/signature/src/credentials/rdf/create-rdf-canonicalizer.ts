import { encodeUtf8 } from "@lienthong/core";
import { type Digest, joinBytes, toHex } from "@lienthong/pki";
import { type JsonObject, isJsonObject, member } from "../../jose/json-object.ts";
import { CredentialFault } from "../credential-issue.ts";
import { readDocument } from "../read-document.ts";
import type { RdfCanonicalizer } from "./rdf-canonicalizer.ts";

/** The one function that is used of `jsonld` (version 9), a library of JSON-LD that the caller installs. */
export interface JsonLdLibrary {
  /** Canonical N-Quads of a JSON-LD document. */
  canonize(input: object, options: object): Promise<unknown>;
}

/** What {@link createRdfCanonicalizer} works with. */
export interface RdfCanonicalizerOptions {
  /** `jsonld` itself: `import jsonld from "jsonld"`. */
  readonly jsonld: JsonLdLibrary;
  /** Every context that counts, by its address. None is built in and none is fetched: whoever writes a context decides what members mean. */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** Takes contexts that are spelt out in a credential, too; only for documents that you wrote. */
  readonly inlineContexts?: boolean;
}

/**
 * Makes what proofs over RDF need (bộ chuẩn hoá RDF cho `eddsa-rdfc-2022`, `ecdsa-rdfc-2019`) out of the library `jsonld`. Contexts come from
 * the caller alone; members that no context defines are refused, not dropped.
 *
 * @example
 * ```ts
 * import { type JsonLdLibrary, createRdfCanonicalizer } from "@lienthong/signature/credentials";
 *
 * const rdfOf = (jsonld: JsonLdLibrary, contextV2: object) =>
 *   createRdfCanonicalizer({ jsonld, contexts: { "https://www.w3.org/ns/credentials/v2": contextV2 } });
 * ```
 */
export function createRdfCanonicalizer({
  jsonld,
  contexts,
  inlineContexts = false,
}: RdfCanonicalizerOptions): RdfCanonicalizer {
  const known = new Map(
    Object.entries(contexts).map(([address, given]) => [address, contextOf(address, given)]),
  );
  const documentLoader = (url: string): Promise<object> => {
    const document = known.get(url);
    if (!document) return Promise.reject(new UnknownContext());
    // Without a tag the library keeps nothing between calls, so that no other context of this address can come in.
    return Promise.resolve({ contextUrl: null, documentUrl: url, document });
  };
  return {
    canonicalize: async (document: JsonObject, digest: Digest): Promise<string> => {
      checkContexts(document, known, inlineContexts, "");
      try {
        const text = await jsonld.canonize(document, {
          documentLoader,
          safe: true,
          base: null,
          processingMode: "json-ld-1.1",
          canonizeOptions: {
            algorithm: "RDFC-1.0",
            format: "application/n-quads",
            maxWorkFactor: 1,
            createMessageDigest: () => textDigest(digest),
          },
        });
        if (typeof text !== "string")
          throw new TypeError("jsonld must be the library of that name, version 9");
        return text;
      } catch (error) {
        throw faultOf(error);
      }
    },
  };
}

class UnknownContext extends Error {
  override readonly name = "UnknownContext";
}

function contextOf(address: string, given: unknown): JsonObject {
  try {
    const document = readDocument(given);
    // The keys of maps by @index are in no statement: they could be swapped while a proof holds.
    const isSigned = !JSON.stringify(document).includes('"@index"');
    if (member(document, "@context") !== undefined && isSigned) return document;
  } catch (error) {
    if (!(error instanceof CredentialFault)) throw error;
  }
  throw new TypeError(`contexts["${address}"] is no JSON-LD context, or has @index`);
}

/** Contexts that are not known make the whole undecided, and so do those that a credential brings itself. */
function checkContexts(
  value: unknown,
  known: ReadonlyMap<string, unknown>,
  inline: boolean,
  path: string,
): void {
  if (Array.isArray(value)) value.forEach((one, at) => checkContexts(one, known, inline, `${path}[${at}]`));
  if (!isJsonObject(value)) return;
  for (const [name, one] of Object.entries(value)) {
    const place = path === "" ? name : `${path}.${name}`;
    if (name !== "@context") checkContexts(one, known, inline, place);
    else
      for (const [at, context] of (Array.isArray(one) ? one : [one]).entries()) {
        const fault = (problem: "inline" | "unknown"): CredentialFault =>
          new CredentialFault(
            `signature.credential.context-${problem}`,
            undefined,
            undefined,
            `${place}[${at}]`,
          );
        if (typeof context !== "string") {
          if (!inline) throw fault("inline");
        } else if (!known.has(context)) throw fault("unknown");
      }
  }
}

/** Hashing as the library asks for it. */
function textDigest(digest: Digest): { update(text: string): void; digest(): Promise<string> } {
  const parts: Uint8Array[] = [];
  return {
    update: (text) => void parts.push(encodeUtf8(text)),
    digest: () => Promise.resolve(toHex(digest.hash(joinBytes(...parts)))),
  };
}

/** The library throws errors of one kind with the name of the problem within. */
function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TypeError) return error;
  if (causes(error).some((one) => one instanceof UnknownContext))
    return new CredentialFault("signature.credential.context-unknown");
  const details: unknown = "details" in error ? error.details : undefined;
  const isUnsafe = isJsonObject(details) && isJsonObject(member(details, "event"));
  return new CredentialFault(`signature.credential.${isUnsafe ? "term-undefined" : "rdf"}`);
}

function causes(error: unknown): readonly unknown[] {
  const found: unknown[] = [];
  for (let one = error; one instanceof Error && found.length < 10;) {
    found.push(one);
    const details: unknown = "details" in one ? one.details : undefined;
    one = isJsonObject(details) ? member(details, "cause") : one.cause;
  }
  return found;
}
