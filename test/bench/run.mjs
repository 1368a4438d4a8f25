// node test/bench/run.mjs [row …] [--out FILE] [--peers FOLDER]
// CPU time of our packages beside floors and peers, measured in one run. Each contender has its own process and is set
// against the floor measured in that same process. FOLDER holds a copy of ../shared/peers-bench after `npm install`.
import { fork } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const rows = readdirSync(join(here, "rows"))
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
      options: { out: { type: "string" }, peers: { type: "string" } },
    });
  } catch (error) {
    return refuse(error.message);
  }
}

const { values, positionals } = readArguments();
const unknown = positionals.filter((name) => !rows.includes(name));
if (unknown.length > 0) refuse(`Unknown row: ${unknown.join(", ")}. Rows: ${rows.join(", ")}`);
if (values.peers !== undefined && !existsSync(values.peers)) refuse(`No such folder: ${values.peers}`);

function runChild(row, contender) {
  return new Promise((done, failed) => {
    const env = { ...process.env, BENCH_PEERS: values.peers === undefined ? "" : resolve(values.peers) };
    const child = fork(join(here, "lib/child.mjs"), [row, contender], { env });
    let answer;
    child.on("message", (message) => (answer = message));
    child.on("error", failed);
    child.on("exit", (code) =>
      answer === undefined ? failed(new Error(`${row}, ${contender}: exit ${code}`)) : done(answer),
    );
  });
}

const rate = (amount, ms) => amount / (ms / 1000);
const line = (...cells) =>
  process.stdout.write(
    `${cells[0].padEnd(40)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(14))
      .join("")}\n`,
  );

const report = { node: process.version, cpu: cpus()[0]?.model, rows: [] };
for (const row of positionals.length > 0 ? positionals : rows) {
  const { title, floor, contenders } = await import(`./rows/${row}.mjs`);
  process.stdout.write(`\n${row}: ${title}\n`);
  line("  contender", "MB/CPU s", "items/CPU s", "CPU / floor");
  const found = [];
  for (const contender of Object.keys(contenders)) {
    const answer = await runChild(row, contender);
    if (answer.missing !== undefined) {
      line(`  ${contender}`, answer.missing);
      found.push({ contender, missing: answer.missing });
      continue;
    }
    const { cpuMs, floorCpuMs, bytes, items } = answer;
    const figures = {
      contender,
      isFloor: contender === floor,
      cpuMs,
      megabytesPerSecond: bytes === undefined ? null : rate(bytes / 1e6, cpuMs),
      itemsPerSecond: items === undefined ? null : rate(items, cpuMs),
      timesFloor: cpuMs / floorCpuMs,
    };
    line(
      `  ${contender}${figures.isFloor ? " (floor)" : ""}`,
      figures.megabytesPerSecond?.toFixed(1) ?? "–",
      figures.itemsPerSecond?.toFixed(0) ?? "–",
      figures.timesFloor.toFixed(2),
    );
    found.push(figures);
  }
  report.rows.push({ row, title, floor, contenders: found });
}
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, null, 1)}\n`);
