import { type Certificate, readCertificate as read } from "@lienthong/pki";
import { readAs } from "../signature-fault.ts";

/** Reads a certificate (RFC 5280 section 4.1); `role` names it in issues. */
export function readCertificate(bytes: Uint8Array, role: string): Certificate {
  return readAs("signature.certificate.structure", { certificate: role }, () => read(bytes));
}
