import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineConfig, type Options } from "tsup";

/**
 * Splitting CommonJS leaves the absolute path of the chunk in its source map. Published files name
 * no path of the machine that built them.
 */
export async function cleanSourceMaps(): Promise<void> {
  const lastPart = (path: string) => path.split("/").at(-1) ?? "";
  for (const name of await readdir("dist", { recursive: true })) {
    if (!name.endsWith(".cjs.map")) continue;
    const path = join("dist", name);
    const map = JSON.parse(await readFile(path, "utf8")) as { file: string; sources: string[] };
    const sources = map.sources.map((source) => (source.endsWith(".cjs") ? lastPart(source) : source));
    await writeFile(path, JSON.stringify({ ...map, file: lastPart(map.file), sources }));
  }
}

/** The one build recipe of all packages: ESM, CommonJS and declarations of the given entry points. */
export function library(entry: Record<string, string>, more: Options = {}) {
  return defineConfig({
    entry,
    format: ["esm", "cjs"],
    // Declarations take most of the time; a first look at the programs does without.
    // Other packages are seen as their users see them: by their built declarations, which pnpm makes first.
    dts: process.env["LIENTHONG_SKIP_TYPES"] === undefined && { compilerOptions: { customConditions: [] } },
    target: "es2022",
    platform: "neutral",
    // State that two entry points share (a cache, an error class) must exist once, in CommonJS too.
    splitting: true,
    sourcemap: true,
    clean: true,
    onSuccess: cleanSourceMaps,
    ...more,
  });
}
