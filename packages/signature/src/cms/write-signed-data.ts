import {
  type Certificate,
  type Digest,
  derTags,
  writeElement,
  writeOid,
  writeSequence,
  writeSetOf,
  writeUnsigned,
} from "@lienthong/pki";
import type { Signer } from "../sign/signer.ts";

const nothing = /* @__PURE__ */ Uint8Array.of(derTags.null, 0);
const oids = {
  signedData: "1.2.840.113549.1.7.2",
  data: "1.2.840.113549.1.7.1",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStamp: "1.2.840.113549.1.9.16.2.14",
  rsaPss: "1.2.840.113549.1.1.10",
  mgf1: "1.2.840.113549.1.1.8",
} as const;

/** How CMS names the methods of signers (RFC 5754 section 3). */
const methods: Readonly<Record<string, string>> = {
  "rsa-sha256": "1.2.840.113549.1.1.11",
  "rsa-sha384": "1.2.840.113549.1.1.12",
  "rsa-sha512": "1.2.840.113549.1.1.13",
  "ecdsa-sha256": "1.2.840.10045.4.3.2",
  "ecdsa-sha384": "1.2.840.10045.4.3.3",
  "ecdsa-sha512": "1.2.840.10045.4.3.4",
};

const attribute = (type: string, value: Uint8Array): Uint8Array =>
  writeSequence(writeOid(type), writeElement(derTags.set, value));

/** The signed attributes of PAdES B-B over the hash of a content (ETSI EN 319 142-1 section 6.3): no time, which stands in the file. */
export function signedAttributes(digest: Digest, hash: Uint8Array, certificate: Certificate): Uint8Array {
  const id = writeElement(derTags.octetString, digest.hash(certificate.bytes));
  // SHA-256 is what is meant when nothing is said (RFC 5035 section 4).
  const named =
    digest.name === "SHA-256" ? writeSequence(id) : writeSequence(writeSequence(writeOid(digest.oid)), id);
  return writeSetOf(
    attribute(oids.contentType, writeOid(oids.data)),
    attribute(oids.messageDigest, writeElement(derTags.octetString, hash)),
    attribute(oids.signingCertificateV2, writeSequence(writeSequence(named))),
  );
}

/** What {@link writeSignedData} puts together. */
export interface SignedDataParts {
  readonly signer: Signer;
  readonly certificate: Certificate;
  readonly digest: Digest;
  /** From {@link signedAttributes}. */
  readonly attributes: Uint8Array;
  /** What the signer answered: ECDSA as r followed by s. */
  readonly value: Uint8Array;
  /** A time stamp over the value as it is written. */
  readonly timeStamp?: Uint8Array | undefined;
}

/** The signature value as CMS writes it: ECDSA as ECDSA-Sig-Value (RFC 3279 section 2.2.3). */
export function cmsValue({ method }: Signer, value: Uint8Array): Uint8Array {
  if (!method.startsWith("ecdsa-")) return value;
  const half = value.length / 2;
  return writeSequence(writeUnsigned(value.subarray(0, half)), writeUnsigned(value.subarray(half)));
}

/** SignedData without its content (RFC 5652 section 5). */
export function writeSignedData(parts: SignedDataParts): Uint8Array {
  const { signer, certificate, digest, attributes, value, timeStamp } = parts;
  const hash = writeSequence(writeOid(digest.oid), nothing);
  const signed = Uint8Array.from(attributes);
  signed[0] = derTags.context0;
  const one = writeUnsigned(Uint8Array.of(1));
  const signerInfo = writeSequence(
    one,
    writeSequence(certificate.issuer, writeElement(derTags.integer, certificate.serialNumber)),
    hash,
    signed,
    methodElement(signer.method, digest),
    writeElement(derTags.octetString, cmsValue(signer, value)),
    ...(timeStamp ? [writeElement(derTags.context1, attribute(oids.timeStamp, timeStamp))] : []),
  );
  const data = writeSequence(
    one,
    writeSetOf(hash),
    writeSequence(writeOid(oids.data)),
    writeElement(derTags.context0, ...signer.certificates),
    writeSetOf(signerInfo),
  );
  return writeSequence(writeOid(oids.signedData), writeElement(derTags.context0, data));
}

function methodElement(method: Signer["method"], digest: Digest): Uint8Array {
  const oid = methods[method];
  if (oid !== undefined)
    return method.startsWith("rsa") ? writeSequence(writeOid(oid), nothing) : writeSequence(writeOid(oid));
  const hash = writeSequence(writeOid(digest.oid), nothing);
  return writeSequence(
    writeOid(oids.rsaPss),
    writeSequence(
      writeElement(derTags.context0, hash),
      writeElement(derTags.context1, writeSequence(writeOid(oids.mgf1), hash)),
      writeElement(derTags.context2, writeUnsigned(Uint8Array.of(digest.length))),
    ),
  );
}
