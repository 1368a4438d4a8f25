import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { entryPoints, type WorkspacePackage } from "../../support/repository.ts";

/** Entry points whose exact list of exports no test of the package pins. */
export async function exportPinFaults(one: WorkspacePackage): Promise<readonly string[]> {
  const source = join(one.path, "src");
  const tests = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(source, name), "utf8"))
    .filter((text) => text.includes("Object.keys("));
  const faults: string[] = [];
  for (const entry of entryPoints(one)) {
    const file = join(one.path, entry.source);
    if (!existsSync(file)) {
      faults.push(`${entry.specifier}: ${entry.source} is missing`);
      continue;
    }
    // What a generator writes is pinned by the check that runs the generator again.
    if (entry.source.includes("/generated/")) continue;
    const module = (await import(pathToFileURL(file).href)) as object;
    const names = Object.keys(module);
    if (names.length === 0) faults.push(`${entry.specifier} exports nothing`);
    const pinned = tests.filter((text) => text.includes(`${basename(file)}"`));
    const missing = names.filter(
      (name) => !pinned.some((text) => new RegExp(`["']${name}["']`, "u").test(text)),
    );
    if (missing.length > 0) faults.push(`${entry.specifier}: no test pins ${missing.join(", ")}`);
  }
  return faults;
}
