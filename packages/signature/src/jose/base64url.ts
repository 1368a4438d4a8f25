import { decodeBase64, encodeBase64 } from "@lienthong/core";
import { JoseFault } from "./jose-issue.ts";

/** Base64url without padding (RFC 7515 section 2). */
export function encodeBase64url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of base64url; anything but the one way to write them is refused, so that no character may change unseen. */
export function decodeBase64url(text: string, part: string): Uint8Array {
  const bytes = bytesOfBase64url(text);
  if (!bytes) throw new JoseFault("signature.jws.base64url", { part });
  return bytes;
}

/** The same, with `undefined` for what is no base64url. */
export function bytesOfBase64url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/u.test(text)) return undefined;
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  const decoded = decodeBase64(plain + "=".repeat((4 - (plain.length % 4)) % 4));
  if (!decoded.ok) return undefined;
  // Only the bits behind the last byte can be written in several ways.
  const { value } = decoded;
  return text.endsWith(encodeBase64url(value.subarray(value.length - (value.length % 3))))
    ? value
    : undefined;
}
