import { ed25519 } from "@noble/curves/ed25519.js";
import { type PublicKey, equalBytes, verifySignature } from "@lienthong/pki";
import { type JwsScheme, asymmetricScheme } from "./algorithms.ts";

/** A public key that JOSE can hold: those of certificates, and Ed25519 (RFC 8037). */
export type JoseKey =
  PublicKey | { readonly kind: "ed25519"; readonly bits: number; readonly point: Uint8Array };

const pointLength = 32;
const signatureLength = 64;

/** The key of these bytes, or `undefined` when they are no point, or one of the few under which anything can be signed. */
export function ed25519Key(point: Uint8Array): JoseKey | undefined {
  if (point.length !== pointLength) return undefined;
  try {
    return ed25519.Point.fromBytes(point).isSmallOrder() ? undefined : { kind: "ed25519", bits: 256, point };
  } catch (error) {
    // No point of the curve; the library says so with plain errors.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Whether a key is of the kind, and on the curve, that the algorithm is made for. */
export function fitsKey({ kind, curve }: JwsScheme, key: JoseKey): boolean {
  if (key.kind === "ed25519") return kind === "ed25519";
  return key.kind === "ec" ? kind === "ecdsa" && key.curve.name === curve : kind.startsWith("rsa-");
}

/** Whether two keys are one. */
export function isSameKey(one: JoseKey, other: JoseKey): boolean {
  if (one.kind === "rsa")
    return (
      other.kind === "rsa" && one.key.modulus === other.key.modulus && one.key.exponent === other.key.exponent
    );
  if (one.kind === "ed25519") return other.kind === "ed25519" && equalBytes(one.point, other.point);
  return other.kind === "ec" && one.curve.name === other.curve.name && equalBytes(one.point, other.point);
}

/** Whether the holder of the key made the value over exactly these bytes. */
export function isSignedBy(key: JoseKey, scheme: JwsScheme, signed: Uint8Array, value: Uint8Array): boolean {
  if (!fitsKey(scheme, key)) return false;
  if (key.kind !== "ed25519") return verifySignature(key, asymmetricScheme(scheme), signed, value, "plain");
  // RFC 8032 as it stands: no points or numbers written in a second way.
  return value.length === signatureLength && ed25519.verify(value, signed, key.point, { zip215: false });
}
