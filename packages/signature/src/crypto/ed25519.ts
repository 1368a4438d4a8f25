import { ed25519 } from "@noble/curves/ed25519.js";

/** A public key of Ed25519 (RFC 8032), which is no point of a curve that ECDSA is made for. */
export interface Ed25519Key {
  readonly kind: "ed25519";
  readonly bits: number;
  readonly point: Uint8Array;
}

const pointLength = 32;
const signatureLength = 64;

/** The key of these bytes, or `undefined` when they are no point, or one of the few under which anything can be signed. */
export function ed25519Key(point: Uint8Array): Ed25519Key | undefined {
  if (point.length !== pointLength) return undefined;
  try {
    return ed25519.Point.fromBytes(point).isSmallOrder() ? undefined : { kind: "ed25519", bits: 256, point };
  } catch (error) {
    // No point of the curve; the library says so with plain errors.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Whether the holder of the key signed these bytes: RFC 8032 as it stands, no points or numbers written in a second way. */
export function verifyEd25519({ point }: Ed25519Key, signed: Uint8Array, value: Uint8Array): boolean {
  return value.length === signatureLength && ed25519.verify(value, signed, point, { zip215: false });
}
