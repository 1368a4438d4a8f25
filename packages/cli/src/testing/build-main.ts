import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/** Bundles the program from source into a folder, so that a test can start it as users do, and gives its path. */
export async function buildMain(folder: string): Promise<string> {
  await build({
    entryPoints: [fileURLToPath(new URL("../main.ts", import.meta.url))],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["@lienthong/source"],
    logLevel: "error",
  });
  return `${folder}/main.mjs`;
}
