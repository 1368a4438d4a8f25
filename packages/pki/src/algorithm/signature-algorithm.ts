import { DerReader, derTags, inside, whole } from "../asn1/der-reader.ts";
import {
  type AlgorithmIdentifier,
  hasNoParameters,
  readAlgorithm,
  smallUnsigned,
} from "../asn1/der-values.ts";
import { DerFault } from "../asn1/der-fault.ts";
import { PkiFault } from "../pki-fault.ts";
import { type Digest, type DigestName, digestByName, digestByOid } from "./digests.ts";

/** How a signature is made and over which hash. */
export type SignatureScheme =
  | {
      /** RSASSA-PKCS1-v1_5 or ECDSA. */
      readonly kind: "rsa-pkcs1" | "ecdsa";
      /** The hash function over what is signed. */
      readonly digest: Digest;
    }
  | {
      /** RSASSA-PSS; the mask uses the same hash function. */
      readonly kind: "rsa-pss";
      /** The hash function over what is signed. */
      readonly digest: Digest;
      /** Bytes of the salt. */
      readonly saltLength: number;
    };

type Row = readonly [oid: string, kind: "rsa-pkcs1" | "ecdsa", digest: DigestName];

/** RFC 8017 appendix A.2.4, RFC 5758 section 3.2, and BSI TR-03111 section 5.2.1 (ecdsa-plain is not for certificates). */
const rows: readonly Row[] = [
  ["1.2.840.113549.1.1.5", "rsa-pkcs1", "SHA-1"],
  ["1.2.840.113549.1.1.14", "rsa-pkcs1", "SHA-224"],
  ["1.2.840.113549.1.1.11", "rsa-pkcs1", "SHA-256"],
  ["1.2.840.113549.1.1.12", "rsa-pkcs1", "SHA-384"],
  ["1.2.840.113549.1.1.13", "rsa-pkcs1", "SHA-512"],
  ["1.2.840.10045.4.1", "ecdsa", "SHA-1"],
  ["1.2.840.10045.4.3.1", "ecdsa", "SHA-224"],
  ["1.2.840.10045.4.3.2", "ecdsa", "SHA-256"],
  ["1.2.840.10045.4.3.3", "ecdsa", "SHA-384"],
  ["1.2.840.10045.4.3.4", "ecdsa", "SHA-512"],
];

const rsaEncryption = "1.2.840.113549.1.1.1";
const rsaPss = "1.2.840.113549.1.1.10";
const mgf1 = "1.2.840.113549.1.1.8";

/** A hash function by its AlgorithmIdentifier; unknown ones are refused by name (`PkiFault`). */
export function readDigest(algorithm: AlgorithmIdentifier): Digest {
  const digest = digestByOid(algorithm.oid);
  if (!digest || !hasNoParameters(algorithm)) throw new PkiFault("algorithm-unknown", algorithm.oid);
  return digest;
}

/**
 * How a signature was made. `digest` is what the signer names beside it (CMS): RFC 5754 section 3.2 lets a signer write plain
 * rsaEncryption and leave the hash function to that field. Throws `PkiFault`.
 */
export function readSignatureScheme(algorithm: AlgorithmIdentifier, digest?: Digest): SignatureScheme {
  if (algorithm.oid === rsaPss) return readPssStrictly(algorithm);
  const row = rows.find(([oid]) => oid === algorithm.oid);
  if (!hasNoParameters(algorithm) || (!row && !(algorithm.oid === rsaEncryption && digest)))
    throw new PkiFault("algorithm-unknown", algorithm.oid);
  if (row) return { kind: row[1], digest: digestByName(row[2]) };
  if (digest) return { kind: "rsa-pkcs1", digest };
  throw new PkiFault("algorithm-unknown", algorithm.oid);
}

function readPssStrictly(algorithm: AlgorithmIdentifier): SignatureScheme {
  try {
    return readPss(algorithm);
  } catch (error) {
    if (error instanceof DerFault) throw new PkiFault("algorithm-unknown", algorithm.oid);
    throw error;
  }
}

/** RSASSA-PSS-params (RFC 4055 section 3.1); what is left out means SHA-1 and is refused. */
function readPss({ oid, parameters }: AlgorithmIdentifier): SignatureScheme {
  const unsupported = (): PkiFault => new PkiFault("algorithm-unknown", oid);
  if (parameters?.tag !== derTags.sequence) throw unsupported();
  const reader = inside(parameters);
  const tagged = (tag: number): DerReader | undefined => {
    const found = reader.optional(tag);
    return found && inside(found);
  };
  const hash = tagged(derTags.context0);
  const mask = tagged(derTags.context1);
  const salt = tagged(derTags.context2);
  const trailer = tagged(derTags.context3);
  reader.finish();
  if (!hash || !mask) throw new PkiFault("algorithm-weak", "SHA-1");
  const digest = readDigest(readAlgorithm(hash));
  hash.finish();
  const generator = readAlgorithm(mask);
  mask.finish();
  if (generator.oid !== mgf1 || generator.parameters === undefined) throw unsupported();
  const maskHash = readAlgorithm(new DerReader(whole(generator.parameters)));
  if (maskHash.oid !== digest.oid || !hasNoParameters(maskHash)) throw unsupported();
  const saltLength = salt ? smallUnsigned(salt.next(derTags.integer)) : 20;
  salt?.finish();
  if (trailer && smallUnsigned(trailer.next(derTags.integer)) !== 1) throw unsupported();
  trailer?.finish();
  return { kind: "rsa-pss", digest, saltLength };
}
