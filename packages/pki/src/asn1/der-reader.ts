import { DerFault } from "./der-fault.ts";

/** One element of tag, length and content: offsets into `bytes`. */
export interface DerElement {
  /** The bytes that all offsets count in. */
  readonly bytes: Uint8Array;
  /** The tag with its class; `5F1F` and its like are two bytes. */
  readonly tag: number;
  /** Where the tag begins. */
  readonly start: number;
  /** Where the content begins. */
  readonly body: number;
  /** Where the content ends. */
  readonly end: number;
}

/** Tags that certificates and signed data use (ITU-T X.690 section 8). */
export const derTags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  printable: 0x13,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
  context2: 0xa2,
  context3: 0xa3,
  context4: 0xa4,
} as const;

/**
 * Reads elements one after the other, strictly: definite lengths in their shortest form, nothing beyond the end (ITU-T X.690, DER).
 * Every step moves forward and nothing recurses, so time is bounded by the length of the bytes. What does not fit throws `DerFault`.
 *
 * @example
 * ```ts
 * import { DerReader, derTags, unsigned } from "@lienthong/pki";
 *
 * const pair = new DerReader(Uint8Array.of(0x30, 0x06, 0x02, 0x01, 0x05, 0x02, 0x01, 0x07)).enter(derTags.sequence);
 * console.log(unsigned(pair.next(derTags.integer)), unsigned(pair.next(derTags.integer)), pair.done); // 5n 7n true
 * ```
 */
export class DerReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
  }

  /** Whether nothing is left. */
  get done(): boolean {
    return this.#at >= this.#end;
  }

  /** The next element, which must have this tag when one is named. */
  next(tag?: number): DerElement {
    const start = this.#at;
    const found = this.#tag();
    if (tag !== undefined && tag !== found) throw new DerFault("another tag");
    const length = this.#length();
    const body = this.#at;
    if (length > this.#end - body) throw new DerFault("truncated");
    this.#at = body + length;
    return { bytes: this.#bytes, tag: found, start, body, end: this.#at };
  }

  /** The next element when it has this tag. */
  optional(tag: number): DerElement | undefined {
    return this.#bytes[this.#at] === tag && !this.done ? this.next(tag) : undefined;
  }

  /** A reader of what is inside the next element. */
  enter(tag: number): DerReader {
    return inside(this.next(tag));
  }

  /** All that is left must be nothing. */
  finish(): void {
    if (!this.done) throw new DerFault("trailing bytes");
  }

  #byte(): number {
    const byte = this.#at < this.#end ? this.#bytes[this.#at] : undefined;
    if (byte === undefined) throw new DerFault("truncated");
    this.#at += 1;
    return byte;
  }

  #tag(): number {
    const tag = this.#byte();
    if ((tag & 0x1f) !== 0x1f) return tag;
    const low = this.#byte();
    // 5F01 of EF.COM would fit one byte: tags of ISO/IEC 7816-6 do not keep to the shortest form.
    if (low > 0x7f) throw new DerFault("tag");
    return tag * 256 + low;
  }

  #length(): number {
    const first = this.#byte();
    if (first < 0x80) return first;
    const count = first - 0x80;
    if (count === 0 || count > 3) throw new DerFault("length");
    let length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + this.#byte();
    if (length < 0x80 || length < 256 ** (count - 1)) throw new DerFault("length");
    return length;
  }
}

/** A reader of what is inside an element. */
export function inside(element: DerElement): DerReader {
  return new DerReader(element.bytes, element.body, element.end);
}

/** The content of an element; a view, not a copy. */
export function content({ bytes, body, end }: DerElement): Uint8Array {
  return bytes.subarray(body, end);
}

/** An element with its tag and length; a view, not a copy. */
export function whole({ bytes, start, end }: DerElement): Uint8Array {
  return bytes.subarray(start, end);
}
