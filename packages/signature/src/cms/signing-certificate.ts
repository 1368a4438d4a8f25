import {
  type Certificate,
  content,
  derTags,
  DerReader,
  type Digest,
  digestByOid,
  equalBytes,
  inside,
  only,
  readAlgorithm,
  whole,
} from "@lienthong/pki";
import type { SignedData } from "./signed-data.ts";

const signingCertificate = "1.2.840.113549.1.9.16.2.12";
const signingCertificateV2 = "1.2.840.113549.1.9.16.2.47";

/** What the signed attributes say of the certificate by its hash (RFC 5035; RFC 2634 for SHA-1): this one, another one, nothing. */
export function namedCertificate(
  { signer: { attributes } }: SignedData,
  { bytes }: Certificate,
): "same" | "other" | "none" {
  const newer = attributes.get(signingCertificateV2);
  const values = newer ?? attributes.get(signingCertificate);
  if (!values) return "none";
  const attribute = only(values);
  if (attribute.tag !== derTags.sequence) return "other";
  const first = inside(attribute).enter(derTags.sequence).enter(derTags.sequence);
  const algorithm = newer ? optionalAlgorithm(first) : digestByOid("1.3.14.3.2.26");
  if (!algorithm) return "other";
  return equalBytes(algorithm.hash(bytes), content(first.next(derTags.octetString))) ? "same" : "other";
}

/** Whether the certificate is named by the newer attribute, which PAdES demands: SHA-1 of the older one proves nothing today. */
export function isNamedByStrongHash({ signer: { attributes } }: SignedData): boolean {
  return attributes.has(signingCertificateV2);
}

function optionalAlgorithm(reader: DerReader): Digest | undefined {
  const algorithm = reader.optional(derTags.sequence);
  if (!algorithm) return digestByOid("2.16.840.1.101.3.4.2.1");
  return digestByOid(readAlgorithm(new DerReader(whole(algorithm))).oid);
}
