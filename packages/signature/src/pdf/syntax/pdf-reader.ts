import { malformed } from "../pdf-fault.ts";
import { hexDigit, isRegular, isSpace } from "./characters.ts";
import { readLiteral } from "./read-literal.ts";
import type { PdfArray, PdfDictionary, PdfName, PdfString, PdfValue } from "./values.ts";
import { isKind } from "./values.ts";

const deepest = 64;
const longestToken = 256;

/**
 * Reads values one after the other, strictly (ISO 32000-2 section 7.3): what only some readers take is refused. Every step moves forward, so
 * that time is bounded by the length of the bytes.
 */
export class PdfReader {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** The byte so many places on, `undefined` beyond the end. */
  peek(ahead = 0): number | undefined {
    const at = this.at + ahead;
    return at < this.end ? this.bytes[at] : undefined;
  }

  /** Passes over white space. */
  skipSpace(): void {
    while (isSpace(this.peek())) this.at += 1;
  }

  /** Passes over white space and comments. */
  skip(): void {
    for (;;) {
      this.skipSpace();
      if (this.peek() !== 0x25) return;
      while (this.at < this.end && this.peek() !== 0x0a && this.peek() !== 0x0d) this.at += 1;
    }
  }

  /** Whether these characters come next; nothing is passed over. */
  startsWith(text: string): boolean {
    for (let index = 0; index < text.length; index += 1)
      if (this.peek(index) !== text.charCodeAt(index)) return false;
    return true;
  }

  /** Passes over a keyword, which must come next and end there. */
  keyword(word: string): void {
    this.skip();
    if (!this.startsWith(word) || isRegular(this.peek(word.length))) throw malformed(word);
    this.at += word.length;
  }

  /** A whole number that is not negative. */
  count(): number {
    this.skip();
    const token = this.#token();
    if (!/^\d{1,15}$/u.test(token)) throw malformed("number");
    return Number(token);
  }

  /** The next value. */
  value(depth = 0): PdfValue {
    if (depth > deepest) throw malformed("depth");
    this.skip();
    const byte = this.peek();
    if (byte === 0x2f) return this.#name();
    if (byte === 0x28) return this.#literal();
    if (byte === 0x5b) return this.#array(depth);
    if (byte === 0x3c) return this.peek(1) === 0x3c ? this.#dictionary(depth) : this.#hex();
    if (!isRegular(byte)) throw malformed("value");
    const token = this.#token();
    if (token === "null") return null;
    if (token === "true" || token === "false") return token === "true";
    if (/^\d+$/u.test(token)) return this.#reference(token) ?? integer(token);
    if (/^[+-]?\d+$/u.test(token)) return integer(token);
    if (/^[+-]?(?:\d+\.\d*|\.\d+)$/u.test(token)) return { kind: "real", text: token };
    throw malformed("value");
  }

  #token(): string {
    const start = this.at;
    while (isRegular(this.peek())) this.at += 1;
    if (this.at - start > longestToken) throw malformed("token");
    return String.fromCharCode(...this.bytes.subarray(start, this.at));
  }

  /** `7 0 R`, when a generation and an R follow the number. */
  #reference(number: string): PdfValue | undefined {
    const after = this.at;
    this.skip();
    const generation = isRegular(this.peek()) ? this.#token() : "";
    if (/^\d{1,5}$/u.test(generation)) {
      this.skip();
      if (this.peek() === 0x52 && !isRegular(this.peek(1))) {
        this.at += 1;
        return { kind: "reference", number: integer(number), generation: Number(generation) };
      }
    }
    this.at = after;
    return undefined;
  }

  #name(): PdfName {
    this.at += 1;
    let name = "";
    while (isRegular(this.peek())) {
      let byte = this.peek() ?? 0;
      if (byte === 0x23) {
        const [high, low] = [hexDigit(this.peek(1)), hexDigit(this.peek(2))];
        if (high < 0 || low < 0) throw malformed("name");
        byte = high * 16 + low;
        this.at += 2;
      }
      this.at += 1;
      name += String.fromCharCode(byte);
      if (name.length > longestToken) throw malformed("name");
    }
    return { kind: "name", name };
  }

  #literal(): PdfString {
    const start = this.at;
    const { bytes, end } = readLiteral(this.bytes, start, this.end);
    this.at = end;
    return { kind: "string", bytes, isHex: false, start, end };
  }

  #hex(): PdfString {
    const start = this.at;
    this.at += 1;
    const from = this.at;
    while (this.at < this.end && this.peek() !== 0x3e) this.at += 1;
    if (this.at >= this.end) throw malformed("string");
    const bytes = new Uint8Array(Math.ceil((this.at - from) / 2));
    let digits = 0;
    for (let at = from; at < this.at; at += 1) {
      const digit = hexDigit(this.bytes[at]);
      if (digit < 0 && !isSpace(this.bytes[at])) throw malformed("string");
      if (digit < 0) continue;
      const index = digits >> 1;
      bytes[index] = (bytes[index] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit);
      digits += 1;
    }
    this.at += 1;
    return { kind: "string", bytes: bytes.subarray(0, (digits + 1) >> 1), isHex: true, start, end: this.at };
  }

  #array(depth: number): PdfArray {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.peek() === 0x5d) break;
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return { kind: "array", items };
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (this.startsWith(">>")) break;
      const key = this.value(depth + 1);
      if (!isKind(key, "name")) throw malformed("dictionary");
      const value = this.value(depth + 1);
      // The first or the last: readers differ.
      if (entries.has(key.name)) throw malformed("key twice");
      entries.set(key.name, value);
    }
    this.at += 2;
    return { kind: "dictionary", entries };
  }
}

function integer(token: string): number {
  const value = Number(token);
  if (!Number.isSafeInteger(value)) throw malformed("number");
  return value;
}

/** Whether nothing but white space stands between two places. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpace(bytes[at])) return false;
  return true;
}
