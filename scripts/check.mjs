// The checks of daily work: types, lint, format, directions, unused code, unit tests. All but the last run in two lanes
// side by side; a failure never stops the others. Types are checked, and the rules of lint that need them, by the native
// compiler; tests named `*.slow.test.ts` and the whole of ESLint wait for `npm test`.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand, tool } from "./lib/run-stage.mjs";
import { packageFolders, root } from "./lib/workspace.mjs";

const node = process.execPath;
const nativeCompiler = join(root, "test/packaging/compilers/node_modules/typescript70/bin/tsc");
const cache = (name) => join(root, "node_modules", ".cache", name);

async function run(name, commands, options) {
  const from = Date.now();
  let isGood = true;
  for (const command of commands) {
    const { code, output = "" } = await runCommand(command, options);
    if (code !== 0) console.log(output.trimEnd());
    isGood = isGood && code === 0;
  }
  console.log(`${isGood ? "ok    " : "FAILED"} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  return isGood;
}

async function lane(...checks) {
  let isGood = true;
  for (const check of checks) isGood = (await run(...check)) && isGood;
  return isGood;
}

const packageProjects = packageFolders()
  .flatMap((folder) => ["tsconfig.json", "tsconfig.node.json"].map((name) => join(folder, name)))
  .filter((path) => existsSync(path));

const results = await Promise.all([
  lane(
    ["types of tests and scripts", [[node, nativeCompiler, "-p", "."]]],
    ["types of packages", packageProjects.map((project) => [node, nativeCompiler, "-p", project])],
    ["lint that needs types", [[node, tool("oxlint/bin/oxlint"), "--type-aware", "--format", "unix"]]],
    [
      "directions between packages",
      [
        [
          ...[node, tool("dependency-cruiser/bin/dependency-cruise.mjs")],
          ...["--config", ".dependency-cruiser.cjs", "packages", "examples"],
        ],
      ],
    ],
    ["unused code", [[node, tool("knip/bin/knip.js")]]],
  ),
  lane(
    [
      "lint",
      [
        [
          ...[node, tool("eslint/bin/eslint.js"), ".", "--config", "eslint.syntax.config.js"],
          ...["--cache", "--cache-location", cache("eslint-syntax/")],
        ],
      ],
    ],
    ["format", [[node, tool("prettier/bin/prettier.cjs"), "--check", "--cache", "--log-level", "warn", "."]]],
  ),
]);
results.push(
  await run(
    "unit tests",
    [[node, tool("vitest/vitest.mjs"), "run", "--silent", "--exclude", "**/*.slow.test.ts"]],
    { show: true },
  ),
);
process.exitCode = results.every(Boolean) ? 0 : 1;
