import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { attempt } from "../lib/compare.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "SQL on FHIR: rows of ViewDefinitions, and definitions that must be refused";
export const data = "fhir-cases/sql-on-fhir";

const notTests = ["manifest.json"];

/** Runs every test of every file on the built package; rows are compared as a set, as the specification has them. */
export async function run(folder) {
  const { readJson } = await loadPackage("@lienthong/core/json");
  const { createView } = await loadPackage("@lienthong/fhir/views");
  const { r4 } = await loadPackage("@lienthong/fhir/r4");
  const { r5 } = await loadPackage("@lienthong/fhir/r5");
  const results = [];
  for (const path of filesOf(folder)) {
    const group = basename(path, ".json");
    const { ok, value: file, issues, numberText } = readJson(readFileSync(path, "utf8"));
    if (!ok) throw new Error(`${group}: no JSON: ${issues[0]?.code}`);
    // Tests that name versions are run with R4 when that is among them; `effectiveInstant` and its like want R5.
    const versions = file.fhirVersion ?? [];
    const definitions = versions.length > 0 && !versions.some((each) => each.startsWith("4.")) ? r5 : r4;
    for (const test of file.tests) {
      const make = () => createView(test.view, { definitions, decimals: "number", numberText });
      const result = attempt(`${group}: ${test.title}`, () => missesOf(test, file.resources, make));
      results.push({ ...result, group });
    }
  }
  return { results, groups: groupResults(results, ({ group }) => group) };
}

function filesOf(data) {
  if (statSync(data).isFile()) return [data];
  return readdirSync(data)
    .filter((name) => name.endsWith(".json") && !notTests.includes(name))
    .sort()
    .map((name) => join(data, name));
}

/** What is wrong with the outcome of a test, as short lines. */
function missesOf(test, resources, make) {
  const made = make();
  const failures = made.ok ? [] : made.issues.map(({ code }) => code);
  const rows = [];
  if (made.ok) {
    for (const resource of resources) {
      const result = made.value.rows(resource);
      if (result.ok) rows.push(...result.value);
      else failures.push(...result.issues.map(({ code }) => code));
    }
  }
  if (test.expectError === true) return failures.length > 0 ? [] : ["is taken where it must be refused"];
  if (failures.length > 0) return [`refused: ${failures.join(", ")}`];
  const misses = [];
  if (test.expectColumns !== undefined) {
    const names = made.value.columns.map(({ name }) => name);
    if (JSON.stringify(names) !== JSON.stringify(test.expectColumns)) misses.push(`columns ${names}`);
  }
  if (test.expectCount !== undefined && rows.length !== test.expectCount)
    misses.push(`expected ${test.expectCount} rows, found ${rows.length}`);
  return test.expect === undefined ? misses : [...misses, ...rowMisses(test.expect, rows)];
}

/** Keys in order, so that rows compare whatever the order of their columns. */
const keyOf = (row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

function rowMisses(expected, found) {
  const left = found.map(keyOf);
  const misses = [];
  for (const row of expected) {
    const at = left.indexOf(keyOf(row));
    if (at === -1) misses.push(`no row ${keyOf(row)}`);
    else left.splice(at, 1);
  }
  return [...misses, ...left.map((row) => `unexpected row ${row}`)];
}
