/** Thrown inside this folder when bytes are not the DER that was expected; turned into an issue where a file is read. */
export class DerFault extends Error {
  override readonly name = "DerFault";
}
