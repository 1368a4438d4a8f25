import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../support/command.ts";

type Tarballs = Readonly<Record<string, string>>;

/** An empty project in which `names` are installed by npm; what they need of each other comes from tarballs too. */
export async function installed(
  folder: string,
  names: readonly string[],
  tarballs: Tarballs,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const files = (wanted: readonly string[]) =>
    Object.fromEntries(wanted.map((name) => [name, `file:${tarballs[name] ?? ""}`]));
  const manifest = {
    name: "empty-project",
    version: "1.0.0",
    private: true,
    type: "module",
    dependencies: files(names),
    overrides: files(Object.keys(tarballs).filter((name) => !names.includes(name))),
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  const { code, text } = await run(
    "npm",
    ["install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"],
    { cwd: folder, env: { npm_config_engine_strict: "true" } },
  );
  if (code !== 0) throw new Error(`npm install of ${names.join(", ")} failed:\n${text}`);
  return folder;
}
