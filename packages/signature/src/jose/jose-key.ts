import { equalBytes } from "@lienthong/pki";
import type { SignerKey } from "../crypto/public-key.ts";
import { verifyValue } from "../crypto/verify-value.ts";
import { type JwsScheme, asymmetricScheme } from "./algorithms.ts";

/** Whether a key is of the kind, and on the curve, that the algorithm is made for. */
export function fitsKey({ kind, curve }: JwsScheme, key: SignerKey): boolean {
  if (key.kind === "ed25519") return kind === "ed25519";
  return key.kind === "ec" ? kind === "ecdsa" && key.curve.name === curve : kind.startsWith("rsa-");
}

/** Whether two keys are one. */
export function isSameKey(one: SignerKey, other: SignerKey): boolean {
  if (one.kind === "rsa")
    return (
      other.kind === "rsa" && one.key.modulus === other.key.modulus && one.key.exponent === other.key.exponent
    );
  if (one.kind === "ed25519") return other.kind === "ed25519" && equalBytes(one.point, other.point);
  return other.kind === "ec" && one.curve.name === other.curve.name && equalBytes(one.point, other.point);
}

/** Whether the holder of the key made the value over exactly these bytes. */
export function isSignedBy(
  key: SignerKey,
  scheme: JwsScheme,
  signed: Uint8Array,
  value: Uint8Array,
): boolean {
  return fitsKey(scheme, key) && verifyValue(key, asymmetricScheme(scheme), signed, value, "plain");
}
