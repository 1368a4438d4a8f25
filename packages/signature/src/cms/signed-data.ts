import {
  type SignedData as Cms,
  type Certificate,
  DerFault,
  type Digest,
  equalBytes,
  namesCertificate,
  readSignedData as read,
  type SignerInfo,
} from "@lienthong/pki";
import { readCertificate } from "../certificate/certificate.ts";
import { keyOf } from "../certificate/check-certificate.ts";
import { readDigest, readSignatureScheme } from "../crypto/signature-algorithm.ts";
import { verifyValue } from "../crypto/verify-value.ts";

/** SignedData with one signer, as PAdES (ETSI EN 319 142-1) and time stamps (RFC 3161 section 2.4.2) have it. */
export interface SignedData extends Omit<Cms, "signers"> {
  readonly signer: SignerInfo;
}

/** Reads SignedData in DER; nothing is verified. */
export function readSignedData(bytes: Uint8Array): SignedData {
  const { signers, ...data } = read(bytes);
  const [signer, another] = signers;
  if (!signer || another) throw new DerFault("one signer");
  // Readers in one pass hash by this list (RFC 5652 section 5.1).
  if (!data.digestAlgorithms.some(({ oid }) => oid === signer.digestAlgorithm.oid))
    throw new DerFault("digest algorithms");
  return { ...data, signer };
}

/** The certificate that the signer names, among those that came along and those given. */
export function signerCertificate(
  { certificates, signer }: SignedData,
  given: readonly Certificate[],
  part: "time-stamp" | "signer",
): Certificate | undefined {
  return [...certificates.map((bytes) => readCertificate(bytes, part)), ...given].find((certificate) =>
    namesCertificate(signer, certificate),
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
  { signer }: SignedData,
  signed: Uint8Array,
  certificate: Certificate,
  part: "time-stamp" | "signer",
): CheckedData {
  const digest = readDigest(signer.digestAlgorithm, part);
  const scheme = readSignatureScheme(signer.signatureAlgorithm, part, digest);
  if (scheme.digest.oid !== digest.oid) throw new DerFault("two digests");
  return {
    digest,
    holdsContent: equalBytes(digest.hash(signed), signer.messageDigest),
    holdsSignature: verifyValue(keyOf(certificate, part), scheme, signer.signed, signer.signature, "der"),
  };
}
