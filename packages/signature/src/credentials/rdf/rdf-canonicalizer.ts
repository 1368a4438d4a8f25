import type { Digest } from "@lienthong/pki";
import type { JsonObject } from "../../jose/json-object.ts";

/** Makes canonical RDF out of JSON-LD (bộ chuẩn hoá RDF); made by {@link createRdfCanonicalizer}. */
export interface RdfCanonicalizer {
  /** Canonical N-Quads of a document. What hinders it is thrown as a fault of this package. */
  canonicalize(document: JsonObject, digest: Digest): Promise<string>;
}
