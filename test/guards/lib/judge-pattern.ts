import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJson, root } from "../../support/repository.ts";

const folder = join(root, "node_modules/.cache/regular-expressions");

/** "safe", or what is wrong with a regular expression: its running time is not linear, or not known to be. */
export async function judgePattern(pattern: string, flags: string): Promise<string> {
  // The checker written in JavaScript runs everywhere; the native one is an optional download.
  process.env["RECHECK_BACKEND"] = "pure";
  const { check } = await import("recheck");
  const { version } = readJson<{ version: string }>(join(root, "node_modules/recheck/package.json"));
  const key = createHash("sha256")
    .update(JSON.stringify([version, pattern, flags]))
    .digest("hex");
  const cached = join(folder, key);
  if (existsSync(cached)) return readFileSync(cached, "utf8");
  const diagnosis = await check(pattern, flags, { timeout: 60_000 });
  const verdict =
    diagnosis.status === "safe"
      ? "safe"
      : diagnosis.status === "vulnerable"
        ? diagnosis.complexity.summary
        : `not known: ${diagnosis.error.kind}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(cached, verdict);
  return verdict;
}
