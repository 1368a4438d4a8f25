import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

export const readJsonFile = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The named files of a data folder that are there; `data` may also be one of those files itself. */
export function namedFiles(data, names) {
  if (statSync(data).isFile()) return [{ name: basename(data), path: data }];
  return names.map((name) => ({ name, path: join(data, name) })).filter(({ path }) => existsSync(path));
}

export const bytesOfHex = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));

/**
 * A data folder whose `list` names its files, or only one of them: `data` is the folder, the list, or one named file. Gives the folder and
 * the rows to run.
 */
export function listedFiles(data, list, rowsOf) {
  if (statSync(data).isDirectory()) return { folder: data, rows: rowsOf(readJsonFile(join(data, list))) };
  const folder = dirname(data);
  const rows = rowsOf(readJsonFile(join(folder, list)));
  return {
    folder,
    rows: basename(data) === list ? rows : rows.filter(({ file }) => file === basename(data)),
  };
}
