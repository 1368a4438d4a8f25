import { Inflate } from "fflate";

const pieceLength = 1024;

/**
 * Unpacks DEFLATE (`raw`, RFC 1951) or zlib (RFC 1950) up to so many bytes; `undefined` when it is broken, and `"too-long"` when it would
 * grow beyond. It is fed in small pieces, so that a bomb is noticed after one of them.
 */
export function inflate(
  bytes: Uint8Array,
  format: "raw" | "zlib",
  most: number,
): Uint8Array | "too-long" | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const state = { isWhole: false };
  const take = (piece: Uint8Array, isLast: boolean): void => {
    length += piece.length;
    if (length <= most) pieces.push(piece.slice());
    state.isWhole = isLast;
  };
  if (format === "zlib" && !hasZlibHeader(bytes)) return undefined;
  const packed = format === "zlib" ? bytes.subarray(2) : bytes;
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < packed.length && length <= most; at += pieceLength)
      stream.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
  } catch (error) {
    // The library throws plain errors, and type errors where a table of codes is broken.
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
  if (length > most) return "too-long";
  if (!state.isWhole) return undefined;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** DEFLATE, no preset dictionary, and a right check value (RFC 1950 section 2.2). */
function hasZlibHeader(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 15) === 8 && (flags & 32) === 0 && (method * 256 + flags) % 31 === 0;
}
