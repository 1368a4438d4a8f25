import { encodeUtf8 } from "@lienthong/core";

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * UUID of version 5 (RFC 9562, 5.5): always the same for the same names, without clock or random numbers.
 * SHA-1 serves as name hash here, as the standard says; it protects nothing.
 */
export function uuidV5(namespace: readonly number[], name: string): string {
  const text = encodeUtf8(name);
  const message = new Uint8Array(namespace.length + text.length);
  message.set(namespace);
  message.set(text, namespace.length);
  const hash = sha1(message);
  let uuid = "";
  for (let at = 0; at < 16; at += 1) {
    let byte = ((hash[at >> 2] ?? 0) >>> (24 - (at & 3) * 8)) & 255;
    if (at === 6) byte = (byte & 0x0f) | 0x50;
    if (at === 8) byte = (byte & 0x3f) | 0x80;
    if (at === 4 || at === 6 || at === 8 || at === 10) uuid += "-";
    uuid += hexDigits[byte] ?? "";
  }
  return uuid;
}

/** The sixteen bytes of a UUID. */
export function uuidBytes(uuid: string): readonly number[] {
  return (uuid.replaceAll("-", "").match(/../gu) ?? []).map((pair) => parseInt(pair, 16));
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** SHA-1 (FIPS 180-4, 6.1), as five words. */
function sha1(message: Uint8Array): Int32Array {
  const end = message.length;
  const words = new Int32Array((((end + 8) >> 6) + 1) * 16);
  for (let at = 0; at < end; at += 1) {
    words[at >> 2] = (words[at >> 2] ?? 0) | ((message[at] ?? 0) << (24 - (at & 3) * 8));
  }
  words[end >> 2] = (words[end >> 2] ?? 0) | (0x80 << (24 - (end & 3) * 8));
  words[words.length - 1] = end * 8;

  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const schedule = new Int32Array(80);
  for (let block = 0; block < words.length; block += 16) {
    schedule.set(words.subarray(block, block + 16));
    compress(state, schedule);
  }
  return state;
}

function compress(state: Int32Array, w: Int32Array): void {
  for (let t = 16; t < 80; t += 1) {
    w[t] = rotate((w[t - 3] ?? 0) ^ (w[t - 8] ?? 0) ^ (w[t - 14] ?? 0) ^ (w[t - 16] ?? 0), 1);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let t = 0; t < 80; t += 1) {
    const next = (rotate(a, 5) + mix(t, b, c, d) + e + (w[t] ?? 0)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  state.set([add(state, 0, a), add(state, 1, b), add(state, 2, c), add(state, 3, d), add(state, 4, e)]);
}

const add = (state: Int32Array, at: number, word: number): number => ((state[at] ?? 0) + word) | 0;

/** Function and constant of each of the four rounds. */
function mix(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (t < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
