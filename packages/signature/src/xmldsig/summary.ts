import { type Certificate, certificateName, toHex } from "@lienthong/pki";
import { instantText } from "../instant.ts";
import { readAs } from "../signature-fault.ts";
import type { CertificateSummary } from "./xml-signature.ts";

/** A certificate for people and programs. */
export function summaryOf(certificate: Certificate): CertificateSummary {
  return readAs("signature.certificate.structure", { certificate: "signer" }, () => ({
    subject: certificateName(certificate.subject),
    issuer: certificateName(certificate.issuer),
    serialNumber: toHex(certificate.serialNumber),
    notBefore: instantText(certificate.notBefore),
    notAfter: instantText(certificate.notAfter),
    bytes: certificate.bytes,
  }));
}
