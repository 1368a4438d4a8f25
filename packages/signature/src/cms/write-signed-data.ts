import { type Certificate, type Digest, derTags } from "@lienthong/pki";
import type { Signer } from "../sign/signer.ts";
import { der, oidElement, sequence, setOf, unsignedElement } from "./write-der.ts";

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
  sequence(oidElement(type), der(derTags.set, value));

/** The signed attributes of PAdES B-B over the hash of a content (ETSI EN 319 142-1 section 6.3): no time, which stands in the file. */
export function signedAttributes(digest: Digest, hash: Uint8Array, certificate: Certificate): Uint8Array {
  const id = der(derTags.octetString, digest.hash(certificate.bytes));
  // SHA-256 is what is meant when nothing is said (RFC 5035 section 4).
  const named = digest.name === "SHA-256" ? sequence(id) : sequence(sequence(oidElement(digest.oid)), id);
  return setOf(
    attribute(oids.contentType, oidElement(oids.data)),
    attribute(oids.messageDigest, der(derTags.octetString, hash)),
    attribute(oids.signingCertificateV2, sequence(sequence(named))),
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
  return sequence(unsignedElement(value.subarray(0, half)), unsignedElement(value.subarray(half)));
}

/** SignedData without its content (RFC 5652 section 5). */
export function writeSignedData(parts: SignedDataParts): Uint8Array {
  const { signer, certificate, digest, attributes, value, timeStamp } = parts;
  const hash = sequence(oidElement(digest.oid), nothing);
  const signed = Uint8Array.from(attributes);
  signed[0] = derTags.context0;
  const one = unsignedElement(Uint8Array.of(1));
  const signerInfo = sequence(
    one,
    sequence(certificate.issuer, der(derTags.integer, certificate.serialNumber)),
    hash,
    signed,
    methodElement(signer.method, digest),
    der(derTags.octetString, cmsValue(signer, value)),
    ...(timeStamp ? [der(derTags.context1, attribute(oids.timeStamp, timeStamp))] : []),
  );
  const data = sequence(
    one,
    setOf(hash),
    sequence(oidElement(oids.data)),
    der(derTags.context0, ...signer.certificates),
    setOf(signerInfo),
  );
  return sequence(oidElement(oids.signedData), der(derTags.context0, data));
}

function methodElement(method: Signer["method"], digest: Digest): Uint8Array {
  const oid = methods[method];
  if (oid !== undefined)
    return method.startsWith("rsa") ? sequence(oidElement(oid), nothing) : sequence(oidElement(oid));
  const hash = sequence(oidElement(digest.oid), nothing);
  return sequence(
    oidElement(oids.rsaPss),
    sequence(
      der(derTags.context0, hash),
      der(derTags.context1, sequence(oidElement(oids.mgf1), hash)),
      der(derTags.context2, unsignedElement(Uint8Array.of(digest.length))),
    ),
  );
}
