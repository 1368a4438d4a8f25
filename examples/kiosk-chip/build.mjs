// Makes the page ready to serve: everything of public/ and the one bundled script, in dist/.
import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles the script. `conditions` lets the tests of this repository bundle the packages from source.
 *
 * @param {{ outfile?: string, conditions?: string[] }} [options]
 */
export async function buildPage({ outfile = here("dist/kiosk-chip.js"), conditions = [] } = {}) {
  const { metafile } = await build({
    entryPoints: [here("src/kiosk-chip.ts")],
    outfile,
    bundle: true,
    format: "iife",
    minify: true,
    target: "es2022",
    charset: "utf8",
    conditions,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await cp(here("public"), here("dist"), { recursive: true });
  const { outputs } = await buildPage();
  for (const [path, { bytes }] of Object.entries(outputs)) console.log(`${path}: ${bytes} bytes`);
}
