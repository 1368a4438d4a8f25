import { join } from "node:path";
import { defineConfig, mergeConfig } from "vitest/config";
import { root } from "../support/repository.ts";
import shared from "../vitest.config.ts";

/** Packs the packages once, then looks at the tarballs. */
export default mergeConfig(
  shared,
  defineConfig({ test: { globalSetup: [join(root, "test/packaging/lib/pack-all.ts")] } }),
);
