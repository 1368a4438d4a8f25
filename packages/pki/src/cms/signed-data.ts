import { DerFault } from "../asn1/der-fault.ts";
import { type DerElement, DerReader, content, derTags, inside, whole } from "../asn1/der-reader.ts";
import {
  type AlgorithmIdentifier,
  hasNoParameters,
  oidText,
  only,
  readAlgorithm,
  smallUnsigned,
} from "../asn1/der-values.ts";
import { type SignerInfo, readSigner } from "./signer-info.ts";

/** SignedData of RFC 5652 section 5 (CMS, dữ liệu đã ký), read but not checked. */
export interface SignedData {
  /** 1 to 5; a profile may demand one (3 in ICAO Doc 9303-10 section 4.6.2.2). */
  readonly version: number;
  /** Hash functions that readers in one pass shall prepare. */
  readonly digestAlgorithms: readonly AlgorithmIdentifier[];
  /** Object identifier of what the content is. */
  readonly contentType: string;
  /** The content, `undefined` when it is kept apart. */
  readonly content: Uint8Array | undefined;
  /** Certificates that came along, in DER. */
  readonly certificates: readonly Uint8Array[];
  /** Whether revocation lists came along, which no signature covers. */
  readonly hasRevocationLists: boolean;
  /** Who signed: none, one or two; more are refused. */
  readonly signers: readonly SignerInfo[];
}

const signedDataType = "1.2.840.113549.1.7.2";
const mostCertificates = 16;
const mostSigners = 2;
const mostAlgorithms = 16;

/**
 * Reads SignedData in DER (RFC 5652 section 5.1), every signer with signed attributes; nothing is verified. What is left to the profile of a
 * file is given as it stands: the version, the type of the content, whether it is there, the number of signers. Throws `DerFault`.
 *
 * @example
 * ```ts
 * import { DerFault, readSignedData } from "@lienthong/pki";
 *
 * try {
 *   readSignedData(Uint8Array.of(0x30, 0x02, 0x05, 0x00));
 * } catch (error) {
 *   console.log(error instanceof DerFault); // true: it does not say that it is SignedData
 * }
 * ```
 */
export function readSignedData(bytes: Uint8Array): SignedData {
  const outer = new DerReader(bytes);
  const contentInfo = outer.enter(derTags.sequence);
  outer.finish();
  if (oidText(contentInfo.next(derTags.oid)) !== signedDataType) throw new DerFault("content type");
  const reader = inside(only(contentInfo.next(derTags.context0), derTags.sequence));
  contentInfo.finish();
  const version = smallUnsigned(reader.next(derTags.integer));
  if (version < 1 || version > 5) throw new DerFault("version");
  const digestAlgorithms = readDigests(reader.enter(derTags.set));
  const encapsulated = reader.enter(derTags.sequence);
  const contentType = oidText(encapsulated.next(derTags.oid));
  const inner = encapsulated.optional(derTags.context0);
  encapsulated.finish();
  const certificates = reader.optional(derTags.context0);
  const lists = reader.optional(derTags.context1);
  const signers = sequencesIn(reader.next(derTags.set), mostSigners);
  reader.finish();
  return {
    version,
    digestAlgorithms,
    contentType,
    content: inner && content(only(inner, derTags.octetString)),
    certificates: certificates ? sequencesIn(certificates, mostCertificates).map(whole) : [],
    hasRevocationLists: lists !== undefined,
    signers: signers.map((signer) => readSigner(inside(signer), contentType)),
  };
}

function readDigests(list: DerReader): readonly AlgorithmIdentifier[] {
  const found: AlgorithmIdentifier[] = [];
  while (!list.done) {
    const algorithm = readAlgorithm(list);
    if (!hasNoParameters(algorithm)) throw new DerFault("parameters");
    if (found.push(algorithm) > mostAlgorithms) throw new DerFault("too many");
  }
  return found;
}

function sequencesIn(set: DerElement, most: number): readonly DerElement[] {
  const found: DerElement[] = [];
  const reader = inside(set);
  while (!reader.done) if (found.push(reader.next(derTags.sequence)) > most) throw new DerFault("too many");
  return found;
}
