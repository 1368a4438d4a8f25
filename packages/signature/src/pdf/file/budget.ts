import { PdfFault } from "../pdf-fault.ts";

const mostWork = 256 * 1024 * 1024;

/** Bytes that one check may read and unpack, so that no file can hold it up (objects that overlap, bombs). */
export class Budget {
  #left = mostWork;

  /** Notes work that was done or is about to be done. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new PdfFault("signature.pdf.too-much", { limit: mostWork });
  }

  /** What is left. */
  get left(): number {
    return this.#left;
  }
}
