import {
  type AlgorithmIdentifier,
  type Certificate,
  content,
  type DerElement,
  DerFault,
  DerReader,
  derTags,
  type Digest,
  equalBytes,
  hasNoParameters,
  inside,
  oidText,
  only,
  readAlgorithm,
  smallUnsigned,
  verifySignature,
  whole,
} from "@lienthong/pki";
import { readCertificate } from "../certificate/certificate.ts";
import { keyOf } from "../certificate/check-certificate.ts";
import { readDigest, readSignatureScheme } from "../crypto/signature-algorithm.ts";

/** SignedData of RFC 5652 section 5 with one signer and signed attributes. */
export interface SignedData {
  readonly contentType: string;
  /** The content, `undefined` when it is kept apart. */
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Uint8Array[];
  readonly signer: SignerInfo;
}

/** Who signed, how, and the attributes that were signed (RFC 5652 section 5.3). */
export interface SignerInfo {
  readonly id:
    | { readonly kind: "issuer-serial"; readonly issuer: Uint8Array; readonly serialNumber: Uint8Array }
    | { readonly kind: "key-id"; readonly keyId: Uint8Array };
  readonly digestAlgorithm: AlgorithmIdentifier;
  /** The signed attributes as they were signed: with the tag of a SET. */
  readonly signed: Uint8Array;
  /** Value of each signed attribute by its type. */
  readonly attributes: ReadonlyMap<string, DerElement>;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  /** The attributes that were not signed. */
  readonly unsigned: DerElement | undefined;
}

const signedDataType = "1.2.840.113549.1.7.2";
const contentTypeAttribute = "1.2.840.113549.1.9.3";
const messageDigestAttribute = "1.2.840.113549.1.9.4";
const mostCertificates = 16;

/** Reads SignedData in DER; nothing is verified. */
export function readSignedData(bytes: Uint8Array): SignedData {
  const outer = new DerReader(bytes);
  const contentInfo = outer.enter(derTags.sequence);
  outer.finish();
  if (oidText(contentInfo.next(derTags.oid)) !== signedDataType) throw new DerFault("content type");
  const reader = inside(only(contentInfo.next(derTags.context0), derTags.sequence));
  contentInfo.finish();
  const version = smallUnsigned(reader.next(derTags.integer));
  if (version < 1 || version > 5) throw new DerFault("version");
  const digests = reader.next(derTags.set);
  const encapsulated = reader.enter(derTags.sequence);
  const contentType = oidText(encapsulated.next(derTags.oid));
  const inner = encapsulated.optional(derTags.context0);
  encapsulated.finish();
  const list = reader.optional(derTags.context0);
  reader.optional(derTags.context1);
  const signers = reader.enter(derTags.set);
  reader.finish();
  const signer = readSigner(signers.enter(derTags.sequence));
  signers.finish();
  if (!namesDigest(inside(digests), signer.digestAlgorithm)) throw new DerFault("digest algorithms");
  return {
    contentType,
    content: inner && content(only(inner, derTags.octetString)),
    certificates: list ? certificatesIn(inside(list)) : [],
    signer,
  };
}

/** Whether the list of hash functions is one, and has the signer's: readers in one pass hash by it (RFC 5652 section 5.1). */
function namesDigest(list: DerReader, { oid }: AlgorithmIdentifier): boolean {
  let isNamed = false;
  while (!list.done) {
    const algorithm = readAlgorithm(list);
    if (!hasNoParameters(algorithm)) return false;
    isNamed ||= algorithm.oid === oid;
  }
  return isNamed;
}

function certificatesIn(reader: DerReader): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  while (!reader.done) {
    if (found.length === mostCertificates) throw new DerFault("too many");
    found.push(whole(reader.next(derTags.sequence)));
  }
  return found;
}

function readSigner(reader: DerReader): SignerInfo {
  const version = smallUnsigned(reader.next(derTags.integer));
  const id = readSignerId(reader, version);
  const digestAlgorithm = readAlgorithm(reader);
  const attributes = reader.next(derTags.context0);
  const signatureAlgorithm = readAlgorithm(reader);
  const signature = content(reader.next(derTags.octetString));
  const unsigned = reader.optional(derTags.context1);
  reader.finish();
  // Not slice(): that of Node's Buffer is a view, and the caller's file would change.
  const signed = Uint8Array.from(whole(attributes));
  signed[0] = derTags.set;
  return {
    id,
    digestAlgorithm,
    signed,
    attributes: readAttributes(inside(attributes)),
    signatureAlgorithm,
    signature,
    unsigned,
  };
}

/** Version 1 names issuer and serial number, version 3 the key (RFC 5652 section 5.3). */
function readSignerId(reader: DerReader, version: number): SignerInfo["id"] {
  if (version === 3) return { kind: "key-id", keyId: content(reader.next(0x80)) };
  if (version !== 1) throw new DerFault("version");
  const pair = reader.enter(derTags.sequence);
  const issuer = whole(pair.next(derTags.sequence));
  const serialNumber = content(pair.next(derTags.integer));
  pair.finish();
  return { kind: "issuer-serial", issuer, serialNumber };
}

function readAttributes(reader: DerReader): ReadonlyMap<string, DerElement> {
  const values = new Map<string, DerElement>();
  while (!reader.done) {
    const attribute = reader.enter(derTags.sequence);
    const type = oidText(attribute.next(derTags.oid));
    const set = attribute.next(derTags.set);
    attribute.finish();
    if (values.has(type)) throw new DerFault("attribute twice");
    values.set(type, only(set));
  }
  return values;
}

/** The certificate that the signer names, among those that came along and those given. */
export function signerCertificate(
  { certificates, signer: { id } }: SignedData,
  given: readonly Certificate[],
  part: "time-stamp" | "signer",
): Certificate | undefined {
  return [...certificates.map((bytes) => readCertificate(bytes, part)), ...given].find((certificate) =>
    id.kind === "key-id"
      ? certificate.extensions.subjectKeyId !== undefined &&
        equalBytes(id.keyId, certificate.extensions.subjectKeyId)
      : equalBytes(id.issuer, certificate.issuer) && equalBytes(id.serialNumber, certificate.serialNumber),
  );
}

/** What came of a check of SignedData: the hash function, and whether content and signature are as they were. */
export interface CheckedData {
  readonly digest: Digest;
  readonly holdsContent: boolean;
  readonly holdsSignature: boolean;
}

/** Checks that the holder of the certificate signed this content (RFC 5652 sections 5.4 and 5.6). */
export function checkSignedData(
  { signer, contentType }: SignedData,
  signed: Uint8Array,
  certificate: Certificate,
  part: "time-stamp" | "signer",
): CheckedData {
  const digest = readDigest(signer.digestAlgorithm, part);
  const scheme = readSignatureScheme(signer.signatureAlgorithm, part, digest);
  if (scheme.digest.oid !== digest.oid) throw new DerFault("two digests");
  const type = signer.attributes.get(contentTypeAttribute);
  const messageDigest = signer.attributes.get(messageDigestAttribute);
  if (!type || messageDigest?.tag !== derTags.octetString || oidText(type) !== contentType)
    throw new DerFault("signed attributes");
  return {
    digest,
    holdsContent: equalBytes(digest.hash(signed), content(messageDigest)),
    holdsSignature: verifySignature(keyOf(certificate, part), scheme, signer.signed, signer.signature),
  };
}
