import { defineConfig } from "vitest/config";
import { sourceConditions } from "./vitest.shared.ts";

/** The example programs, run as their readers would run them. */
export default defineConfig({
  ssr: { resolve: { conditions: sourceConditions, externalConditions: sourceConditions } },
  resolve: { conditions: sourceConditions },
  test: {
    include: ["examples/*/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
