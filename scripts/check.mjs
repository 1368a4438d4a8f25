// The checks of daily work: types, lint, format, directions, unused code, unit tests. All but the last run two at a time; a
// failure never stops the others. Types are checked, and the rules of lint that need them, by the native compiler, and files
// go to Prettier only when the native formatter doubts them; tests named `*.slow.test.ts`, the whole of ESLint and the whole
// of Prettier wait for `npm test`.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkFormat } from "./lib/check-format.mjs";
import { runCommand, tool } from "./lib/run-stage.mjs";
import { packageFolders, root } from "./lib/workspace.mjs";

const node = process.execPath;
const nativeCompiler = join(root, "test/packaging/compilers/node_modules/typescript70/bin/tsc");
const eslintCache = join(root, "node_modules", ".cache", "eslint-syntax/");

async function run(name, check) {
  const from = Date.now();
  const { code, output = "" } = await check();
  if (code !== 0) console.log(output.trimEnd());
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  return code === 0;
}

/** Runs checks two at a time, in their order; the number of those that failed. */
async function runAll(checks) {
  const waiting = [...checks];
  let failed = 0;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (!(await run(...next))) failed += 1;
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

const command =
  (...parts) =>
  () =>
    runCommand([node, ...parts]);

const packageProjects = packageFolders()
  .flatMap((folder) => ["tsconfig.json", "tsconfig.node.json"].map((name) => join(folder, name)))
  .filter((path) => existsSync(path));

async function checkPackageTypes() {
  const results = [];
  for (const project of packageProjects)
    results.push(await runCommand([node, nativeCompiler, "-p", project]));
  return {
    code: Math.max(...results.map(({ code }) => code)),
    output: results.map(({ output }) => output).join(""),
  };
}

// The longest first, so that both cores have work to the end.
const failed = await runAll([
  [
    "lint",
    command(
      ...[tool("eslint/bin/eslint.js"), ".", "--config", "eslint.syntax.config.js"],
      ...["--cache", "--cache-location", eslintCache],
    ),
  ],
  ["lint that needs types", command(tool("oxlint/bin/oxlint"), "--type-aware", "--format", "unix")],
  ["types of tests and scripts", command(nativeCompiler, "-p", ".")],
  ["types of packages", checkPackageTypes],
  [
    "directions between packages",
    command(
      tool("dependency-cruiser/bin/dependency-cruise.mjs"),
      ...["--config", ".dependency-cruiser.cjs", "packages", "examples"],
    ),
  ],
  ["unused code", command(tool("knip/bin/knip.js"))],
  ["format", checkFormat],
]);
const unit = [node, tool("vitest/vitest.mjs"), "run", "--silent", "--exclude", "**/*.slow.test.ts"];
const isGood = await run("unit tests", () => runCommand(unit, { show: true }));
process.exitCode = failed === 0 && isGood ? 0 : 1;
