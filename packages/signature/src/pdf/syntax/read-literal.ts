import { malformed } from "../pdf-fault.ts";

/** What follows a backslash and stands for one byte (ISO 32000-2 table 3). */
const escapes: ReadonlyMap<number, number> = /* @__PURE__ */ new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
]);

/** Reads a string in parentheses that begins at `start` (ISO 32000-2 section 7.3.4.2). */
export function readLiteral(
  bytes: Uint8Array,
  start: number,
  limit: number,
): { readonly bytes: Uint8Array; readonly end: number } {
  const found: number[] = [];
  let open = 1;
  let at = start + 1;
  const isOctal = (byte: number | undefined): byte is number =>
    byte !== undefined && byte >= 0x30 && byte <= 0x37;
  for (;;) {
    if (at >= limit) throw malformed("string");
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === 0x28) open += 1;
    if (byte === 0x29) open -= 1;
    if (open === 0) return { bytes: Uint8Array.from(found), end: at };
    if (byte === 0x0d) {
      // A line end is one line feed, however it is written.
      if (bytes[at] === 0x0a) at += 1;
      found.push(0x0a);
    } else if (byte !== 0x5c) found.push(byte);
    else if (isOctal(bytes[at])) {
      let value = 0;
      for (let digits = 0; digits < 3 && isOctal(bytes[at]); digits += 1, at += 1)
        value = value * 8 + ((bytes[at] ?? 0x30) - 0x30);
      found.push(value & 0xff);
    } else {
      const next = bytes[at] ?? 0;
      at += 1;
      if (next === 0x0d && bytes[at] === 0x0a) at += 1;
      // A line end behind a backslash is no part of the string.
      if (next !== 0x0d && next !== 0x0a) found.push(escapes.get(next) ?? next);
    }
  }
}
