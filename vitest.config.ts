import { defineConfig } from "vitest/config";
import { sourceConditions } from "./vitest.shared.ts";

export default defineConfig({
  ssr: { resolve: { conditions: sourceConditions, externalConditions: sourceConditions } },
  resolve: { conditions: sourceConditions },
  test: {
    include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
    environment: "node",
    setupFiles: ["vitest.properties.ts"],
    testTimeout: 20_000,
    // No test leaves anything behind for another, so files share their worker: half the time.
    pool: "threads",
    isolate: false,
  },
});
