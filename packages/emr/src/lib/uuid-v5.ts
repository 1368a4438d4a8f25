import { encodeUtf8 } from "@lienthong/core";

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * UUID of version 5 (RFC 9562, 5.5): always the same for the same names, without clock or random numbers.
 * SHA-1 serves as name hash here, as the standard says; it protects nothing.
 */
export function uuidV5(namespace: readonly number[], name: string): string {
  const hash = sha1(messageOf(namespace, name));
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

function messageOf(namespace: readonly number[], name: string): Uint8Array {
  const start = namespace.length;
  const message = new Uint8Array(start + name.length);
  message.set(namespace);
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code > 0x7f) return Uint8Array.of(...namespace, ...encodeUtf8(name));
    message[start + at] = code;
  }
  return message;
}

/** The sixteen bytes of a UUID. */
export function uuidBytes(uuid: string): readonly number[] {
  return (uuid.replaceAll("-", "").match(/../gu) ?? []).map((pair) => parseInt(pair, 16));
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Words of one block; each block fills it anew. */
const schedule = /* @__PURE__ */ new Int32Array(80);

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
  for (let block = 0; block < words.length; block += 16) {
    for (let at = 0; at < 16; at += 1) schedule[at] = words[block + at] ?? 0;
    compress(state, schedule);
  }
  return state;
}

function compress(state: Int32Array, w: Int32Array): void {
  for (let t = 16; t < 80; t += 1) {
    w[t] = rotate((w[t - 3] ?? 0) ^ (w[t - 8] ?? 0) ^ (w[t - 14] ?? 0) ^ (w[t - 16] ?? 0), 1);
  }
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  for (let t = 0; t < 80; t += 1) {
    let round: number;
    if (t < 20) round = ((b & c) | (~b & d)) + 0x5a827999;
    else if (t < 40) round = (b ^ c ^ d) + 0x6ed9eba1;
    else if (t < 60) round = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else round = (b ^ c ^ d) + 0xca62c1d6;
    const next = (rotate(a, 5) + round + e + (w[t] ?? 0)) | 0;
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
