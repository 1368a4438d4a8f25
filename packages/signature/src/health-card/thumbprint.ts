import { encodeUtf8 } from "@lienthong/core";
import { digestByName } from "@lienthong/pki";
import { encodeBase64url } from "../jose/base64url.ts";

/** Both coordinates of a P-256 key, as base64url. */
export interface PointText {
  readonly x: string;
  readonly y: string;
}

/** The thumbprint of a key (RFC 7638): SHA-256 over its required members in order. */
export function thumbprint({ x, y }: PointText): string {
  const text = `{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`;
  return encodeBase64url(digestByName("SHA-256").hash(encodeUtf8(text)));
}

/** The coordinates of an uncompressed point. */
export function pointText(point: Uint8Array): PointText {
  return { x: encodeBase64url(point.slice(1, 33)), y: encodeBase64url(point.slice(33)) };
}
