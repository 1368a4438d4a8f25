import { decodeBase64 } from "@lienthong/core";
import { ChipFault } from "../chip-fault.ts";
import { type Certificate, readCertificate } from "./certificate.ts";

const begin = "-----BEGIN CERTIFICATE-----";
const end = "-----END CERTIFICATE-----";
const longestPem = 1 << 24;

/**
 * The certificates of configured authorities, given as DER bytes or as PEM text (RFC 7468) with one or more certificates. What cannot be
 * read is a mistake of configuration, so it throws `TypeError` at once.
 */
export function readTrustAnchors(anchors: readonly (Uint8Array | string)[]): readonly Certificate[] {
  return anchors.flatMap((anchor, index) => {
    const wrong = (): TypeError =>
      new TypeError(`trustAnchors[${index}] is no certificate (DER bytes or PEM text)`);
    const parts = typeof anchor === "string" ? pemParts(anchor) : [anchor];
    if (!parts || parts.length === 0) throw wrong();
    return parts.map((bytes) => {
      if (!(bytes instanceof Uint8Array)) throw wrong();
      try {
        return readCertificate(bytes, "issuer");
      } catch (error) {
        if (error instanceof ChipFault) throw wrong();
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
