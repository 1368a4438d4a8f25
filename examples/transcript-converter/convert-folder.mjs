import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { convertWorkbook } from "./convert-workbook.mjs";
import { formatReport } from "./report.mjs";

/**
 * Converts every workbook of a folder into `out/<workbook>/001.clr.json` …, and writes `out/bao-cao.csv`. Gives for each
 * file its issues, the number of pupils and the number of credentials written.
 */
export async function convertFolder(folder, out, options) {
  const names = (await readdir(folder)).filter((name) => /^[^.~].*\.xlsx?$/iu.test(name)).sort();
  await mkdir(out, { recursive: true });
  const files = [];
  for (const name of names) {
    const { issues, pupils, credentials } = convertWorkbook(await readFile(join(folder, name)), options);
    const target = join(
      out,
      `${basename(name, extname(name))}${extname(name).toLowerCase().replace(".", "-")}`,
    );
    if (credentials.length > 0) await mkdir(target, { recursive: true });
    for (const { file, value } of credentials)
      await writeWhole(join(target, file), `${JSON.stringify(value, null, 2)}\n`);
    files.push({ name, issues, pupils, written: credentials.length });
  }
  await writeWhole(join(out, "bao-cao.csv"), formatReport(files));
  return files;
}

/** A reader never sees half a file. */
async function writeWhole(path, text) {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}
