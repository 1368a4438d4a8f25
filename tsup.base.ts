import { defineConfig, type Options } from "tsup";

/** The one build recipe of all packages: ESM, CommonJS and declarations of the given entry points. */
export function library(entry: Record<string, string>, more: Options = {}) {
  return defineConfig({
    entry,
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    platform: "neutral",
    splitting: true,
    sourcemap: true,
    clean: true,
    ...more,
  });
}
