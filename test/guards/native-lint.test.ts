import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { runNode, tool } from "../support/command.ts";
import { plantWorkspace } from "../support/planted-workspace.ts";
import { root } from "../support/repository.ts";

/** Rules that the native linter does not have; the whole ESLint of `npm test` checks them. */
const onlyInEslint = ["no-unsafe-class-instance-assignment"];

interface NativeConfig {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly overrides: readonly { readonly rules: Readonly<Record<string, unknown>> }[];
}

const native = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8")) as NativeConfig;
const prefix = "@typescript-eslint/";

/** The rules that need types, as ESLint has them for a file: name and options. */
async function typedRules(path: string): Promise<Readonly<Record<string, unknown>>> {
  const config = (await new ESLint({ cwd: root }).calculateConfigForFile(join(root, path))) as {
    rules: Record<string, [number, ...unknown[]]>;
  };
  const { rules: known } = tseslint.plugin as unknown as {
    rules: Record<string, { meta: { docs?: Record<string, unknown> } }>;
  };
  return Object.fromEntries(
    Object.entries(config.rules)
      .filter(([name, [level]]) => name.startsWith(prefix) && level > 0)
      .map(([name, [, ...options]]) => [name.slice(prefix.length), options] as const)
      .filter(([name]) => known[name]?.meta.docs?.["requiresTypeChecking"] === true)
      .filter(([name]) => !onlyInEslint.includes(name)),
  );
}

const nativeRules = (rules: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(rules)
      .filter(([, level]) => level !== "off")
      .map(([name, level]) => [
        name.replace("typescript/", ""),
        Array.isArray(level) ? (level as unknown[]).slice(1) : [],
      ]),
  );

describe("the native linter of daily work", () => {
  it("has every rule of ESLint that needs types, with the same options", async () => {
    expect(nativeRules(native.rules)).toEqual(await typedRules("packages/core/src/index.ts"));
  });

  it("leaves out for tests what ESLint leaves out", async () => {
    const forTests = { ...native.rules, ...native.overrides[0]?.rules };
    expect(nativeRules(forTests)).toEqual(await typedRules("packages/core/src/index.test.ts"));
  });

  it("refuses a promise that nobody waits for", async () => {
    const workspace = plantWorkspace(
      { core: {} },
      {
        "packages/core/src/good.ts": `export const good = 1;\n`,
        "packages/core/src/floating.ts": `export async function save(): Promise<void> {\n  await Promise.resolve();\n}\nexport function go(): void {\n  save();\n}\n`,
      },
    );
    try {
      const { stdout } = await runNode(
        [
          tool("oxlint/bin/oxlint"),
          ...["--type-aware", "--format", "unix", "--config", join(root, ".oxlintrc.json"), "packages"],
        ],
        { cwd: workspace.path },
      );
      expect(stdout).toContain("floating.ts:5:3");
      expect(stdout).toContain("no-floating-promises");
      expect(stdout).not.toContain("good.ts");
    } finally {
      workspace.remove();
    }
  });
});
