import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The environment of a browser that knows the DejaVu fonts of the workspace and no other: what a page looks like must not hang on the fonts
 * that a machine happens to have. `folder` takes the configuration and its cache.
 */
export function onlyTheseFonts(folder: string): Record<string, string> {
  const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
  const file = join(folder, "fonts.conf");
  const alias = (family: string, font: string): string =>
    `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${font}</string></edit></match>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, "font-cache")}</cachedir>${alias("serif", "DejaVu Serif")}${alias("Times New Roman", "DejaVu Serif")}${alias("sans-serif", "DejaVu Sans")}</fontconfig>`,
  );
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), FONTCONFIG_FILE: file };
}
