// Makes the page ready to serve: everything of public/ and the one bundled script, in dist/.
import { cp } from "node:fs/promises";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles the script. `conditions` lets the tests of this repository bundle the packages from source.
 *
 * @param {{ outfile?: string, conditions?: string[] }} [options]
 */
export async function buildKiosk({ outfile = here("dist/kiosk.js"), conditions = [] } = {}) {
  const { metafile } = await build({
    entryPoints: [here("src/kiosk.ts")],
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
  const { outputs } = await buildKiosk();
  for (const [path, { bytes }] of Object.entries(outputs)) console.log(`${path}: ${bytes} bytes`);
}
