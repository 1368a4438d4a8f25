import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Io, Output, PathKind } from "./io.ts";
import { openFile, openStream } from "./open-source.ts";
import { readFailure, readLimited, readStream } from "./read-limited.ts";
import { createAtomically, errorCode, writeAtomically } from "./write-atomically.ts";

/**
 * The real terminal, disk and environment of a Node program (môi trường thật).
 *
 * @example
 * ```ts
 * import { createNodeIo, run } from "lienthong";
 *
 * const exitCode = await run(["--version"], createNodeIo());
 * ```
 */
export function createNodeIo(): Io {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    environment: process.env,
    today: () => todayInVietnam(new Date()),
    now: () => new Date().toISOString(),
    readFile: readLimited,
    readStandardInput: (limit) => readStream(process.stdin, limit),
    open: (name) => (name === "-" ? openStream(process.stdin) : openFile(name)),
    inspect,
    listFiles,
    readPackage: async (path) => (await import("@lienthong/fhir/node")).readPackage(path),
    writeFile: writeAtomically,
    createFile: createAtomically,
  };
}

/** Vietnam is seven hours ahead of UTC all year. */
export function todayInVietnam(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** What is used of a stream; `isTTY` and `columns` are absent when it is a file or a pipe. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

function outputOf(stream: Stream): Output {
  return {
    get isTerminal() {
      return stream.isTTY ?? false;
    },
    get columns() {
      return stream.columns ?? 80;
    },
    write(text) {
      stream.write(text);
    },
  };
}

async function inspect(path: string): Promise<PathKind> {
  try {
    return (await stat(path)).isDirectory() ? "directory" : "file";
  } catch (error) {
    if (errorCode(error) === "") throw error;
    return "missing";
  }
}

async function listFiles(folder: string, most: number): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined && found.length < most; next = waiting.pop()) {
    const entries = await entriesOf(next);
    if (entries === undefined) {
      found.push(join(next, sep));
      continue;
    }
    const folders: string[] = [];
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFileOrBroken(path)))) found.push(path);
    }
    waiting.push(...folders.reverse());
  }
  return found.slice(0, most);
}

/** What stands in a folder, by name and without what is hidden; `undefined` when the folder cannot be read. */
async function entriesOf(folder: string): Promise<readonly Dirent[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    readFailure(error); // throws what is no failure of the disk
    return undefined;
  }
}

/** A link that leads nowhere is listed, so that reading it says so. */
async function isFileOrBroken(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isFile();
  } catch (error) {
    readFailure(error);
    return true;
  }
}
