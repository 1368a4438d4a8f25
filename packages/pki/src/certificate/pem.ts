import { decodeBase64 } from "@lienthong/core";
import { readDer } from "../asn1/der-fault.ts";
import { type Certificate, readCertificate } from "./certificate.ts";

const begin = "-----BEGIN CERTIFICATE-----";
const end = "-----END CERTIFICATE-----";
const longestPem = 1 << 24;

/**
 * Certificates of a configuration, given as DER bytes or as PEM text (RFC 7468) with one or more certificates. What cannot be read is a
 * mistake of configuration, so it throws `TypeError` at once; `name` says where.
 *
 * @example
 * ```ts
 * import { readConfiguredCertificates } from "@lienthong/pki";
 *
 * try {
 *   readConfiguredCertificates(["not a certificate"], "roots");
 * } catch (error) {
 *   console.log(error instanceof TypeError && error.message); // roots[0] is no certificate (DER bytes or PEM text)
 * }
 * ```
 */
export function readConfiguredCertificates(
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
      return readDer(() => readCertificate(bytes), wrong);
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
