import { type Certificate, DerFault, readCertificate as read } from "@lienthong/pki";
import { readAs } from "../chip-fault.ts";

const version3 = 2;

/** Reads a certificate (RFC 5280 section 4.1) of version 3, as ICAO Doc 9303-12 wants it; `role` names it in issues. */
export function readCertificate(bytes: Uint8Array, role: string): Certificate {
  return readAs("identity.certificate.structure", { certificate: role }, () => {
    const certificate = read(bytes);
    if (certificate.version !== version3) throw new DerFault("version");
    return certificate;
  });
}
