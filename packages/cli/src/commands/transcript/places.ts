import { extname, join, relative, basename } from "node:path";
import type { Io } from "../../io/io.ts";
import { type InputName, listInputs } from "../../files/list-inputs.ts";

/** A workbook to read and where, below the folder for results, what is written for it goes. */
export interface ClassFile {
  readonly input: InputName;
  /** Without extension. */
  readonly place: string;
}

const isWorkbook = (name: string): boolean =>
  /\.(?:xlsx|xlsm|xls)$/iu.test(name) && !basename(name).startsWith("~$");

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}

/**
 * The workbooks that the arguments name, those of folders with all below them, each with a place of its own: two
 * workbooks of one name in two folders stay apart.
 */
export async function listClassFiles(names: readonly string[], io: Io): Promise<readonly ClassFile[]> {
  const files: ClassFile[] = [];
  const taken = new Set<string>();
  for (const name of names) {
    const isFolder = (await io.inspect(name)) === "directory";
    for (const input of await listInputs([name], true, io)) {
      if (isFolder && input.issue === undefined && !isWorkbook(input.name)) continue;
      const wanted = withoutExtension(isFolder ? relative(name, input.name) : basename(input.name));
      // Names may differ in nothing but the extension: 6a.xls, 6a.xlsx.
      let place = wanted;
      for (let number = 2; taken.has(place.toLowerCase()); number += 1) place = `${wanted}-${number}`;
      taken.add(place.toLowerCase());
      files.push({ input, place });
    }
  }
  return files;
}

/** A file below the folder for results. */
export function resultPlace(output: string, place: string, ending: string): string {
  return join(output, `${place}${ending}`);
}
