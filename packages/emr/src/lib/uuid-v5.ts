import { encodeUtf8 } from "@lienthong/core";

/**
 * UUID of version 5 (RFC 9562, 5.5): always the same for the same names, without clock or random numbers.
 * SHA-1 serves as name hash here, as the standard says; it protects nothing.
 */
export function uuidV5(namespace: readonly number[], name: string): string {
  sha1(writeMessage(namespace, name));
  const [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
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
  return value < 10 ? 0x30 + value : 0x57 + value;
}

/** The sixteen bytes of a UUID. */
export function uuidBytes(uuid: string): readonly number[] {
  return (uuid.replaceAll("-", "").match(/../gu) ?? []).map((pair) => parseInt(pair, 16));
}

/** Words of the message that is hashed; each message fills them anew, and a longer one makes more of them. */
let words = /* @__PURE__ */ new Int32Array(64);

/** Writes a namespace of sixteen bytes and a name as UTF-8, padded as SHA-1 asks; gives how many words they are. */
function writeMessage(namespace: readonly number[], name: string): number {
  let { length } = name;
  let size = prepare(16 + length);
  // Four characters at a time, as long as they are ASCII.
  let seen = 0;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    const [p, q, r, t] = [
      name.charCodeAt(at),
      name.charCodeAt(at + 1),
      name.charCodeAt(at + 2),
      name.charCodeAt(at + 3),
    ];
    seen |= p | q | r | t;
    words[(at >> 2) + 4] = (p << 24) | (q << 16) | (r << 8) | t;
  }
  for (; at < length; at += 1) {
    const code = name.charCodeAt(at);
    seen |= code;
    setByte(16 + at, code);
  }
  if (seen > 0x7f) {
    const encoded = encodeUtf8(name);
    ({ length } = encoded);
    size = prepare(16 + length);
    encoded.forEach((byte, place) => {
      setByte(16 + place, byte);
    });
  }
  namespace.forEach((byte, place) => {
    setByte(place, byte);
  });
  setByte(16 + length, 0x80);
  words[size - 1] = (16 + length) * 8;
  return size;
}

/** Makes room for that many bytes, all zero; gives how many words they are with their padding. */
function prepare(length: number): number {
  const size = (((length + 8) >> 6) + 1) * 16;
  if (words.length < size) words = new Int32Array(size * 2);
  else words.fill(0, 0, size);
  return size;
}

function setByte(at: number, byte: number): void {
  words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8));
}

/** Words of one block; each block fills it anew. */
const schedule = /* @__PURE__ */ new Int32Array(80);

/** SHA-1 (FIPS 180-4, 6.1) of the first words, left in `state`. */
function sha1(size: number): void {
  state.set(start);
  for (let block = 0; block < size; block += 16) {
    for (let at = 0; at < 16; at += 1) schedule[at] = words[block + at] ?? 0;
    compress(state, schedule);
  }
}

const start = /* @__PURE__ */ Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);

/** The hash so far; each message starts it anew. */
const state = /* @__PURE__ */ new Int32Array(5);

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function compress(state: Int32Array, w: Int32Array): void {
  for (let t = 16; t < 80; t += 1) {
    const word = (w[t - 3] ?? 0) ^ (w[t - 8] ?? 0) ^ (w[t - 14] ?? 0) ^ (w[t - 16] ?? 0);
    w[t] = (word << 1) | (word >>> 31);
  }
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  // A loop for each of the four rounds: a choice inside of one loop takes twice the time.
  for (let t = 0; t < 20; t += 1) {
    const next = (rotate(a, 5) + ((b & c) | (~b & d)) + 0x5a827999 + e + (w[t] ?? 0)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  for (let t = 20; t < 40; t += 1) {
    const next = (rotate(a, 5) + (b ^ c ^ d) + 0x6ed9eba1 + e + (w[t] ?? 0)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  for (let t = 40; t < 60; t += 1) {
    const next = (rotate(a, 5) + ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc + e + (w[t] ?? 0)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  for (let t = 60; t < 80; t += 1) {
    const next = (rotate(a, 5) + (b ^ c ^ d) + 0xca62c1d6 + e + (w[t] ?? 0)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  state[0] = ((state[0] ?? 0) + a) | 0;
  state[1] = ((state[1] ?? 0) + b) | 0;
  state[2] = ((state[2] ?? 0) + c) | 0;
  state[3] = ((state[3] ?? 0) + d) | 0;
  state[4] = ((state[4] ?? 0) + e) | 0;
}
