import {
  type AlgorithmIdentifier,
  type Digest,
  PkiFault,
  type SignatureScheme,
  readDigest as readDigestOf,
  readSignatureScheme as readSchemeOf,
} from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";

/** A hash function by its AlgorithmIdentifier; unknown and broken ones are refused by name. */
export function readDigest(algorithm: AlgorithmIdentifier, part: string): Digest {
  return strong(
    part,
    () => readDigestOf(algorithm),
    (digest) => digest,
  );
}

/** How a signature was made; `digest` is what the signer names beside it (CMS). */
export function readSignatureScheme(
  algorithm: AlgorithmIdentifier,
  part: string,
  digest?: Digest,
): SignatureScheme {
  return strong(
    part,
    () => readSchemeOf(algorithm, digest),
    (scheme) => scheme.digest,
  );
}

/** ICAO Doc 9303-12 (8th edition) no longer allows SHA-1. */
function strong<Value>(part: string, read: () => Value, digestOf: (value: Value) => Digest): Value {
  try {
    const value = read();
    const { name } = digestOf(value);
    if (name === "SHA-1") throw new PkiFault("algorithm-weak", name);
    return value;
  } catch (error) {
    if (!(error instanceof PkiFault)) throw error;
    const { reason, algorithm = "" } = error;
    const code =
      reason === "algorithm-weak" ? "identity.sod.algorithm-weak" : "identity.sod.algorithm-unsupported";
    throw new ChipFault(code, { part, algorithm });
  }
}
