import { existsSync } from "node:fs";

/** Where a Chromium is, or undefined: CHROMIUM_PATH first, then the usual places. */
export function findChromium(): string | undefined {
  const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return [process.env["CHROMIUM_PATH"] ?? "", ...usual].find((path) => path !== "" && existsSync(path));
}
