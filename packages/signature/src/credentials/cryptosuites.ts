import { type Digest, digestByName, verifyHash } from "@lienthong/pki";
import { verifyEd25519 } from "../crypto/ed25519.ts";
import { type JsonObject, member } from "../jose/json-object.ts";
import type { CredentialKey } from "./multikey.ts";

/** Ways to sign a credential with a Data Integrity proof (bộ mật mã) that {@link issueCredential} knows. */
export type Cryptosuite = "eddsa-jcs-2022" | "ecdsa-jcs-2019" | "eddsa-rdfc-2022" | "ecdsa-rdfc-2019";

/** How a proof was made. */
export interface ProofSuite {
  readonly name: string;
  /** How the document becomes bytes: canonical JSON, or the canonical RDF that it stands for. */
  readonly canonical: "jcs" | "rdfc";
  readonly key: CredentialKey["kind"];
}

/** W3C Data Integrity EdDSA Cryptosuites 1.0, ECDSA Cryptosuites 1.0; the last two are how EdDSA was named before, in VC 1.1. */
const suites: ReadonlyMap<string, ProofSuite> = /* @__PURE__ */ new Map<string, ProofSuite>([
  ["eddsa-jcs-2022", { name: "eddsa-jcs-2022", canonical: "jcs", key: "ed25519" }],
  ["ecdsa-jcs-2019", { name: "ecdsa-jcs-2019", canonical: "jcs", key: "ec" }],
  ["eddsa-rdfc-2022", { name: "eddsa-rdfc-2022", canonical: "rdfc", key: "ed25519" }],
  ["ecdsa-rdfc-2019", { name: "ecdsa-rdfc-2019", canonical: "rdfc", key: "ec" }],
  ["eddsa-2022", { name: "eddsa-2022", canonical: "rdfc", key: "ed25519" }],
]);

const legacy: ProofSuite = { name: "Ed25519Signature2020", canonical: "rdfc", key: "ed25519" };

/** How a proof says that it was made, or `undefined` when that is not known here. */
export function suiteOf(proof: JsonObject): ProofSuite | undefined {
  const type = member(proof, "type");
  if (type === legacy.name && member(proof, "cryptosuite") === undefined) return legacy;
  const name = member(proof, "cryptosuite");
  return type === "DataIntegrityProof" && typeof name === "string" ? suites.get(name) : undefined;
}

/** The hash function that goes with a key: SHA-384 for P-384, SHA-256 for the others. */
export function digestFor(key: CredentialKey): Digest {
  return digestByName(key.kind === "ec" && key.curve.name === "P-384" ? "SHA-384" : "SHA-256");
}

/** Bytes of a proof value. */
function valueLength(key: CredentialKey): number {
  return key.kind === "ec" ? 2 * key.curve.length : 64;
}

/** Whether the holder of the key signed these bytes. */
export function isProvenBy(key: CredentialKey, signed: Uint8Array, value: Uint8Array): boolean {
  if (value.length !== valueLength(key)) return false;
  if (key.kind === "ed25519") return verifyEd25519(key, signed, value);
  const digest = digestFor(key);
  return verifyHash(key, { kind: "ecdsa", digest }, digest.hash(signed), value, "plain");
}
