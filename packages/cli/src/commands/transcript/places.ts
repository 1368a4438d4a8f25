import { basename, dirname, extname, join, relative, sep } from "node:path";
import { listInputs } from "../../files/list-inputs.ts";
import type { InputName } from "../../files/list-inputs.ts";
import type { Io } from "../../io/io.ts";

/** A workbook or transcript to read and where, below the folder for results, what is written for it goes. */
export interface ClassFile {
  readonly input: InputName;
  /** Without extension. */
  readonly place: string;
  /** Whether the user named it, instead of a folder that it is in. */
  readonly isNamed: boolean;
  /** The tables of a OneRoster package whose files stand in a folder: then `input` is the folder. */
  readonly tables?: readonly string[];
}

const readable = /\.(?:xlsx|xlsm|xls|json|xml|zip)$/iu;

/** Endings that say the format: `001.elmo.xml` becomes `001`, like its name before. */
const doubleEnding = /\.(?:clr|elm|elmo|ndc|oneroster)\.[a-z]{3,4}$/iu;

function isReadable(name: string): boolean {
  // A folder that cannot be read is listed with a separator at its end: reading it says why.
  return name.endsWith(sep) || (readable.test(name) && !basename(name).startsWith("~$"));
}

function withoutExtension(path: string): string {
  const ending = doubleEnding.exec(path)?.[0] ?? extname(path);
  return path.slice(0, path.length - ending.length);
}

interface Found {
  readonly input: InputName;
  readonly wanted: string;
  readonly isNamed: boolean;
  readonly tables?: readonly string[];
}

/**
 * The workbooks and transcripts that the arguments name, those of folders with all below them, each with a place of its own: two
 * files of one name in two folders stay apart. A folder with a `manifest.csv` is one OneRoster package.
 */
export async function listClassFiles(names: readonly string[], io: Io): Promise<readonly ClassFile[]> {
  const files: ClassFile[] = [];
  const taken = new Set<string>();
  for (const name of names)
    for (const { wanted, ...file } of await filesOf(name, io)) {
      // Names may differ in nothing but the extension: 6a.xls, 6a.xlsx.
      let place = wanted;
      for (let number = 2; taken.has(place.toLowerCase()); number += 1) place = `${wanted}-${number}`;
      taken.add(place.toLowerCase());
      files.push({ ...file, place });
    }
  return files;
}

async function filesOf(name: string, io: Io): Promise<readonly Found[]> {
  const isFolder = (await io.inspect(name)) === "directory";
  const inputs = await listInputs([name], true, io);
  if (!isFolder)
    return inputs.map((input) => ({ input, wanted: withoutExtension(basename(input.name)), isNamed: true }));
  const found: Found[] = [];
  for (const input of inputs) {
    const folder = dirname(input.name);
    if (basename(input.name) === "manifest.csv") {
      const tables = inputs
        .map((each) => each.name)
        .filter((each) => dirname(each) === folder && extname(each) === ".csv");
      const wanted = relative(name, folder) || basename(folder);
      found.push({ input: { name: folder }, wanted, isNamed: false, tables });
    } else if (input.issue !== undefined || isReadable(input.name))
      found.push({ input, wanted: withoutExtension(relative(name, input.name)), isNamed: false });
  }
  return found;
}

/** A file below the folder for results. */
export function resultPlace(output: string, place: string, ending: string): string {
  return join(output, `${place}${ending}`);
}
