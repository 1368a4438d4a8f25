/** Why a key or an algorithm is of no use. */
export type PkiFaultReason =
  | "key-unsupported" // neither RSA nor a key on a curve
  | "curve-unknown" // parameters of no known curve
  | "key-invalid" // numbers that can be no key, a point off the curve
  | "algorithm-unknown"
  | "algorithm-weak"; // SHA-1 where a standard lets it be left out

/**
 * Thrown for a key or an algorithm that is of no use. Packages turn it into an issue of their own, with the words of their domain.
 *
 * @example
 * ```ts
 * import { PkiFault, readDigest } from "@lienthong/pki";
 *
 * try {
 *   readDigest({ oid: "1.2.840.113549.2.5", parameters: undefined }); // MD5
 * } catch (error) {
 *   console.log(error instanceof PkiFault && error.reason); // algorithm-unknown
 * }
 * ```
 */
export class PkiFault extends Error {
  override readonly name = "PkiFault";
  /** What is wrong. */
  readonly reason: PkiFaultReason;
  /** Object identifier or name of the algorithm, where one is to blame. */
  readonly algorithm: string | undefined;

  constructor(reason: PkiFaultReason, algorithm?: string) {
    super(reason);
    this.reason = reason;
    this.algorithm = algorithm;
  }
}
