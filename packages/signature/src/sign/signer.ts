import type { XmlSignatureMethod } from "../xmldsig/algorithms.ts";

/**
 * Whoever holds a private key and signs with it (bên ký): a file for tests, a USB token or HSM (PKCS#11), or a provider who signs
 * remotely. Only the hash leaves this package; the key never comes in.
 *
 * @example
 * ```ts
 * import type { Signer } from "@lienthong/signature";
 *
 * declare function askProvider(request: { hash: Uint8Array; reason: string }): Promise<Uint8Array>;
 *
 * const remote = (certificates: readonly Uint8Array[]): Signer => ({
 *   method: "rsa-sha256",
 *   certificates,
 *   sign: (digest, role) => askProvider({ hash: digest, reason: role ?? "" }),
 * });
 * ```
 */
export interface Signer {
  /** How it signs. */
  readonly method: XmlSignatureMethod;
  /** Its certificate, DER, and then those of the authorities between it and the root. */
  readonly certificates: readonly Uint8Array[];
  /**
   * Signs a hash in the role for which it is asked. RSA answers with the signature of RFC 8017 over the hash (PKCS#11: `CKM_RSA_PKCS` over
   * the DigestInfo of the hash), ECDSA with r followed by s (PKCS#11: `CKM_ECDSA`).
   */
  sign(digest: Uint8Array, role: string | undefined): Uint8Array | Promise<Uint8Array>;
}

/** Asks an authority for a time stamp over a hash (RFC 3161, SHA-256); the network is the caller's. */
export type TimeStamper = (digest: Uint8Array) => Uint8Array | Promise<Uint8Array>;
