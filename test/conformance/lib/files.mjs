import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";

export const readJsonFile = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The named files of a data folder that are there; `data` may also be one of those files itself. */
export function namedFiles(data, names) {
  if (statSync(data).isFile()) return [{ name: basename(data), path: data }];
  return names.map((name) => ({ name, path: join(data, name) })).filter(({ path }) => existsSync(path));
}

export const bytesOfHex = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));
