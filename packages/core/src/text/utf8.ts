/**
 * TextDecoder and TextEncoder belong to ECMAScript hosts of every kind (Node, browsers, Deno, Bun, workers)
 * and are pure, but TypeScript describes them only together with the DOM or Node. This file says the little
 * that is used of them; the native decoder is some twenty times as fast as one written here would be.
 */
declare const TextDecoder: new (
  label: "utf-8",
  options: { readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. A byte order mark stays. */
export function decodeLoosely(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/**
 * The UTF-8 bytes of a text. Half a surrogate pair standing alone becomes U+FFFD.
 *
 * @example
 * ```ts
 * import { encodeUtf8 } from "@lienthong/core";
 *
 * encodeUtf8("đ"); // Uint8Array [0xc4, 0x91]
 * ```
 */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Length of the UTF-8 sequence at `at`, or 0 when there is none (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const more = first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : 3;
  if (first < 0xc2 || first > 0xf4 || at + more >= bytes.length) return 0;
  const second = bytes[at + 1] as number;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let index = at + 2; index <= at + more; index += 1) {
    if (((bytes[index] as number) & 0xc0) !== 0x80) return 0;
  }
  return more + 1;
}

/** Offset of the first byte that starts no UTF-8 sequence, or -1. */
export function findNonUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** How many bytes at the end begin a sequence that the next bytes may complete: 0 to 3. */
export function unfinishedLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const code = bytes[bytes.length - back] as number;
    if (code < 0x80) return 0;
    if (code >= 0xc0) {
      const length = code >= 0xf0 ? 4 : code >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}
