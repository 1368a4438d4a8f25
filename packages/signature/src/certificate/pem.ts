import { decodeBase64 } from "@lienthong/core";
import { SignatureFault } from "../signature-fault.ts";
import { type Certificate, readCertificate } from "./certificate.ts";

const begin = "-----BEGIN CERTIFICATE-----";
const end = "-----END CERTIFICATE-----";
const longestPem = 1 << 24;

/**
 * Certificates given as DER bytes or as PEM text (RFC 7468) with one or more certificates. What cannot be read is a mistake of
 * configuration, so it throws `TypeError` at once; `name` says where.
 */
export function readConfigured(
  given: readonly (Uint8Array | string)[],
  name: string,
): readonly Certificate[] {
  return given.flatMap((one, index) => {
    const wrong = (): TypeError =>
      new TypeError(`${name}[${index}] is no certificate (DER bytes or PEM text)`);
    const parts = typeof one === "string" ? pemParts(one) : [one];
    if (!parts || parts.length === 0) throw wrong();
    return parts.map((bytes) => {
      if (!(bytes instanceof Uint8Array)) throw wrong();
      try {
        return readCertificate(bytes, "configured");
      } catch (error) {
        if (error instanceof SignatureFault) throw wrong();
        throw error;
      }
    });
  });
}

function pemParts(text: string): readonly Uint8Array[] | undefined {
  if (text.length > longestPem) return undefined;
  const parts: Uint8Array[] = [];
  for (let at = text.indexOf(begin); at !== -1; at = text.indexOf(begin, at)) {
    const from = at + begin.length;
    const to = text.indexOf(end, from);
    const decoded = to === -1 ? undefined : decodeBase64(text.slice(from, to));
    if (!decoded?.ok) return undefined;
    parts.push(decoded.value);
    at = to;
  }
  return parts;
}
