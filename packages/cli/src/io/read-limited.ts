import type { Stats } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import type { ReadFailure, ReadOutcome } from "./io.ts";
import { errorCode } from "./write-atomically.ts";

const chunkSize = 1 << 20;

/** Reads a file that may grow, be endless (a pipe, a device) or not be a file at all, up to `limit` bytes. */
export async function readLimited(path: string, limit: number): Promise<ReadOutcome> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    const stats = await file.stat();
    if (stats.isDirectory()) return { ok: false, reason: "directory" };
    if (stats.isFile() && stats.size > limit) return { ok: false, reason: "too-large" };
    return await readChunks(file, stats, limit);
  } catch (error) {
    return { ok: false, reason: readFailure(error) };
  } finally {
    await file?.close();
  }
}

async function readChunks(file: FileHandle, stats: Stats, limit: number): Promise<ReadOutcome> {
  // One byte more than the size says, so that the end is seen without a second buffer.
  let buffer = new Uint8Array(stats.isFile() ? Math.max(stats.size, 1) + 1 : chunkSize);
  let length = 0;
  for (;;) {
    if (length === buffer.length) {
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer);
      buffer = larger;
    }
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) return { ok: true, bytes: buffer.subarray(0, length) };
    length += bytesRead;
    if (length > limit) return { ok: false, reason: "too-large" };
  }
}

/** Collects a stream such as standard input, up to `limit` bytes. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<ReadOutcome> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    length += bytes.length;
    if (length > limit) return { ok: false, reason: "too-large" };
    chunks.push(bytes);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, bytes: all };
}

/** Why reading failed, by the code of the system; any other error is a fault of the program. */
export function readFailure(error: unknown): ReadFailure {
  switch (errorCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return "missing";
    case "EISDIR":
      return "directory";
    case "EACCES":
    case "EPERM":
      return "denied";
    case "":
      throw error;
    default:
      return "unreadable";
  }
}
