import { createRequire } from "node:module";
import { join } from "node:path";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { root } from "../lib/paths.mjs";
import { seeded } from "../lib/mutate.mjs";
import { aClass, mutantOf, wholeWorkbooks } from "../lib/workbook/mutants.mjs";

export const title =
  "5,000 mutated workbooks: read and filled without a throw, each fault an issue, in bounded time and memory";
export const data = "specs/hocba";

const mutants = 5_000;
/** What one workbook may cost, good or bad, on a busy machine: CPU of this process, and bytes of the heap that stay. */
const longestMs = 1_500;
const mostHeap = 400 * 1024 * 1024;

export async function run() {
  const workbook = await loadPackage("@lienthong/transcript/workbook");
  const require = createRequire(join(root, "packages/transcript/package.json"));
  const XLSX = require("@e965/xlsx");
  const fflate = require("fflate");
  const whole = Object.entries(wholeWorkbooks(XLSX, workbook));
  const random = seeded(20_261_123);
  const records = aClass(12);
  const known = new Set(Object.keys(workbook.workbookMessages.vi));
  const results = [];
  for (let number = 0; number < mutants; number += 1) {
    const [name, bytes] = whole[number % whole.length];
    const mutant = mutantOf(name, bytes, random, fflate, XLSX);
    const id = `${name}: ${mutant.kind} ${number}`;
    const before = process.cpuUsage();
    const detail = faultOf(mutant.bytes, records, workbook, known);
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1_000;
    const slow = ms > longestMs ? `took ${Math.round(ms)} ms` : undefined;
    const fault = detail ?? slow;
    results.push(fault === undefined ? { id, status: "passed" } : { id, status: "failed", detail: fault });
  }
  const heap = process.memoryUsage().heapUsed;
  results.push(
    heap < mostHeap
      ? { id: "memory: heap after all mutants", status: "passed" }
      : { id: "memory: heap after all mutants", status: "failed", detail: `${heap} bytes` },
  );
  return {
    results,
    groups: groupResults(results, ({ id }) => id.replace(/ [0-9]+$/u, "")),
  };
}

/** What is wrong with how one file was taken, if anything. */
function faultOf(bytes, records, { readWorkbook, fillTemplate, builtInLayouts }, known) {
  try {
    for (const layout of [undefined, ...builtInLayouts.slice(1, 2)]) {
      const read = readWorkbook(bytes, layout === undefined ? {} : { layout });
      const odd = oddIssue(read, known);
      if (odd !== undefined) return odd;
    }
    const filled = fillTemplate(bytes, records, { replaces: true });
    const odd = oddIssue(filled, known);
    if (odd !== undefined) return odd;
    // What was filled is a workbook again.
    if (filled.ok && filled.value.cells > 0) {
      const { issues } = readWorkbook(filled.value.bytes);
      const broken = issues.find(({ code }) => /damaged|truncated|not-a-workbook|part-not-xml/u.test(code));
      if (broken) return `what was filled is broken: ${broken.code}`;
    }
    return undefined;
  } catch (error) {
    return `threw ${error?.name}: ${error?.message}`;
  }
}

function oddIssue({ ok, issues }, known) {
  if (!ok && issues.length === 0) return "refused without an issue";
  const odd = issues.find(({ code }) => !known.has(code) && !code.startsWith("transcript."));
  if (odd) return `an issue that no sentence tells: ${odd.code}`;
  return issues.length > 1_001 ? `${issues.length} issues` : undefined;
}
