import { encodeUtf8 } from "@lienthong/core";
import { addBlock } from "../generated/sha1-block.ts";

/**
 * UUID of version 5 (RFC 9562, 5.5): always the same for the same names, without clock or random numbers. The name is the
 * parts with `|` between them: who puts them together first pays for it, as the text is used but once. SHA-1 serves as name
 * hash here, as the standard says; it protects nothing.
 */
export function uuidV5(namespace: readonly number[], ...parts: readonly string[]): string {
  hash.set(start);
  const size = writeMessage(namespace, parts);
  for (let block = 0; block < size; block += 64) addBlock(hash, view, block);
  const [a, b, c, d] = [hash[0] ?? 0, hash[1] ?? 0, hash[2] ?? 0, hash[3] ?? 0];
  // Version 5 and the variant of RFC 9562.
  const third = (b & 0x0fff) | 0x5000;
  const fourth = ((c >>> 16) & 0x3fff) | 0x8000;
  // All at once: pieces put together would be copied again by whoever reads them.
  return String.fromCharCode(
    digit(a, 28),
    digit(a, 24),
    digit(a, 20),
    digit(a, 16),
    digit(a, 12),
    digit(a, 8),
    digit(a, 4),
    digit(a, 0),
    dash,
    digit(b, 28),
    digit(b, 24),
    digit(b, 20),
    digit(b, 16),
    dash,
    digit(third, 12),
    digit(third, 8),
    digit(third, 4),
    digit(third, 0),
    dash,
    digit(fourth, 12),
    digit(fourth, 8),
    digit(fourth, 4),
    digit(fourth, 0),
    dash,
    digit(c, 12),
    digit(c, 8),
    digit(c, 4),
    digit(c, 0),
    digit(d, 28),
    digit(d, 24),
    digit(d, 20),
    digit(d, 16),
    digit(d, 12),
    digit(d, 8),
    digit(d, 4),
    digit(d, 0),
  );
}

const dash = 0x2d;

/** The hexadecimal digit that starts at that bit, as a code unit. */
function digit(word: number, shift: number): number {
  const value = (word >>> shift) & 15;
  // Without a choice: 0x27 lie between the digit after 9 and a.
  return 0x30 + value + (((9 - value) >> 31) & 0x27);
}

/** The sixteen bytes of a UUID. */
export function uuidBytes(uuid: string): readonly number[] {
  return (uuid.replaceAll("-", "").match(/../gu) ?? []).map((pair) => parseInt(pair, 16));
}

const start = /* @__PURE__ */ Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);

/** The hash so far; each message starts it anew. */
const hash = /* @__PURE__ */ new Int32Array(5);

/** The message that is hashed; each fills it anew, and a longer one makes it longer. */
let bytes = /* @__PURE__ */ new Uint8Array(256);
let view = /* @__PURE__ */ new DataView(/* @__PURE__ */ bytes.buffer);

/** Writes a namespace of sixteen bytes and the name as UTF-8, padded as SHA-1 asks; gives how many bytes they are. */
function writeMessage(namespace: readonly number[], parts: readonly string[]): number {
  // Room for the name if all of it is ASCII, and for the padding.
  let room = 16 + 72;
  for (const part of parts) room += part.length + 1;
  if (room > bytes.length) grow(room);
  for (let place = 0; place < 16; place += 1) bytes[place] = namespace[place] ?? 0;
  let at = 16;
  let seen = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? "";
    if (index > 0) bytes[at++] = bar;
    for (let place = 0; place < part.length; place += 1) {
      const code = part.charCodeAt(place);
      seen |= code;
      bytes[at++] = code;
    }
  }
  return pad(seen < 0x80 ? at : writeEncoded(parts.join("|")));
}

const bar = 0x7c;

function writeEncoded(name: string): number {
  const encoded = encodeUtf8(name);
  const end = 16 + encoded.length;
  if (end + 72 > bytes.length) {
    const namespace = bytes.slice(0, 16);
    grow(end + 72);
    bytes.set(namespace);
  }
  bytes.set(encoded, 16);
  return end;
}

function grow(room: number): void {
  bytes = new Uint8Array(room * 2);
  view = new DataView(bytes.buffer);
}

/** Ends the message with a bit, zeros and its length in bits, so that it fills whole blocks. */
function pad(length: number): number {
  const size = ((length + 8) & ~63) + 64;
  bytes[length] = 0x80;
  for (let at = length + 1; at < size - 4; at += 1) bytes[at] = 0;
  view.setInt32(size - 4, length * 8);
  return size;
}
