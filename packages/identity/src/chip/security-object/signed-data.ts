import {
  type AlgorithmIdentifier,
  content,
  type DerElement,
  DerFault,
  DerReader,
  derTags,
  hasNoParameters,
  inside,
  oidText,
  only,
  readAlgorithm,
  smallUnsigned,
  timeValue,
  whole,
} from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";

/** SignedData of RFC 5652 section 5 in the profile of EF.SOD (ICAO Doc 9303-10 section 4.6.2.2): one signer, signed attributes. */
export interface SignedData {
  readonly content: Uint8Array;
  readonly digestAlgorithms: readonly AlgorithmIdentifier[];
  readonly certificates: readonly Uint8Array[];
  readonly signer: SignerInfo;
  /** Parts that no signature covers: revocation lists, unsigned attributes. */
  readonly hasUnsignedParts: boolean;
}

/** Who signed, how, and the attributes that were signed (RFC 5652 section 5.3). */
export interface SignerInfo {
  readonly id:
    | { readonly kind: "issuer-serial"; readonly issuer: Uint8Array; readonly serialNumber: Uint8Array }
    | { readonly kind: "key-id"; readonly keyId: Uint8Array };
  readonly digestAlgorithm: AlgorithmIdentifier;
  /** The signed attributes as they were signed: with the tag of a SET. */
  readonly signed: Uint8Array;
  readonly messageDigest: Uint8Array;
  readonly signingTime: number | undefined;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

const oids = {
  signedData: "1.2.840.113549.1.7.2",
  ldsSecurityObject: "2.23.136.1.1.1",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
} as const;

const mostCertificates = 16;

/** Reads SignedData over content of a type, that of EF.SOD unless said; certificates stay bytes, nothing is verified. */
export function readSignedData(bytes: Uint8Array, contentType: string = oids.ldsSecurityObject): SignedData {
  const outer = new DerReader(bytes);
  const contentInfo = outer.enter(derTags.sequence);
  outer.finish();
  if (oidText(contentInfo.next(derTags.oid)) !== oids.signedData) throw new DerFault("content type");
  const reader = inside(only(contentInfo.next(derTags.context0), derTags.sequence));
  contentInfo.finish();
  if (smallUnsigned(reader.next(derTags.integer)) !== 3) throw new DerFault("version");
  const digestAlgorithms: AlgorithmIdentifier[] = [];
  const algorithms = reader.enter(derTags.set);
  while (!algorithms.done) {
    const algorithm = readAlgorithm(algorithms);
    if (!hasNoParameters(algorithm)) throw new DerFault("parameters");
    digestAlgorithms.push(algorithm);
  }
  const encapsulated = reader.enter(derTags.sequence);
  if (oidText(encapsulated.next(derTags.oid)) !== contentType)
    throw new ChipFault("identity.sod.content-type");
  const signedContent = content(only(encapsulated.next(derTags.context0), derTags.octetString));
  encapsulated.finish();
  const certificates = reader.optional(derTags.context0);
  const lists = reader.optional(derTags.context1);
  const signers = inside(reader.next(derTags.set));
  reader.finish();
  const [first, ...others] = allOf(signers, 2);
  if (!first || others.length > 0) throw new ChipFault("identity.sod.signers");
  const { hasUnsigned, ...signer } = readSigner(inside(first), contentType);
  return {
    content: signedContent,
    digestAlgorithms,
    certificates: certificates ? allOf(inside(certificates), mostCertificates).map(whole) : [],
    signer,
    hasUnsignedParts: lists !== undefined || hasUnsigned,
  };
}

function allOf(reader: DerReader, most: number): readonly DerElement[] {
  const found: DerElement[] = [];
  while (!reader.done) {
    if (found.length === most) throw new DerFault("too many");
    found.push(reader.next(derTags.sequence));
  }
  return found;
}

function readSigner(reader: DerReader, contentType: string): SignerInfo & { readonly hasUnsigned: boolean } {
  const version = smallUnsigned(reader.next(derTags.integer));
  const id = readSignerId(reader, version);
  const digestAlgorithm = readAlgorithm(reader);
  const attributes = reader.next(derTags.context0);
  const signatureAlgorithm = readAlgorithm(reader);
  const signature = content(reader.next(derTags.octetString));
  const unsignedAttributes = reader.optional(derTags.context1);
  reader.finish();
  // Not slice(): that of Node's Buffer is a view, and the caller's file would change.
  const signed = Uint8Array.from(whole(attributes));
  signed[0] = derTags.set;
  return {
    id,
    digestAlgorithm,
    signed,
    ...readAttributes(inside(attributes), contentType),
    signatureAlgorithm,
    signature,
    hasUnsigned: unsignedAttributes !== undefined,
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

function readAttributes(
  reader: DerReader,
  contentType: string,
): Pick<SignerInfo, "messageDigest" | "signingTime"> {
  const values = new Map<string, DerElement>();
  while (!reader.done) {
    const attribute = reader.enter(derTags.sequence);
    const type = oidText(attribute.next(derTags.oid));
    const set = attribute.next(derTags.set);
    attribute.finish();
    if (values.has(type)) throw new DerFault("attribute twice");
    values.set(type, set);
  }
  const type = values.get(oids.contentType);
  const digest = values.get(oids.messageDigest);
  const time = values.get(oids.signingTime);
  if (!type || !digest) throw new DerFault("attribute missing");
  if (oidText(only(type, derTags.oid)) !== contentType) throw new ChipFault("identity.sod.content-type");
  return {
    messageDigest: content(only(digest, derTags.octetString)),
    signingTime: time && timeValue(only(time)),
  };
}
