// Builds what is needed and runs the command line on the example files, as a first user would.
import { existsSync } from "node:fs";
import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { runCommand, tool } from "./lib/run-stage.mjs";
import { filesBelow, needsBuild, packageFolders, root } from "./lib/workspace.mjs";

if (packageFolders().some(needsBuild)) {
  console.log("Đang biên dịch các gói… / Building the packages…");
  const built = await runCommand([
    ...[process.execPath, tool("pnpm/bin/pnpm.cjs")],
    ...["-r", "--workspace-concurrency=2", "build"],
  ]);
  if (built.code !== 0) {
    console.error(built.output);
    process.exit(1);
  }
}

const main = join(root, "packages", "cli", "dist", "main.js");
const files = filesBelow(join(root, "examples", "data")).filter((path) => !/\/(README|\.)[^/]*$/u.test(path));
if (!existsSync(main) || files.length === 0) {
  console.error(
    "Chưa có chương trình dòng lệnh hoặc tệp ví dụ. / The command line or the example files are missing.",
  );
  process.exit(1);
}

const out = join(root, "out");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** Shows the command as a user would type it, runs it, and gives its exit code. */
async function lienthong(...parameters) {
  console.log(`\n$ lienthong ${parameters.join(" ")}`);
  return (await runCommand([process.execPath, main, ...parameters], { show: true })).code;
}

// 0: clean, 1: issues found, which some example files have on purpose; anything else is a fault of ours.
const codes = [];
for (const file of files) codes.push(await lienthong("check", relative(root, file)));
const faults = codes.filter((code) => code !== 0 && code !== 1).length;
const clean = codes.filter((code) => code === 0).length;
console.log(
  `\nĐã kiểm tra ${codes.length} tệp: ${clean} tệp hợp lệ, ${codes.length - clean} tệp có lỗi. / Checked ${codes.length} files: ${clean} clean, ${codes.length - clean} with issues.`,
);
process.exitCode = faults === 0 && clean > 0 ? 0 : 1;
