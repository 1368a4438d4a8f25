import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { attempt } from "../lib/compare.mjs";
import { readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { root } from "../lib/paths.mjs";
import { layoutCases } from "../lib/workbook/layout-cases.mjs";
import { roundTripCases } from "../lib/workbook/round-trip-cases.mjs";
import { rubbishCases } from "../lib/workbook/rubbish-cases.mjs";

export const title = "class workbooks: known layouts, rubbish, round trips, filled templates";
export const data = "specs/hocba";

export async function run(path) {
  const workbook = await loadPackage("@lienthong/transcript/workbook");
  const require = createRequire(join(root, "packages/transcript/package.json"));
  const XLSX = require("@e965/xlsx");
  const file = statSync(path).isDirectory() ? join(path, "assessment-rules.json") : path;
  const cases = [
    ...layoutCases(readJsonFile(file).workbookLayouts, XLSX, workbook),
    ...rubbishCases(XLSX, require("fflate"), workbook),
    ...roundTripCases(workbook),
  ];
  const results = cases.map(([id, compare]) => attempt(id, compare));
  return { results, groups: groupResults(results, ({ id }) => id.split(" ").slice(0, 2).join(" ")) };
}
