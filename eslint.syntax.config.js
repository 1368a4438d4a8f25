// The lint of daily work: every rule that needs no types. The rules that need them run in .oxlintrc.json, which asks the
// native compiler and takes a tenth of the time; the whole set, with types, runs in `npm test`.
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import whole from "./eslint.config.js";

export default defineConfig(...whole, {
  files: ["**/*.ts"],
  extends: [tseslint.configs.disableTypeChecked],
  linterOptions: { reportUnusedDisableDirectives: "off" },
});
