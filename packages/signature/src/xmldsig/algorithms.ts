import { type Digest, digestByName, type DigestName } from "@lienthong/pki";
import type { SignerScheme } from "../crypto/signature-algorithm.ts";

/** Names of the signature methods that are made and checked (thuật toán ký). */
export type XmlSignatureMethod =
  | "rsa-sha256"
  | "rsa-sha384"
  | "rsa-sha512"
  | "rsa-pss-sha256"
  | "rsa-pss-sha384"
  | "rsa-pss-sha512"
  | "ecdsa-sha256"
  | "ecdsa-sha384"
  | "ecdsa-sha512";

const more = "http://www.w3.org/2001/04/xmldsig-more#";
const pss = "http://www.w3.org/2007/05/xmldsig-more#";

/** Identifiers of digest methods (RFC 9231 section 2.1). */
const digests: ReadonlyMap<string, DigestName> = /* @__PURE__ */ new Map([
  ["http://www.w3.org/2000/09/xmldsig#sha1", "SHA-1"],
  [`${more}sha224`, "SHA-224"],
  ["http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256"],
  [`${more}sha384`, "SHA-384"],
  ["http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512"],
]);

/** Identifiers of signature methods (RFC 9231 section 2.3), the weak ones so that they can be refused by name. */
const signatures: ReadonlyMap<string, readonly [kind: SignerScheme["kind"], digest: DigestName]> =
  /* @__PURE__ */ new Map([
    ["http://www.w3.org/2000/09/xmldsig#rsa-sha1", ["rsa-pkcs1", "SHA-1"]],
    [`${more}rsa-sha224`, ["rsa-pkcs1", "SHA-224"]],
    [`${more}rsa-sha256`, ["rsa-pkcs1", "SHA-256"]],
    [`${more}rsa-sha384`, ["rsa-pkcs1", "SHA-384"]],
    [`${more}rsa-sha512`, ["rsa-pkcs1", "SHA-512"]],
    [`${pss}sha1-rsa-MGF1`, ["rsa-pss", "SHA-1"]],
    [`${pss}sha224-rsa-MGF1`, ["rsa-pss", "SHA-224"]],
    [`${pss}sha256-rsa-MGF1`, ["rsa-pss", "SHA-256"]],
    [`${pss}sha384-rsa-MGF1`, ["rsa-pss", "SHA-384"]],
    [`${pss}sha512-rsa-MGF1`, ["rsa-pss", "SHA-512"]],
    [`${more}ecdsa-sha1`, ["ecdsa", "SHA-1"]],
    [`${more}ecdsa-sha224`, ["ecdsa", "SHA-224"]],
    [`${more}ecdsa-sha256`, ["ecdsa", "SHA-256"]],
    [`${more}ecdsa-sha384`, ["ecdsa", "SHA-384"]],
    [`${more}ecdsa-sha512`, ["ecdsa", "SHA-512"]],
    ["http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519", ["ed25519", "SHA-512"]],
  ] as const);

/** The hash function of a DigestMethod. */
export function xmlDigest(uri: string): Digest | undefined {
  const name = digests.get(uri);
  return name === undefined ? undefined : digestByName(name);
}

/** The identifier of a hash function. */
export function xmlDigestUri(name: DigestName): string {
  for (const [uri, one] of digests) if (one === name) return uri;
  throw new TypeError("no such digest");
}

/** How a SignatureMethod signs. */
export function xmlScheme(uri: string): SignerScheme | undefined {
  const row = signatures.get(uri);
  if (!row) return undefined;
  const [kind, name] = row;
  const digest = digestByName(name);
  // Without parameters the salt is as long as the hash (RFC 9231 section 2.3.10).
  return kind === "rsa-pss" ? { kind, digest, saltLength: digest.length } : { kind, digest };
}

/** The identifier of a signature method. */
export function xmlSignatureUri(method: XmlSignatureMethod): string {
  const [, hash = ""] = /-(sha\d+)$/u.exec(method) ?? [];
  return method.startsWith("rsa-pss-") ? `${pss}${hash}-rsa-MGF1` : `${more}${method}`;
}

/** Whether a SignatureMethod is a code with a shared key: whoever can check it can make it, so it proves nothing about a person. */
export function isSymmetric(uri: string): boolean {
  return uri.slice(0, 256).includes("#hmac-");
}
