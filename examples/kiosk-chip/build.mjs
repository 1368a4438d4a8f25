// Makes the page ready to serve, as the kiosk page beside it is made.
import { fileURLToPath } from "node:url";
import { bundlePage, makePage } from "../kiosk/build.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles this page's script.
 *
 * @param {{ outfile?: string, conditions?: string[] }} [options]
 */
export const buildPage = ({ outfile = here("dist/kiosk-chip.js"), conditions } = {}) =>
  bundlePage({ script: here("src/kiosk-chip.ts"), outfile, conditions });

if (process.argv[1] === fileURLToPath(import.meta.url))
  await makePage({ from: here("public"), to: here("dist"), bundle: buildPage });
