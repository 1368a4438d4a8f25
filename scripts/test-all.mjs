// Every check of the repository, one after the other. A failure never stops the next one; the last
// line counts all of them: `N passed, N failed, N skipped`.
import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { dateSuites } from "./lib/date-suites.mjs";
import { runConformance } from "./lib/conformance.mjs";
import { runGuard, runVitest, tool } from "./lib/run-stage.mjs";
import { root } from "./lib/workspace.mjs";

// Every package is tested, whatever a developer chose for a quick run.
delete process.env.LIENTHONG_ONLY;

const reports = join(root, "node_modules", ".cache", "test-reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const node = process.execPath;
const pnpm = [node, tool("pnpm/bin/pnpm.cjs")];
const reportOf = (name) => join(reports, `${name.replaceAll(/[^a-z]+/giu, "-")}.json`);
const crossing =
  (folder, name, config = "test/vitest.config.ts") =>
  () =>
    runVitest(["--config", config, folder], { report: reportOf(name) });
const datesIn = (zone) => async () => {
  const suites = dateSuites().map((path) => relative(root, path));
  if (suites.length === 0) {
    console.log("no test deals with dates: that cannot be right");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return runVitest(suites, { env: { TZ: zone }, report: reportOf(zone) });
};

const stages = [
  ["types of tests and scripts", () => runGuard([node, tool("typescript/bin/tsc"), "-p", "."])],
  [
    "types of packages",
    () => runGuard([...pnpm, "-r", "--no-bail", "--workspace-concurrency=2", "typecheck"]),
  ],
  ["lint", () => runGuard([node, tool("eslint/bin/eslint.js"), "."])],
  [
    "format",
    () => runGuard([node, tool("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]),
  ],
  [
    "directions between packages",
    () =>
      runGuard([
        ...[node, tool("dependency-cruiser/bin/dependency-cruise.mjs")],
        ...["--config", ".dependency-cruiser.cjs", "packages", "examples"],
      ]),
  ],
  ["unused code", () => runGuard([node, tool("knip/bin/knip.js")])],
  [
    "unit tests, in Asia/Ho_Chi_Minh",
    () => runVitest([], { env: { TZ: "Asia/Ho_Chi_Minh" }, report: reportOf("unit") }),
  ],
  ["date tests, in UTC", datesIn("UTC")],
  ["date tests, in America/New_York", datesIn("America/New_York")],
  ["guards", crossing("test/guards", "guards")],
  ["examples in documents", crossing("test/docs", "documents")],
  ["build", () => runGuard([...pnpm, "-r", "--no-bail", "--workspace-concurrency=2", "build"])],
  ["packaging", crossing("test/packaging", "packaging", "test/packaging/vitest.config.ts")],
  ["size", crossing("test/size", "size")],
  ["browser", crossing("test/browser", "browser")],
  ["conformance", runConformance],
  ["examples", crossing("examples", "examples", "vitest.examples.config.ts")],
  ["demonstration", () => runGuard([node, "scripts/demo.mjs"])],
  ["API documentation", () => runGuard([node, tool("typedoc/bin/typedoc")])],
];

const only = process.argv.slice(2);
const chosen =
  only.length === 0 ? stages : stages.filter(([name]) => only.some((word) => name.includes(word)));
const total = { passed: 0, failed: 0, skipped: 0 };
const rows = [];
const started = Date.now();

for (const [name, stage] of chosen) {
  console.log(`\n=== ${name}`);
  const from = Date.now();
  const counts = await stage();
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  rows.push({ name, seconds, ...counts });
  console.log(`=== ${name}: ${counts.failed === 0 ? "ok" : "FAILED"} (${seconds} s)`);
}

console.log(`\nAll in ${((Date.now() - started) / 1000).toFixed(1)} s:`);
for (const { name, seconds, passed, failed, skipped } of rows) {
  const mark = failed > 0 ? "FAILED" : passed > 0 ? "ok" : "skipped";
  console.log(
    `  ${mark.padEnd(8)}${name.padEnd(34)}${seconds.padStart(7)} s  ${passed} passed, ${failed} failed, ${skipped} skipped`,
  );
}
if (total.passed + total.failed === 0) {
  console.log("No test ran.");
  total.failed = 1;
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
