// node test/bench/cold-start.mjs [RUNS]
// CPU time and memory of a new process up to the first verdict on a Patient, beside an empty process; the median of runs
// that take turns, so that a busy moment of the machine meets all of them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const runs = Number(process.argv[2] ?? 31);
const verdict = `const record = { resourceType: "Patient", name: [{ family: "Nguyễn" }], gender: "female" };
if (!validator.validate(record).ok) throw new Error("refused");`;
const from = (specifier) => JSON.stringify(import.meta.resolve(specifier));

const programs = {
  "empty Node": "",
  "@lienthong/fhir": `import { createValidator } from ${from("@lienthong/fhir")};
const validator = createValidator({ fhirVersion: "4.0.1" });
${verdict}`,
  "@lienthong/fhir/engine and /r4": `import { createValidator } from ${from("@lienthong/fhir/engine")};
import { r4 } from ${from("@lienthong/fhir/r4")};
const validator = createValidator({ definitions: r4 });
${verdict}`,
};

const report = `
const usage = process.resourceUsage();
process.stdout.write(JSON.stringify({ cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS / 1024 }));`;

const folder = mkdtempSync(join(tmpdir(), "cold-start-"));
const figures = Object.keys(programs).map(() => []);
const files = Object.values(programs).map((text, at) => {
  const file = join(folder, `${String(at)}.mjs`);
  writeFileSync(file, `${text}\n${report}\n`);
  return file;
});
for (let run = 0; run < runs; run++) {
  files.forEach((file, at) => {
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    figures[at].push(JSON.parse(stdout));
  });
}
rmSync(folder, { recursive: true });

const sorted = (rows, key) => rows.map((row) => row[key]).sort((a, b) => a - b);
process.stdout.write(`${"".padEnd(34)}${"CPU ms".padStart(10)}${"least".padStart(10)}${"MB".padStart(8)}\n`);
Object.keys(programs).forEach((name, at) => {
  const cpu = sorted(figures[at], "cpu");
  const memory = sorted(figures[at], "memory");
  const cells = [cpu[runs >> 1].toFixed(1).padStart(10), cpu[0].toFixed(1).padStart(10)];
  process.stdout.write(`${name.padEnd(34)}${cells.join("")}${memory[runs >> 1].toFixed(0).padStart(8)}\n`);
});
