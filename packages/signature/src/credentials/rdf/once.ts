import { canonicalJson } from "../canonical-json.ts";
import type { RdfCanonicalizer } from "./rdf-canonicalizer.ts";

/** The same canonicaliser, which works out each document once: proofs of a set are over one document, and that takes most of the time. */
export function onceEach(rdf: RdfCanonicalizer): RdfCanonicalizer {
  const known = new Map<string, Promise<string>>();
  return {
    canonicalize: (document, digest) => {
      const key = `${digest.name} ${canonicalJson(document)}`;
      const made = known.get(key) ?? rdf.canonicalize(document, digest);
      known.set(key, made);
      return made;
    },
  };
}
