import { Inflate } from "fflate";

const pieceLength = 1024;

/** Thrown through the inflater to leave it at once; never reaches a caller. */
const leave = /* @__PURE__ */ new Error("too long");

/**
 * What zlib (RFC 1950) packed, piece by piece, so that a kilobyte which stands for a terabyte costs a megabyte: `undefined` when it is
 * longer than `limit`, and `"damaged"` when it is no zlib, or its checksum does not hold.
 */
export function inflateZlib(packed: Uint8Array, limit: number): Uint8Array | "damaged" | undefined {
  const [method = 0, flags = 0] = packed;
  const isZlib =
    packed.length >= 6 &&
    (method & 15) === 8 &&
    method >> 4 <= 7 &&
    (method * 256 + flags) % 31 === 0 &&
    (flags & 32) === 0;
  if (!isZlib) return "damaged";
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => {
    length += piece.length;
    if (length > limit) throw leave;
    pieces.push(piece.slice());
  });
  const end = packed.length - 4;
  try {
    for (let at = 2; at < end; at += pieceLength) {
      const next = Math.min(at + pieceLength, end);
      inflater.push(packed.subarray(at, next), next === end);
    }
  } catch (error) {
    if (error === leave) return undefined;
    // The inflater throws on what was not deflated; its own words add nothing.
    if (error instanceof Error) return "damaged";
    throw error;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  const sum = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(end);
  return sum === adler32(bytes) ? bytes : "damaged";
}

/** The checksum of RFC 1950 section 8.2. */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  // So many fit before a sum could pass 2^32.
  for (let start = 0; start < bytes.length; start += 5552) {
    for (const byte of bytes.subarray(start, start + 5552)) {
      low += byte;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return high * 65_536 + low;
}
