// Makes the page ready to serve: everything of public/ and the one bundled script, in dist/.
import { cp } from "node:fs/promises";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles a page's script into one file that runs under `script-src 'self'`. `conditions` lets the tests of this repository bundle the
 * packages from source.
 *
 * @param {{ script: string, outfile: string, conditions?: string[] }} options
 */
export async function bundlePage({ script, outfile, conditions = [] }) {
  const { metafile } = await build({
    entryPoints: [script],
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

/**
 * Bundles this page.
 *
 * @param {{ outfile?: string, conditions?: string[] }} [options]
 */
export const buildKiosk = ({ outfile = here("dist/kiosk.js"), conditions } = {}) =>
  bundlePage({ script: here("src/kiosk.ts"), outfile, conditions });

/**
 * Puts a page's folder `public` and its script together in `dist`, and says what they weigh.
 *
 * @param {{ from: string, to: string, bundle: () => ReturnType<typeof bundlePage> }} options
 */
export async function makePage({ from, to, bundle }) {
  await cp(from, to, { recursive: true });
  const { outputs } = await bundle();
  for (const [path, { bytes }] of Object.entries(outputs)) console.log(`${path}: ${bytes} bytes`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await makePage({ from: here("public"), to: here("dist"), bundle: buildKiosk });
