import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { sourceConditions } from "../vitest.shared.ts";
import { root } from "./support/repository.ts";

/** The tests that cross packages: guards, packaging, size, browser. They start other programs and take their time. */
export default defineConfig({
  root,
  cacheDir: join(root, "node_modules/.vite-test"),
  ssr: { resolve: { conditions: sourceConditions, externalConditions: sourceConditions } },
  resolve: { conditions: sourceConditions },
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    testTimeout: 240_000,
    hookTimeout: 420_000,
    fileParallelism: true,
    maxWorkers: 2,
  },
});
