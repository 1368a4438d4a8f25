import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand } from "./run-stage.mjs";
import { root } from "./workspace.mjs";

/**
 * Runs every conformance suite; each counts as one test, which passes when all is as the table of
 * expected failures says. Without the reference data beside the repository they are skipped.
 */
export async function runConformance() {
  const folder = join(root, "test", "conformance");
  const suites = readdirSync(join(folder, "suites"))
    .filter((name) => name.endsWith(".mjs"))
    .map((name) => name.slice(0, -".mjs".length))
    .sort();
  if (!existsSync(join(dirname(root), "shared"))) {
    console.log(`skipped: the reference data ../shared is absent (${suites.join(", ")})`);
    return { passed: 0, failed: 0, skipped: suites.length };
  }
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of suites) {
    const { code, output } = await runCommand([process.execPath, join(folder, "run.mjs"), suite]);
    const lines = output.trimEnd().split("\n");
    if (code === 0) {
      counts.passed += 1;
      console.log(`${suite}: as expected: ${lines.at(-1) ?? ""}`);
    } else {
      counts.failed += 1;
      console.log(lines.slice(-200).join("\n"));
    }
  }
  return counts;
}
