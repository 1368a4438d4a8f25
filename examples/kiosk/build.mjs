// Bundles the page's script into public/kiosk.js, the only script the page loads.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `conditions` lets the tests of this repository bundle the packages from source. */
export async function buildKiosk({ outfile = here("public/kiosk.js"), conditions = [] } = {}) {
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
  const { outputs } = await buildKiosk();
  for (const [path, { bytes }] of Object.entries(outputs)) console.log(`${path}: ${bytes} bytes`);
}
