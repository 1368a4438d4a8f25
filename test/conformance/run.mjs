// node test/conformance/run.mjs <suite> [--data FILE-OR-FOLDER] [--out FILE] [--record]
// Runs a suite of reference cases on the built packages and prints honest figures. Known gaps are in
// expected-failures.json; --record brings that list up to date. Exit code 0: as expected; 1: news, good or bad; 2: wrong
// use or not ready.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { NotReady } from "./lib/packages.mjs";
import { shared } from "./lib/paths.mjs";
import { isAcceptable, judge, recordGaps } from "./lib/verdict.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const suites = readdirSync(join(here, "suites"))
  .filter((name) => name.endsWith(".mjs"))
  .map((name) => name.slice(0, -".mjs".length))
  .sort();

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { data: { type: "string" }, out: { type: "string" }, record: { type: "boolean" } },
    });
  } catch (error) {
    return refuse(error.message);
  }
}

const { values, positionals } = readArguments();
const [name] = positionals;
if (positionals.length !== 1 || !suites.includes(name))
  refuse(
    `${name === undefined ? "No suite named" : `Unknown suite: ${positionals.join(" ")}`}. Suites: ${suites.join(", ")}`,
  );

const suite = await import(`./suites/${name}.mjs`);
const data = values.data === undefined ? join(shared, suite.data) : resolve(values.data);
if (!existsSync(data)) refuse(`Reference data not found: ${values.data ?? `../shared/${suite.data}`}`);

let outcome;
try {
  outcome = await suite.run(data);
} catch (error) {
  if (!(error instanceof NotReady)) throw error;
  refuse(error.message);
}

const listPath = join(here, "expected-failures.json");
const listed = JSON.parse(readFileSync(listPath, "utf8"));
const expectedFailures = listed[name] ?? {};
const verdict = judge(outcome.results, expectedFailures, { complete: values.data === undefined });
const line = (text = "") => process.stdout.write(`${text}\n`);

line(`${name}: ${suite.title}`);
for (const { id, detail } of verdict.unexpected) line(`  FAILED    ${id}: ${detail}`);
for (const { id, detail } of verdict.expected) line(`  known gap ${id}: ${detail} (${expectedFailures[id]})`);
for (const { id } of verdict.closed)
  line(`  CLOSED    ${id}: passes now, strike it off expected-failures.json`);
for (const id of verdict.missing)
  line(`  MISSING   ${id}: listed in expected-failures.json, but no such case ran`);
for (const { id, detail } of outcome.results.filter(({ status }) => status === "skipped"))
  line(`  skipped   ${id}: ${detail}`);
if (outcome.groups !== undefined) {
  line();
  for (const [group, { passed, total }] of Object.entries(outcome.groups))
    line(`  ${group.padEnd(34)} ${String(passed).padStart(5)} of ${String(total).padStart(5)}`);
}
for (const [figure, value] of Object.entries(outcome.figures ?? {}))
  line(`  ${figure.padEnd(34)} ${String(value).padStart(5)}`);
if (values.record) {
  if (values.data !== undefined) refuse("--record is for the suite's own data: leave --data out");
  writeFileSync(
    listPath,
    `${JSON.stringify(recordGaps(listed, name, outcome.results, suite.reasonFor), null, 2)}\n`,
  );
}
if (values.out !== undefined) {
  const { passed, failed, skipped } = verdict;
  const report = { suite: name, passed, failed, skipped, groups: outcome.groups, figures: outcome.figures };
  writeFileSync(values.out, `${JSON.stringify({ ...report, results: outcome.results }, null, 1)}\n`);
}
line();
line(
  `known gaps: ${verdict.expected.length}, unexpected failures: ${verdict.unexpected.length}, closed gaps: ${verdict.closed.length}`,
);
line(`${verdict.passed} passed, ${verdict.failed} failed, ${verdict.skipped} skipped`);
process.exitCode = isAcceptable(verdict) ? 0 : 1;
