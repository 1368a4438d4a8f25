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
