import {
  type AlgorithmIdentifier,
  type Digest,
  digestByName,
  PkiFault,
  type SignatureScheme,
  readDigest as readDigestOf,
  readSignatureScheme as readSchemeOf,
} from "@lienthong/pki";
import { SignatureFault } from "../signature-fault.ts";
import { ed25519Oid } from "./public-key.ts";

/** How a signature is made; the hash of Ed25519 is the one inside it, and beside it in CMS (RFC 8419 section 3.1). */
export type SignerScheme = SignatureScheme | { readonly kind: "ed25519"; readonly digest: Digest };

/** A hash function by its AlgorithmIdentifier; unknown ones are refused by name. */
export function readDigest(algorithm: AlgorithmIdentifier, part: string): Digest {
  return named(part, () => readDigestOf(algorithm));
}

/** How a signature was made; `digest` is what the signer names beside it (CMS). */
export function readSignatureScheme(
  algorithm: AlgorithmIdentifier,
  part: string,
  digest?: Digest,
): SignerScheme {
  // Parameters must be absent, NULL included (RFC 8410 section 3).
  if (algorithm.oid === ed25519Oid && !algorithm.parameters) return ed25519Scheme();
  return named(part, () => readSchemeOf(algorithm, digest));
}

/** The one way in which Ed25519 signs. */
export function ed25519Scheme(): SignerScheme {
  return { kind: "ed25519", digest: digestByName("SHA-512") };
}

function named<Value>(part: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PkiFault)) throw error;
    const { reason, algorithm = "" } = error;
    const code = reason === "algorithm-weak" ? "signature.algorithm.weak" : "signature.algorithm.unknown";
    throw new SignatureFault(code, { part, algorithm });
  }
}
