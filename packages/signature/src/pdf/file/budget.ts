import { PdfFault } from "../pdf-fault.ts";
import type { Section } from "./section.ts";

const leastWork = 16 * 1024 * 1024;

/** Bytes that one check may read and unpack, so that no file can hold it up (objects inside each other, bombs): some, and eight times the file. */
export class Budget {
  readonly #limit: number;
  #left: number;
  /** Sections by their offsets: every signature is of a version of one file, and most versions share most sections. */
  readonly sections = new Map<number, Section>();

  constructor(fileLength: number) {
    this.#limit = leastWork + 8 * fileLength;
    this.#left = this.#limit;
  }

  /** Notes work that was done or is about to be done. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new PdfFault("signature.pdf.too-much", { limit: this.#limit });
  }

  /** What is left. */
  get left(): number {
    return this.#left;
  }
}
