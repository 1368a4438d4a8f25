// node main.mjs FOLDER OUT --school URI --name NAME --issued YYYY-MM-DD
import { parseArgs } from "node:util";
import { isFailure } from "@lienthong/core";
import { convertFolder } from "./convert-folder.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { school: { type: "string" }, name: { type: "string" }, issued: { type: "string" } },
});
const [folder, out] = positionals;
const { school, name, issued } = values;
if (out === undefined || school === undefined || name === undefined || issued === undefined) {
  console.error("Dùng: node main.mjs THƯ_MỤC NƠI_GHI --school URI --name TÊN_TRƯỜNG --issued YYYY-MM-DD");
  process.exit(2);
}
const files = await convertFolder(folder, out, { school: { id: school, name }, issued });
for (const { name: file, pupils, written, issues } of files) {
  const errors = issues.filter(({ severity }) => isFailure(severity)).length;
  console.log(`${file}: ${pupils} học sinh, ${errors} lỗi, đã ghi ${written} học bạ`);
}
console.log(`Báo cáo: ${out}/bao-cao.csv`);
process.exitCode = files.length > 0 && files.every(({ written }) => written > 0) ? 0 : 1;
