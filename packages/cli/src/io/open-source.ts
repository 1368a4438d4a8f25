import { open, type FileHandle } from "node:fs/promises";
import { type OpenOutcome, ReadError } from "./io.ts";
import { readFailure } from "./read-limited.ts";

const pieceSize = 1 << 16;

/** Opens a file; it is closed when its pieces have been read, or are no longer wanted. */
export async function openFile(path: string): Promise<OpenOutcome> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    const stats = await file.stat();
    if (stats.isDirectory()) {
      await file.close();
      return { ok: false, reason: "directory" };
    }
    const size = stats.isFile() ? { size: stats.size } : {};
    return { ok: true, source: { ...size, pieces: piecesOf(file, stats.isFile()) } };
  } catch (error) {
    await file?.close();
    return { ok: false, reason: readFailure(error) };
  }
}

/** Every piece has a buffer of its own. A piece of a file on disk that is not full is its last; one of a pipe is not. */
async function* piecesOf(file: FileHandle, isOnDisk: boolean): AsyncGenerator<Uint8Array, void> {
  try {
    for (;;) {
      const buffer = new Uint8Array(pieceSize);
      const { bytesRead } = await file.read(buffer, 0, pieceSize, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      if (isOnDisk && bytesRead < pieceSize) return;
    }
  } catch (error) {
    throw new ReadError(readFailure(error));
  } finally {
    await file.close();
  }
}

/** Standard input, whose size is not known. */
export function openStream(stream: AsyncIterable<Uint8Array | string>): Promise<OpenOutcome> {
  return Promise.resolve({ ok: true, source: { pieces: bytesOf(stream) } });
}

async function* bytesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of stream) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
}
