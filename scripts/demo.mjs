// Builds what is needed and runs the command line on the example files, as a first user would: sound files, files
// with faults, conversions. What it makes is left in out/.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { runCommand, tool } from "./lib/run-stage.mjs";
import { needsBuild, packageFolders, root } from "./lib/workspace.mjs";

const data = "examples/data";
const sound = [
  `${data}/vn-health/01-ngoai-tru-hop-le.xml`,
  `${data}/hocba/lop-6a.xlsx`,
  `${data}/cccd/can-cuoc-2024.txt`,
];
const faulty = [
  `${data}/vn-health/11-loi-the-14-ky-tu.xml`,
  `${data}/hocba/lop-6a-loi.xlsx`,
  `${data}/cccd/loi-ma-tinh-va-ngay-sinh.txt`,
];
const conversions = [
  { from: sound[0], to: "fhir", made: "out/ho-so-bhyt.fhir.json", kind: "Bundle" },
  { from: sound[1], to: "clr", made: "out/lop-6a.clr.json" },
  { from: sound[2], to: "fhir", made: "out/can-cuoc.fhir.json", kind: "Patient" },
];

if (packageFolders().some(needsBuild)) {
  console.log("Đang biên dịch các gói… / Building the packages…");
  const pnpm = [process.execPath, tool("pnpm/bin/pnpm.cjs")];
  const built = await runCommand([...pnpm, "--filter", "lienthong...", "build"], {
    env: { LIENTHONG_SKIP_TYPES: "1" },
  });
  if (built.code !== 0) {
    console.error(built.output);
    process.exit(1);
  }
}

const faults = [];

/** Shows the command as a user would type it, runs it, and compares how it ends. */
async function lienthong(parameters, expected) {
  console.log(`\n$ lienthong ${parameters.join(" ")}`);
  const main = join(root, "packages/cli/dist/main.js");
  const { code } = await runCommand([process.execPath, main, ...parameters], { show: true });
  if (code !== expected) faults.push(`lienthong ${parameters.join(" ")}: ${code}, not ${expected}`);
}

rmSync(join(root, "out"), { recursive: true, force: true });
mkdirSync(join(root, "out"));

console.log("\n# Tệp hợp lệ / Sound files");
await lienthong(["check", ...sound], 0);
console.log(
  "\n# Tệp có lỗi: chỗ sai, căn cứ, việc cần làm / Files with faults: where, by which rule, what to do",
);
for (const file of faulty) await lienthong(["check", file], 1);
console.log("\n# Chuyển đổi / Conversions");
for (const { from, to, made, kind } of conversions) {
  await lienthong(["convert", from, "--to", to, "-o", made], 0);
  const path = join(root, made);
  const record = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  if (record === undefined) faults.push(`${made} was not made`);
  else if (kind !== undefined && record.resourceType !== kind) faults.push(`${made} is no ${kind}`);
}

if (faults.length > 0) {
  console.error(`\nKhông như mong đợi / Not as expected:\n${faults.join("\n")}`);
  process.exit(1);
}
console.log("\nĐã ghi / Written:");
for (const { made } of conversions)
  console.log(`  ${made} (${Math.ceil(statSync(join(root, made)).size / 1024)} kB)`);
