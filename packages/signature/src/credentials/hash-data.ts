import { encodeUtf8 } from "@lienthong/core";
import { type Digest, joinBytes } from "@lienthong/pki";
import { type JsonObject, member } from "../jose/json-object.ts";
import { canonicalJson } from "./canonical-json.ts";
import { CredentialFault } from "./credential-issue.ts";
import type { ProofSuite } from "./cryptosuites.ts";
import { checkGraphShape } from "./rdf/graph-shape.ts";
import type { RdfCanonicalizer } from "./rdf/rdf-canonicalizer.ts";

/** What a proof stands over. */
export interface ProofContent {
  /** The document without its proofs, but with those that this one was made after. */
  readonly unsecured: JsonObject;
  /** The proof without its value. */
  readonly configuration: JsonObject;
  readonly suite: ProofSuite;
  readonly digest: Digest;
  /** Number of the proof, for issues. */
  readonly number: number;
}

/** The bytes that a proof signs: hash of its configuration, then hash of the document (the suites' section 3, "Hashing"). */
export async function hashData(
  { unsecured, configuration, suite, digest, number }: ProofContent,
  rdf: RdfCanonicalizer | undefined,
): Promise<Uint8Array> {
  const hash = (text: string): Uint8Array => digest.hash(encodeUtf8(text));
  if (suite.canonical === "jcs")
    return joinBytes(hash(canonicalJson(configuration)), hash(canonicalJson(unsecured)));
  if (!rdf) throw new CredentialFault("signature.credential.rdf-missing", { number });
  if (partsIn(unsecured) > mostParts)
    throw new CredentialFault("signature.credential.too-complex", { limit: mostParts });
  checkGraphShape(configuration);
  const told = { ...configuration, "@context": member(unsecured, "@context") };
  return joinBytes(
    hash(await rdf.canonicalize(told, digest)),
    hash(await rdf.canonicalize(unsecured, digest)),
  );
}

/** Objects and lists of a document that is made into RDF: a school life of transcripts has some thousands, and each takes half a millisecond. */
const mostParts = 10_000;

function partsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 1;
  for (const one of Object.values(value)) count += partsIn(one);
  return count;
}
