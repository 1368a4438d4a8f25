import { malformed } from "../pdf-fault.ts";

/** What follows a backslash and stands for one byte (ISO 32000-2 table 3). */
const escapes: ReadonlyMap<number, number> = /* @__PURE__ */ new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
]);

/** Where the string in parentheses that begins at `start` ends: behind its last bracket. */
function endOfLiteral(bytes: Uint8Array, start: number, limit: number): number {
  let open = 0;
  for (let at = start; at < limit; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) open += 1;
    else if (byte === 0x29 && (open -= 1) === 0) return at + 1;
  }
  throw malformed("string");
}

/** Reads a string in parentheses that begins at `start` (ISO 32000-2 section 7.3.4.2). */
export function readLiteral(
  bytes: Uint8Array,
  start: number,
  limit: number,
): { readonly bytes: Uint8Array; readonly end: number } {
  const end = endOfLiteral(bytes, start, limit);
  const found = new Uint8Array(end - start - 2);
  let length = 0;
  let at = start + 1;
  const isOctal = (byte: number | undefined): byte is number =>
    byte !== undefined && byte >= 0x30 && byte <= 0x37;
  while (at < end - 1) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === 0x0d) {
      // A line end is one line feed, however it is written.
      if (bytes[at] === 0x0a) at += 1;
      found[length++] = 0x0a;
    } else if (byte !== 0x5c) found[length++] = byte;
    else if (isOctal(bytes[at])) {
      let value = 0;
      for (let digits = 0; digits < 3 && isOctal(bytes[at]); digits += 1, at += 1)
        value = value * 8 + ((bytes[at] ?? 0x30) - 0x30);
      found[length++] = value & 0xff;
    } else {
      const next = bytes[at] ?? 0;
      at += 1;
      if (next === 0x0d && bytes[at] === 0x0a) at += 1;
      // A line end behind a backslash is no part of the string.
      if (next !== 0x0d && next !== 0x0a) found[length++] = escapes.get(next) ?? next;
    }
  }
  return { bytes: found.subarray(0, length), end };
}
