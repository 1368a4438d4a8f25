import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { root, shared } from "../lib/paths.mjs";

export const title = "verdicts of the HL7 reference validator, by its own cases";
export const data = "fhir-cases";

/** Why the cases of a module fail, as far as the module tells; the rest is not looked into one by one yet. */
const gapsByModule = {
  questionnaire: "answers are not checked against their questionnaire yet",
  profile: "profiles and slicing are not checked yet",
  tx: "codes are checked against required core value sets only",
  "tx-advanced": "codes are checked against required core value sets only",
  extensions: "definitions and contexts of extensions are not checked yet",
  sd: "the rules for conformance resources are not checked yet",
  measure: "the rules for measures and their reports are not checked yet",
  references: "references are not followed yet",
};

/** The reason that `--record` writes down for a case that fails. */
export function reasonFor({ part, module, isFalseAlarm }) {
  if (isFalseAlarm) return "false alarm: an error is reported where the reference validator has none";
  if (part === "profile") return gapsByModule.profile;
  return gapsByModule[module] ?? "a rule of the reference validator that is not checked yet";
}

/** Lets the harness of the data score our adapter, then reads its rows: a case passes when the verdict is the same. */
export async function run(folder) {
  await loadPackage("@lienthong/fhir");
  const harness = [folder, join(shared, data)]
    .map((each) => join(each, "harness/run.mjs"))
    .find((each) => existsSync(each));
  const scratch = mkdtempSync(join(tmpdir(), "lienthong-fhir-"));
  try {
    const out = join(scratch, "rows.json");
    const adapter = join(root, "test/conformance/fhir-adapter.mjs");
    await promisify(execFile)(process.execPath, [harness, adapter, "--out", out], {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    });
    return scored(JSON.parse(readFileSync(out, "utf8")));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function scored({ summary, rows }) {
  const results = rows.map((row) => ({
    id: row.id,
    group: `${row.version} ${row.format} ${row.part}`,
    part: row.part,
    module: row.module,
    isFalseAlarm: row.expected === "clean",
    ...(row.unsupported !== undefined
      ? { status: "skipped", detail: `not supported: ${row.unsupported}` }
      : row.verdict
        ? { status: "passed" }
        : {
            status: "failed",
            detail: row.crashed
              ? `crashed: ${row.error}`
              : `expected ${row.expected} (${row.expErrors} errors), found ${row.predicted} (${row.predErrors})`,
          }),
  }));
  const { all } = summary;
  return {
    results,
    groups: groupResults(results, ({ group }) => group),
    figures: {
      "balanced accuracy %": all.balanced,
      "errors found % (recall)": all.recallOnErrors,
      "clean accepted % (specificity)": all.specificityOnClean,
      "places near % (recall)": all.location.recallNear,
      "places near % (precision)": all.location.precisionNear,
      "wall ms": summary.runMs,
    },
  };
}
