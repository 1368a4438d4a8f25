import { SignatureFault } from "../signature-fault.ts";
import type { CanonicalElement } from "../c14n/canonical-node.ts";

const leastWork = 1_000_000;

/**
 * How much canonical text the references of one document may come to. Without a limit a file of a few megabytes with thousands of
 * references to one large part would take hours.
 */
export class CanonicalWork {
  readonly #limit: number;
  #left: number;

  constructor(limit: number) {
    this.#limit = Math.max(limit, leastWork);
    this.#left = this.#limit;
  }

  /** Counts what a reference came to; the one after the limit is refused before it is worked out. */
  do(element: CanonicalElement, canonical: () => string): string {
    if (this.#left < 0)
      throw new SignatureFault("signature.reference.too-much", { limit: this.#limit }, element.position);
    const text = canonical();
    this.#left -= text.length;
    return text;
  }
}
