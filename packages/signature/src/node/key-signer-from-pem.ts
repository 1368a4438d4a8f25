import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { KeySigner } from "../jose/jws-signer.ts";

/** A private key without a certificate, as a file holds it. */
export interface PemKey {
  /** The private key as PEM text: Ed25519, or ECDSA on P-256, P-384, P-521. */
  readonly key: string;
  /** Opens an encrypted key. */
  readonly passphrase?: string;
}

/** ECDSA as JOSE names it, by the name of the curve in OpenSSL. */
const curves = {
  prime256v1: ["ES256", "sha256"],
  secp384r1: ["ES384", "sha384"],
  secp521r1: ["ES512", "sha512"],
} as const;

/**
 * Makes a signer of a bare key out of a PEM file (bên ký dùng khoá không có chứng thư), for credentials in tests and in closed systems. Throws what
 * OpenSSL says when the key cannot be opened, and a `TypeError` when it is of another kind.
 *
 * @example
 * ```ts
 * import { issueCredential } from "@lienthong/signature/credentials";
 * import { keySignerFromPem } from "@lienthong/signature/node";
 *
 * const sign = (credential: object, key: string) =>
 *   issueCredential(credential, { signer: keySignerFromPem({ key }), at: "2026-06-05T08:00:00+07:00" });
 * ```
 */
export function keySignerFromPem({ key, passphrase }: PemKey): KeySigner {
  const opened = createPrivateKey({ key, format: "pem", ...(passphrase !== undefined && { passphrase }) });
  const { asymmetricKeyType, asymmetricKeyDetails } = opened;
  const curve = Object.entries(curves).find(([name]) => name === asymmetricKeyDetails?.namedCurve)?.[1];
  if (asymmetricKeyType !== "ed25519" && !curve)
    throw new TypeError("key must be Ed25519, or ECDSA on P-256, P-384 or P-521");
  const jwk = { ...createPublicKey(opened).export({ format: "jwk" }) };
  if (!curve) return { alg: "Ed25519", jwk, sign: (bytes) => new Uint8Array(sign(null, bytes, opened)) };
  const [alg, hash] = curve;
  return {
    alg,
    jwk,
    sign: (bytes) => new Uint8Array(sign(hash, bytes, { key: opened, dsaEncoding: "ieee-p1363" })),
  };
}
