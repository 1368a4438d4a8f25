import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { trustFromFiles } from "../certificate/trust-from-files.ts";
import type { TrustStore } from "../certificate/trust-store.ts";

const largestFile = 64 * 1024 * 1024;

/**
 * Reads whom to trust out of a folder (thư mục tin cậy), as `trustFromFiles` does.
 *
 * @example
 * ```ts
 * import { readTrustFolder } from "@lienthong/signature/node";
 *
 * const rootsIn = (folder: string) => readTrustFolder(folder).roots.length;
 * ```
 */
export function readTrustFolder(folder: string): TrustStore {
  const files = readdirSync(folder)
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      if (statSync(join(folder, name)).size > largestFile) throw new TypeError(`${name} is too large`);
      return { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
    });
  return trustFromFiles(files);
}
