import { type Certificate, digestByName, toHex } from "@lienthong/pki";
import type { CertificateSummary } from "./chip-proof.ts";

/** A certificate for a result, enough to find it again. */
export function certificateSummary({
  bytes,
  serialNumber,
  notBefore,
  notAfter,
}: Certificate): CertificateSummary {
  return {
    serialNumber: toHex(serialNumber),
    sha256: toHex(digestByName("SHA-256").hash(bytes)),
    notBefore: new Date(notBefore).toISOString(),
    notAfter: new Date(notAfter).toISOString(),
  };
}
