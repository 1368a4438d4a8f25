import { encodeBase64 } from "@lienthong/core";
import { escapeXmlAttribute, escapeXmlText } from "@lienthong/core/xml";
import type { DigestName } from "@lienthong/pki";
import { type XmlSignatureMethod, xmlDigestUri, xmlSignatureUri } from "../xmldsig/algorithms.ts";
import { dsig, envelopedTransform, signedPropertiesType, xades } from "../xmldsig/names.ts";

/** One part to be signed. */
export interface TemplateReference {
  readonly uri: string;
  /** The signature stands inside the part. */
  readonly enveloped: boolean;
}

/** All that a signature says but the values that are computed. */
export interface SignatureTemplate {
  readonly id: string;
  readonly canonicalization: string;
  readonly method: XmlSignatureMethod;
  readonly digest: DigestName;
  readonly references: readonly TemplateReference[];
  readonly certificates: readonly Uint8Array[];
  readonly certificateDigest: Uint8Array;
  readonly signingTime: string;
  readonly role: string | undefined;
}

/** The values that are computed; the last digest is that of the signed properties. */
export interface SignatureValues {
  readonly digests: readonly Uint8Array[];
  readonly value: Uint8Array;
  readonly timeStamp?: Uint8Array | undefined;
}

const method = (name: string, algorithm: string): string =>
  `<${name} Algorithm="${escapeXmlAttribute(algorithm)}"/>`;

/** The text of a signature in the form of XAdES B-B (ETSI EN 319 132-1 section 6), without white space. */
export function writeSignature(template: SignatureTemplate, values: SignatureValues): string {
  const { id, canonicalization, references, digest, role } = template;
  const digestMethod = method("DigestMethod", xmlDigestUri(digest));
  const digestValue = (bytes: Uint8Array | undefined): string =>
    `${digestMethod}<DigestValue>${encodeBase64(bytes ?? Uint8Array.of(0))}</DigestValue>`;
  const canonical = method("Transform", canonicalization);
  const written = references.map(({ uri, enveloped }, at) => {
    const transforms = `${enveloped ? method("Transform", envelopedTransform) : ""}${canonical}`;
    return `<Reference Id="${id}-ref${at}" URI="${escapeXmlAttribute(uri)}"><Transforms>${transforms}</Transforms>${digestValue(values.digests[at])}</Reference>`;
  });
  const properties = `<Reference Type="${signedPropertiesType}" URI="#${id}-props"><Transforms>${canonical}</Transforms>${digestValue(values.digests[references.length])}</Reference>`;
  const certificates = template.certificates
    .map((bytes) => `<X509Certificate>${encodeBase64(bytes)}</X509Certificate>`)
    .join("");
  const roles =
    role === undefined
      ? ""
      : `<xades:SignerRoleV2><xades:ClaimedRoles><xades:ClaimedRole>${escapeXmlText(role)}</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRoleV2>`;
  const formats = references
    .map(
      (_, at) =>
        `<xades:DataObjectFormat ObjectReference="#${id}-ref${at}"><xades:MimeType>text/xml</xades:MimeType></xades:DataObjectFormat>`,
    )
    .join("");
  const stamp = values.timeStamp
    ? `<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:SignatureTimeStamp>${method("CanonicalizationMethod", canonicalization)}<xades:EncapsulatedTimeStamp>${encodeBase64(values.timeStamp)}</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp></xades:UnsignedSignatureProperties></xades:UnsignedProperties>`
    : "";
  return [
    `<Signature xmlns="${dsig}" Id="${id}"><SignedInfo>`,
    method("CanonicalizationMethod", canonicalization),
    method("SignatureMethod", xmlSignatureUri(template.method)),
    ...written,
    properties,
    `</SignedInfo><SignatureValue>${encodeBase64(values.value)}</SignatureValue>`,
    `<KeyInfo><X509Data>${certificates}</X509Data></KeyInfo>`,
    `<Object><xades:QualifyingProperties xmlns:xades="${xades}" Target="#${id}">`,
    `<xades:SignedProperties Id="${id}-props"><xades:SignedSignatureProperties>`,
    `<xades:SigningTime>${template.signingTime}</xades:SigningTime>`,
    `<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>${digestValue(template.certificateDigest)}</xades:CertDigest></xades:Cert></xades:SigningCertificateV2>`,
    roles,
    `</xades:SignedSignatureProperties><xades:SignedDataObjectProperties>${formats}</xades:SignedDataObjectProperties></xades:SignedProperties>`,
    `${stamp}</xades:QualifyingProperties></Object></Signature>`,
  ].join("");
}
