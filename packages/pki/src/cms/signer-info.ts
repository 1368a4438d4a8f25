import { equalBytes } from "../asn1/bytes.ts";
import { DerFault } from "../asn1/der-fault.ts";
import { type DerElement, type DerReader, content, derTags, inside, whole } from "../asn1/der-reader.ts";
import {
  type AlgorithmIdentifier,
  oidText,
  only,
  readAlgorithm,
  smallUnsigned,
  timeValue,
} from "../asn1/der-values.ts";
import type { Certificate } from "../certificate/certificate.ts";

/** Who signed, how, and the attributes that were signed (SignerInfo, RFC 5652 section 5.3). */
export interface SignerInfo {
  /** The certificate that is meant: by issuer and serial number, or by its key. */
  readonly id:
    | { readonly kind: "issuer-serial"; readonly issuer: Uint8Array; readonly serialNumber: Uint8Array }
    | { readonly kind: "key-id"; readonly keyId: Uint8Array };
  /** The hash function over the content. */
  readonly digestAlgorithm: AlgorithmIdentifier;
  /** The signed attributes as they were signed: with the tag of a SET. */
  readonly signed: Uint8Array;
  /** The set of values of each signed attribute, by its type; most have {@link only} one. */
  readonly attributes: ReadonlyMap<string, DerElement>;
  /** Hash of the content, as the signer says. */
  readonly messageDigest: Uint8Array;
  /** When it was signed, as the signer says, in milliseconds since 1970. */
  readonly signingTime: number | undefined;
  /** How the attributes were signed. */
  readonly signatureAlgorithm: AlgorithmIdentifier;
  /** The signature value. */
  readonly signature: Uint8Array;
  /** The attributes that were not signed. */
  readonly unsigned: DerElement | undefined;
}

const oids = {
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
} as const;

/** Reads one signer over content of this type. Throws `DerFault`. */
export function readSigner(reader: DerReader, contentType: string): SignerInfo {
  const version = smallUnsigned(reader.next(derTags.integer));
  const id = readSignerId(reader, version);
  const digestAlgorithm = readAlgorithm(reader);
  const list = reader.next(derTags.context0);
  const signatureAlgorithm = readAlgorithm(reader);
  const signature = content(reader.next(derTags.octetString));
  const unsigned = reader.optional(derTags.context1);
  reader.finish();
  // Not slice(): that of Node's Buffer is a view, and the caller's file would change.
  const signed = Uint8Array.from(whole(list));
  signed[0] = derTags.set;
  const attributes = readAttributes(inside(list));
  const type = attributes.get(oids.contentType);
  const digest = attributes.get(oids.messageDigest);
  const time = attributes.get(oids.signingTime);
  // RFC 5652 sections 11.1 and 11.2: both must be there, and the type be that of the content.
  if (!type || !digest || oidText(only(type, derTags.oid)) !== contentType)
    throw new DerFault("signed attributes");
  return {
    id,
    digestAlgorithm,
    signed,
    attributes,
    messageDigest: content(only(digest, derTags.octetString)),
    signingTime: time && timeValue(only(time)),
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
    values.set(type, set);
  }
  return values;
}

/**
 * Whether a signer means this certificate: by its issuer and serial number, or by its key identifier (RFC 5652 section 5.3).
 *
 * @example
 * ```ts
 * import { type Certificate, namesCertificate, readSignedData } from "@lienthong/pki";
 *
 * const signerOf = (file: Uint8Array, known: readonly Certificate[]) =>
 *   readSignedData(file).signers.map((signer) => known.find((one) => namesCertificate(signer, one)));
 * console.log(typeof signerOf); // function
 * ```
 */
export function namesCertificate({ id }: Pick<SignerInfo, "id">, certificate: Certificate): boolean {
  if (id.kind === "key-id") {
    const { subjectKeyId } = certificate.extensions;
    return subjectKeyId !== undefined && equalBytes(id.keyId, subjectKeyId);
  }
  return equalBytes(id.issuer, certificate.issuer) && equalBytes(id.serialNumber, certificate.serialNumber);
}
