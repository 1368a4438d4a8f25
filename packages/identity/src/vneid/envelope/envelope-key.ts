/**
 * The bare private-key operation of RSA (RSADP, RFC 8017 section 5.1.2): a block as long as the modulus gives a block as long as the
 * modulus, nothing taken off. A module of hardware or `node:crypto` with `RSA_NO_PADDING` does it as well as this package.
 */
export type RawRsa = (block: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** The private key that envelopes are made for (khóa riêng đã đăng ký với VNeID). */
export interface EnvelopeKey {
  /** Bytes of the modulus: 256 for RSA-2048. */
  readonly length: number;
  /** Takes the key's operation to a block. It may throw for a block that is not below the modulus; that becomes the one generic issue. */
  readonly decrypt: RawRsa;
}
