import { hmac } from "@noble/hashes/hmac.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { type DigestName, equalBytes } from "@lienthong/pki";

/** Whether a code was made with a shared key (HMAC, RFC 7518 section 3.2). */
export function isRightCode(
  digest: DigestName,
  secret: Uint8Array,
  signed: Uint8Array,
  code: Uint8Array,
): boolean {
  const hash = digest === "SHA-512" ? sha512 : digest === "SHA-384" ? sha384 : sha256;
  return equalBytes(hmac(hash, secret, signed), code);
}
