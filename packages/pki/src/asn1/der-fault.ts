/**
 * Thrown when bytes are not the DER that was expected (ITU-T X.690). A reader of files turns it into an issue of its own where the file is read,
 * so that it never reaches a caller.
 *
 * @example
 * ```ts
 * import { DerFault, DerReader } from "@lienthong/pki";
 *
 * try {
 *   new DerReader(Uint8Array.of(0x30, 0x05)).next();
 * } catch (error) {
 *   console.log(error instanceof DerFault); // true: it ends before its length says
 * }
 * ```
 */
export class DerFault extends Error {
  override readonly name = "DerFault";
}

/** What a reader of DER gives; bytes that are not what it expects become another fault, in the words of who reads. */
export function readDer<Value>(read: () => Value, otherwise: () => Error): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof DerFault ? otherwise() : error;
  }
}
