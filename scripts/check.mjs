// The checks of daily work: types, lint, format, directions, unused code, unit tests. The first five run in two lanes
// side by side; a failure never stops the others.
import { runCommand, tool } from "./lib/run-stage.mjs";

const node = process.execPath;
const pnpm = [node, tool("pnpm/bin/pnpm.cjs")];

async function run(name, command, options) {
  const from = Date.now();
  const { code, output = "" } = await runCommand(command, options);
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  if (code !== 0) console.log(output.trimEnd());
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  return code === 0;
}

async function lane(...checks) {
  let isGood = true;
  for (const check of checks) isGood = (await run(...check)) && isGood;
  return isGood;
}

const results = await Promise.all([
  lane(
    ["types of tests and scripts", [node, tool("typescript/bin/tsc"), "-p", "."]],
    ["types of packages", [...pnpm, "-r", "--no-bail", "--workspace-concurrency=1", "typecheck"]],
    [
      "directions between packages",
      [
        ...[node, tool("dependency-cruiser/bin/dependency-cruise.mjs")],
        ...["--config", ".dependency-cruiser.cjs", "packages", "examples"],
      ],
    ],
    ["unused code", [node, tool("knip/bin/knip.js")]],
  ),
  lane(
    [
      "lint",
      [
        ...[node, tool("eslint/bin/eslint.js"), ".", "--cache"],
        ...["--cache-location", "node_modules/.cache/eslint/"],
      ],
    ],
    ["format", [node, tool("prettier/bin/prettier.cjs"), "--check", "--cache", "--log-level", "warn", "."]],
  ),
]);
results.push(await run("unit tests", [node, tool("vitest/vitest.mjs"), "run", "--silent"], { show: true }));
process.exitCode = results.every(Boolean) ? 0 : 1;
