import { encodeUtf8 } from "@lienthong/core";

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * UUID of version 5 (RFC 9562, 5.5): always the same for the same names, without clock or random numbers.
 * SHA-1 serves as name hash here, as the standard says; it protects nothing.
 */
export function uuidV5(namespace: readonly number[], name: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = sha1(messageOf(namespace, name));
  // Version 5 and the variant of RFC 9562.
  const third = (b & 0x0fff) | 0x5000;
  const fourth = ((c >>> 16) & 0x3fff) | 0x8000;
  return `${hex(a >>> 16)}${hex(a)}-${hex(b >>> 16)}-${hex(third)}-${hex(fourth)}-${hex(c)}${hex(d >>> 16)}${hex(d)}`;
}

/** The lower sixteen bits. */
function hex(word: number): string {
  return (hexDigits[(word >>> 8) & 255] ?? "") + (hexDigits[word & 255] ?? "");
}

function messageOf(namespace: readonly number[], name: string): ArrayLike<number> {
  const message: number[] = [];
  for (const byte of namespace) message.push(byte);
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code > 0x7f) return [...namespace, ...encodeUtf8(name)];
    message.push(code);
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
function sha1(message: ArrayLike<number>): Int32Array {
  const end = message.length;
  const size = (((end + 8) >> 6) + 1) * 64;
  state.set(start);
  for (let block = 0; block < size; block += 64) {
    for (let at = 0; at < 16; at += 1) {
      const from = block + at * 4;
      schedule[at] =
        from === size - 4
          ? end * 8
          : (byteAt(message, from) << 24) |
            (byteAt(message, from + 1) << 16) |
            (byteAt(message, from + 2) << 8) |
            byteAt(message, from + 3);
    }
    compress(state, schedule);
  }
  return state;
}

const start = /* @__PURE__ */ Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);

/** The hash so far; each message starts it anew. */
const state = /* @__PURE__ */ new Int32Array(5);

/** A byte of the padded message: its own, then one bit, then zeros. */
function byteAt(message: ArrayLike<number>, at: number): number {
  return at < message.length ? (message[at] ?? 0) : at === message.length ? 0x80 : 0;
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
