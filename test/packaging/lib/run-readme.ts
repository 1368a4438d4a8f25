import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { runNode } from "../../support/command.ts";
import { programBlocks } from "../../support/code-blocks.ts";

/** Runs the first program of an installed package's README; "" when all went well, else what went wrong. */
export async function readmeFault(project: string, name: string): Promise<string> {
  const path = join(project, "node_modules", name, "README.md");
  if (!existsSync(path)) return "no README.md";
  const [first] = programBlocks(readFileSync(path, "utf8"));
  if (first === undefined) return "README.md holds no program";
  const { code } = await transform(first.code, { loader: "ts", format: "esm", target: "node20" });
  writeFileSync(join(project, "readme.mjs"), code);
  const { code: exit, stdout, stderr } = await runNode(["readme.mjs"], { cwd: project });
  if (exit !== 0) return stderr;
  return stdout.trim() === "" ? "the program prints nothing" : "";
}
