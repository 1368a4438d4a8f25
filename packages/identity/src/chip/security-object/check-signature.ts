import { type Certificate, equalBytes, namesCertificate, verifySignature } from "@lienthong/pki";
import { ChipFault, readAs } from "../chip-fault.ts";
import { readCertificate } from "../certificate/certificate.ts";
import type { Report } from "../certificate/check-issuer.ts";
import { readPublicKey } from "../crypto/public-key.ts";
import { readDigest, readSignatureScheme } from "../crypto/signature-algorithm.ts";
import type { SignedData } from "./signed-data.ts";

/** The certificate in the security object that its signer names. */
export function signerCertificate({ certificates, signer }: SignedData): Certificate {
  for (const bytes of certificates) {
    const certificate = readCertificate(bytes, "signer");
    if (namesCertificate(signer, certificate)) return certificate;
  }
  throw new ChipFault("identity.sod.signer-certificate-missing");
}

/** Checks that the holder of the certificate signed the content (RFC 5652 sections 5.4 and 5.6). */
export function checkSignature(data: SignedData, certificate: Certificate, report: Report): void {
  const { signer } = data;
  const digest = readDigest(signer.digestAlgorithm, "signer");
  const scheme = readSignatureScheme(signer.signatureAlgorithm, "signer", digest);
  if (scheme.digest.oid !== digest.oid) throw new ChipFault("identity.sod.algorithms-differ");
  if (!data.digestAlgorithms.some(({ oid }) => oid === digest.oid))
    throw new ChipFault("identity.sod.algorithms-differ");
  if (!equalBytes(digest.hash(data.content), signer.messageDigest)) report("identity.sod.digest");
  const key = readAs("identity.certificate.structure", { certificate: "signer" }, () =>
    readPublicKey(certificate.publicKey, "signer"),
  );
  if (!verifySignature(key, scheme, signer.signed, signer.signature)) report("identity.sod.signature");
}
