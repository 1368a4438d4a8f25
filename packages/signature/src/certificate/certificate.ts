import {
  type AlgorithmIdentifier,
  content,
  type DerElement,
  DerFault,
  DerReader,
  derTags,
  equalBytes,
  inside,
  readAlgorithm,
  smallUnsigned,
  timeValue,
  whole,
  wholeBytes,
} from "@lienthong/pki";
import { readAs } from "../signature-fault.ts";
import { nameKey } from "./name.ts";
import { type Extensions, readExtensions } from "./extensions.ts";

/** A certificate of RFC 5280, read but not checked. */
export interface Certificate {
  readonly bytes: Uint8Array;
  /** What its issuer signed. */
  readonly signed: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  /** Content of the serial number, as bytes. */
  readonly serialNumber: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Both names in a form to compare. */
  readonly issuerKey: string;
  readonly subjectKey: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: Uint8Array;
  readonly extensions: Extensions;
}

const longestCertificate = 16_384;

/** Reads a certificate (RFC 5280 section 4.1); `role` names it in issues. */
export function readCertificate(bytes: Uint8Array, role: string): Certificate {
  return readAs("signature.certificate.structure", { certificate: role }, () => read(bytes));
}

function read(bytes: Uint8Array): Certificate {
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
  const version = versionField ? smallUnsigned(single(versionField)) : 0;
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
  const extensions = readExtensions(body.done ? undefined : only(body.next(derTags.context3)));
  body.finish();
  return {
    bytes,
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

function single(element: DerElement): DerElement {
  const reader = inside(element);
  const one = reader.next(derTags.integer);
  reader.finish();
  return one;
}

function only(element: DerElement): DerReader {
  const reader = inside(element);
  const list = reader.enter(derTags.sequence);
  reader.finish();
  return list;
}
