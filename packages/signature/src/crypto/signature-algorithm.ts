import {
  type AlgorithmIdentifier,
  type Digest,
  PkiFault,
  type SignatureScheme,
  readDigest as readDigestOf,
  readSignatureScheme as readSchemeOf,
} from "@lienthong/pki";
import { SignatureFault } from "../signature-fault.ts";

/** A hash function by its AlgorithmIdentifier; unknown ones are refused by name. */
export function readDigest(algorithm: AlgorithmIdentifier, part: string): Digest {
  return named(part, () => readDigestOf(algorithm));
}

/** How a signature was made; `digest` is what the signer names beside it (CMS). */
export function readSignatureScheme(
  algorithm: AlgorithmIdentifier,
  part: string,
  digest?: Digest,
): SignatureScheme {
  return named(part, () => readSchemeOf(algorithm, digest));
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
