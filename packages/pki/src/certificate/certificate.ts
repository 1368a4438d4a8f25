import { equalBytes } from "../asn1/bytes.ts";
import { DerFault } from "../asn1/der-fault.ts";
import { type DerElement, DerReader, content, derTags, inside, whole } from "../asn1/der-reader.ts";
import {
  type AlgorithmIdentifier,
  only,
  readAlgorithm,
  smallUnsigned,
  timeValue,
  wholeBytes,
} from "../asn1/der-values.ts";
import { type Extensions, readExtensions } from "./extensions.ts";
import { nameKey } from "./name.ts";

/** A certificate of RFC 5280 (chứng thư số), read but not checked. */
export interface Certificate {
  /** The whole file. */
  readonly bytes: Uint8Array;
  /** As written: 2 is version 3; 0 is version 1, which has no extensions. */
  readonly version: number;
  /** What its issuer signed. */
  readonly signed: Uint8Array;
  /** How its issuer signed. */
  readonly signatureAlgorithm: AlgorithmIdentifier;
  /** Signature of its issuer. */
  readonly signature: Uint8Array;
  /** Content of the serial number, as bytes. */
  readonly serialNumber: Uint8Array;
  /** Name of the issuer, in DER. */
  readonly issuer: Uint8Array;
  /** Name of the holder, in DER. */
  readonly subject: Uint8Array;
  /** Name of the issuer in a form to compare. */
  readonly issuerKey: string;
  /** Name of the holder in a form to compare. */
  readonly subjectKey: string;
  /** Valid from, in milliseconds since 1970. */
  readonly notBefore: number;
  /** Valid until, in milliseconds since 1970. */
  readonly notAfter: number;
  /** SubjectPublicKeyInfo, in DER. */
  readonly publicKey: Uint8Array;
  /** What it says of its use. */
  readonly extensions: Extensions;
}

const longestCertificate = 16_384;

/**
 * Reads a certificate in DER (RFC 5280 section 4.1). Throws `DerFault`.
 *
 * @example
 * ```ts
 * import { type Certificate, readCertificate } from "@lienthong/pki";
 *
 * const isOver = ({ notAfter }: Certificate, at: number) => at > notAfter;
 * const check = (file: Uint8Array) => isOver(readCertificate(file), Date.UTC(2026, 5, 5));
 * ```
 */
export function readCertificate(bytes: Uint8Array): Certificate {
  if (bytes.length > longestCertificate) throw new DerFault("too long");
  const outer = new DerReader(bytes);
  const certificate = outer.enter(derTags.sequence);
  outer.finish();
  const signed = certificate.next(derTags.sequence);
  const algorithm = certificate.next(derTags.sequence);
  const signature = wholeBytes(certificate.next(derTags.bitString));
  certificate.finish();

  const body = inside(signed);
  const versionField = body.optional(derTags.context0);
  // Old tools write version 1, without extensions: such a certificate can never be that of an authority.
  const version = versionField ? smallUnsigned(only(versionField, derTags.integer)) : 0;
  if (version > 2) throw new DerFault("version");
  const serial = body.next(derTags.integer);
  if (content(serial).length === 0 || content(serial).length > 32) throw new DerFault("serial number");
  const innerAlgorithm = body.next(derTags.sequence);
  if (!equalBytes(whole(innerAlgorithm), whole(algorithm))) throw new DerFault("two algorithms");
  const issuer = body.next(derTags.sequence);
  const validity = body.enter(derTags.sequence);
  const notBefore = timeValue(validity.next());
  const notAfter = timeValue(validity.next());
  validity.finish();
  const subject = body.next(derTags.sequence);
  const publicKey = body.next(derTags.sequence);
  body.optional(0x81);
  body.optional(0x82);
  const extensions = readExtensions(body.done ? undefined : listIn(body.next(derTags.context3)));
  body.finish();
  return {
    bytes,
    version,
    signed: whole(signed),
    signatureAlgorithm: readAlgorithm(new DerReader(whole(algorithm))),
    signature,
    serialNumber: content(serial),
    issuer: whole(issuer),
    subject: whole(subject),
    issuerKey: nameKey(whole(issuer)),
    subjectKey: nameKey(whole(subject)),
    notBefore,
    notAfter,
    publicKey: whole(publicKey),
    extensions,
  };
}

function listIn(element: DerElement): DerReader {
  const reader = inside(element);
  const list = reader.enter(derTags.sequence);
  reader.finish();
  return list;
}
