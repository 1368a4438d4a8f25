import { encodeUtf8 } from "@lienthong/core";

/**
 * UUID of version 5 (RFC 9562, 5.5): always the same for the same names, without clock or random numbers.
 * SHA-1 serves as name hash here, as the standard says; it protects nothing.
 */
export function uuidV5(namespace: readonly number[], name: string): string {
  const hash = sha1([...namespace, ...encodeUtf8(name)]);
  const bytes = hash.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The sixteen bytes of a UUID. */
export function uuidBytes(uuid: string): readonly number[] {
  return (uuid.replaceAll("-", "").match(/../gu) ?? []).map((pair) => parseInt(pair, 16));
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** SHA-1 (FIPS 180-4, 6.1). */
function sha1(message: readonly number[]): number[] {
  const blocks = ((message.length + 8) >> 6) + 1;
  const words = new Int32Array(blocks * 16);
  message.forEach((byte, at) => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8));
  });
  const end = message.length;
  words[end >> 2] = (words[end >> 2] ?? 0) | (0x80 << (24 - (end & 3) * 8));
  words[blocks * 16 - 1] = end * 8;

  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const schedule = new Int32Array(80);
  for (let block = 0; block < words.length; block += 16) compress(state, schedule, words, block);
  return Array.from(state, (word) => [
    word >>> 24,
    (word >>> 16) & 255,
    (word >>> 8) & 255,
    word & 255,
  ]).flat();
}

function compress(state: Int32Array, w: Int32Array, words: Int32Array, block: number): void {
  for (let t = 0; t < 80; t += 1) {
    const mixed = (w[t - 3] ?? 0) ^ (w[t - 8] ?? 0) ^ (w[t - 14] ?? 0) ^ (w[t - 16] ?? 0);
    w[t] = t < 16 ? (words[block + t] ?? 0) : rotate(mixed, 1);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let t = 0; t < 80; t += 1) {
    const [f, k] = round(t, b, c, d);
    const next = (rotate(a, 5) + f + e + k + (w[t] ?? 0)) | 0;
    [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
  }
  [a, b, c, d, e].forEach((word, at) => {
    state[at] = ((state[at] ?? 0) + word) | 0;
  });
}

function round(t: number, b: number, c: number, d: number): readonly [f: number, k: number] {
  if (t < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (t < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (t < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}
