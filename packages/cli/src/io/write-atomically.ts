import { randomBytes } from "node:crypto";
import { type FileHandle, link, mkdir, open, rename, rmdir, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { WritableTarget, WriteFailure, WriteOutcome } from "./io.ts";

/** Files being written now, so that a signal can remove them. */
const unfinished = new Set<string>();

/** The temporary files that a sudden end of the program must remove. */
export function unfinishedFiles(): readonly string[] {
  return [...unfinished];
}

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, flushed to the disk, then renamed. A
 * reader never sees half a record, and a failure leaves nothing behind, not even a folder made for it.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  options: { readonly overwrite: boolean },
): Promise<WriteOutcome> {
  const created = await createAtomically(path, options);
  if (!created.ok) return created;
  const written = await created.target.write(content);
  return written.ok ? created.target.finish() : written;
}

/** A file on the disk that is being written, or why there is none. */
type CreatedFile =
  | {
      readonly ok: true;
      readonly target: WritableTarget & { write(content: string | Uint8Array): Promise<WriteOutcome> };
    }
  | { readonly ok: false; readonly reason: WriteFailure };

/** The same for content that arrives in pieces. */
export async function createAtomically(
  path: string,
  { overwrite }: { readonly overwrite: boolean },
): Promise<CreatedFile> {
  const folder = dirname(path);
  const temporary = join(folder, `.lienthong-${randomBytes(8).toString("hex")}.tmp`);
  let made: string | undefined;
  let file: FileHandle | undefined;
  const discard = async (): Promise<void> => {
    await file?.close();
    file = undefined;
    if (unfinished.delete(temporary)) await unlink(temporary);
    if (made !== undefined) await removeEmptyFolders(folder, made);
    made = undefined;
  };
  const attempt = async (work: () => Promise<void>): Promise<WriteOutcome> => {
    try {
      await work();
      return { ok: true };
    } catch (error) {
      await discard();
      return { ok: false, reason: writeFailure(error) };
    }
  };
  const begun = await attempt(async () => {
    made = await makeFolders(folder);
    file = await open(temporary, "wx");
    unfinished.add(temporary);
  });
  if (!begun.ok) return begun;
  return {
    ok: true,
    target: {
      write: (content) =>
        attempt(async () => {
          await file?.appendFile(content);
        }),
      finish: () =>
        attempt(async () => {
          await file?.sync();
          await file?.close();
          file = undefined;
          if (overwrite) await rename(temporary, path);
          else await renameToNew(temporary, path);
          unfinished.delete(temporary);
        }),
      discard,
    },
  };
}

/** A rename that fails when the target exists; a hard link is the only way to have that in one step. */
async function renameToNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw error;
    // FAT and some network folders know no hard links: look first, then rename.
    if (await exists(path)) throw new TargetExists("target exists", { cause: error });
    await rename(temporary, path);
    return;
  }
  await unlink(temporary);
}

class TargetExists extends Error {
  readonly code = "EEXIST";
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

/**
 * Makes a folder and those that it is in; gives the outermost that was made. `mkdir` of Node with `recursive` never ends where
 * the disk says that a folder cannot be made in one that is there (`/proc`, some network disks).
 */
async function makeFolders(folder: string): Promise<string | undefined> {
  if (await exists(folder)) return undefined;
  const parent = dirname(folder);
  const outermost = parent === folder ? undefined : await makeFolders(parent);
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) === "EEXIST") return outermost; // somebody else made it meanwhile
    if (outermost !== undefined) await removeEmptyFolders(parent, outermost);
    throw error;
  }
  return outermost ?? folder;
}

/** Removes the folders that this call made, from the innermost out, as far as they are empty. */
async function removeEmptyFolders(from: string, outermost: string): Promise<void> {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return; // another program put something there meanwhile: it stays
    }
    if (folder === outermost || folder === dirname(folder)) return;
  }
}

/** The system's name of an error (`ENOENT`), `""` when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function writeFailure(error: unknown): WriteFailure {
  switch (errorCode(error)) {
    case "EEXIST":
      return "exists";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "denied";
    case "ENOSPC":
    case "EDQUOT":
      return "no-space";
    case "":
      throw error;
    default:
      return "unwritable";
  }
}
