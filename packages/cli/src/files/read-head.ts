import { largestFile } from "./limits.ts";

/** Bytes in which the root element of an XML file is looked for. */
const headLength = 1 << 16;

/** The first bytes of a file, and all of its pieces, the first ones again. */
export interface OpenedPieces {
  readonly head: Uint8Array;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Closes the file when its pieces are not wanted. */
  readonly close: () => Promise<void>;
}

/** Looks at the beginning of a file without losing it. */
export async function readHead(source: AsyncIterable<Uint8Array>): Promise<OpenedPieces> {
  const iterator = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let isAtEnd = false;
  while (length < headLength && !isAtEnd) {
    const next = await iterator.next();
    if (next.done === true) isAtEnd = true;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  const close = async (): Promise<void> => {
    if (!isAtEnd) await iterator.return?.();
    isAtEnd = true;
  };
  async function* all(): AsyncGenerator<Uint8Array, void> {
    try {
      for (const piece of first.splice(0)) yield piece;
      while (!isAtEnd) {
        const next = await iterator.next();
        if (next.done === true) isAtEnd = true;
        else yield next.value;
      }
    } finally {
      await close();
    }
  }
  return { head: joined(first).subarray(0, headLength), pieces: all(), close };
}

/** The same pieces; `onRead` hears how many bytes each has. */
export async function* countedPieces(
  pieces: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    onRead(piece.length);
    yield piece;
  }
}

/** All bytes together, or nothing when there are more than one string can hold. */
export async function readWhole(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > largestFile) return undefined;
    parts.push(piece);
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
