// node test/soak/run.mjs [--count 10000000] [--tolerance 4]
// Shows that memory stays flat however many records are checked: small ones, right and wrong, parsed and as text, with
// new names in every one (codes, systems, profiles, extensions, references). Exit code 1 when the heap has grown by more than
// the tolerance (MB) from the second fifth of the run to the last.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadPackage } from "../conformance/lib/packages.mjs";
import { recordAt } from "./records.mjs";

const samples = 50;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        count: { type: "string", default: "10000000" },
        tolerance: { type: "string", default: "4" },
      },
    });
    const count = Number(values.count);
    const tolerance = Number(values.tolerance);
    if (!Number.isInteger(count) || count < samples) throw new TypeError(`--count: at least ${samples}`);
    if (!(tolerance > 0)) throw new TypeError("--tolerance: a number of MB above 0");
    return { count, tolerance };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return process.exit(2);
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const heap = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
};

async function soak({ count, tolerance }) {
  const { createValidator } = await loadPackage("@lienthong/fhir");
  const validator = createValidator({
    fhirVersion: "4.0.1",
    locale: "vi",
    references: "exist",
    resolve: () => undefined,
    terminology: ({ code }) => (code.endsWith("7") ? { isValid: false } : undefined),
  });
  const step = Math.floor(count / samples);
  const heaps = [];
  let right = 0;
  const start = performance.now();
  for (let i = 0; i < step * samples; i++) {
    const { text, format, resource } = recordAt(i);
    const { ok } =
      text === undefined ? validator.validate(resource) : validator.validateText(text, { format });
    if (ok) right++;
    if ((i + 1) % step === 0) heaps.push(heap());
  }
  const seconds = (performance.now() - start) / 1000;
  const fifth = samples / 5;
  const early = median(heaps.slice(fifth, 2 * fifth));
  const late = median(heaps.slice(-fifth));
  const growth = late - early;
  const done = step * samples;
  process.stdout.write(
    [
      `${done} records in ${seconds.toFixed(0)} s (${Math.round(done / seconds)} a second), ${right} right, ${done - right} wrong`,
      `heap after garbage collection, MB: ${early.toFixed(1)} early, ${late.toFixed(1)} late, at most ${Math.max(...heaps).toFixed(1)}`,
      `resident set at the end: ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
      growth <= tolerance
        ? `flat: ${growth.toFixed(2)} MB`
        : `GROWN by ${growth.toFixed(2)} MB, ${((growth * 1e6) / (done * 0.7)).toFixed(1)} bytes a record`,
      "",
    ].join("\n"),
  );
  return growth <= tolerance && right > 0 && right < done;
}

const options = readArguments();
if (globalThis.gc === undefined) {
  const arguments_ = ["--expose-gc", fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, arguments_, { stdio: "inherit" }).status ?? 1;
} else if (!(await soak(options))) process.exitCode = 1;
