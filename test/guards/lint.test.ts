import { relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runNode, tool } from "../support/command.ts";
import { plantWorkspace, type PlantedWorkspace } from "../support/planted-workspace.ts";

interface Planted {
  readonly title: string;
  readonly code: string;
  readonly rule: string;
  /** Where the file lies, when not in the portable source of a package. */
  readonly path?: string;
}

const doc = "/** A planted export. */\n";

const violations: readonly Planted[] = [
  {
    title: "a default export",
    code: `${doc}const one = 1;\nexport default one;\n`,
    rule: "no-restricted-syntax",
  },
  {
    title: "a default export by another name",
    code: `const one = 1;\nexport { one as default };\n`,
    rule: "no-restricted-syntax",
  },
  { title: "export *", code: `export * from "./good.ts";\n`, rule: "no-restricted-syntax" },
  {
    title: "the named import of zod",
    code: `import { z } from "zod";\n${doc}export const text = z;\n`,
    rule: "no-restricted-imports",
  },
  {
    title: "an import without its extension",
    code: `import { good } from "./good";\n${doc}export const other = good;\n`,
    rule: "no-restricted-imports",
  },
  {
    title: "a package reached by path",
    code: `import { good } from "../../fhir/src/index.ts";\n${doc}export const other = good;\n`,
    rule: "no-restricted-imports",
  },
  { title: "process", code: `${doc}export const home = String(process);\n`, rule: "no-restricted-globals" },
  { title: "Buffer", code: `${doc}export const bytes = String(Buffer);\n`, rule: "no-restricted-globals" },
  { title: "window", code: `${doc}export const page = String(window);\n`, rule: "no-restricted-globals" },
  { title: "document", code: `${doc}export const page = String(document);\n`, rule: "no-restricted-globals" },
  { title: "fetch", code: `${doc}export const get = String(fetch);\n`, rule: "no-restricted-globals" },
  {
    title: "setTimeout",
    code: `${doc}export const wait = String(setTimeout);\n`,
    rule: "no-restricted-globals",
  },
  { title: "crypto", code: `${doc}export const hash = String(crypto);\n`, rule: "no-restricted-globals" },
  {
    title: "console",
    code: `${doc}export function say(): void {\n  console.log("x");\n}\n`,
    rule: "no-console",
  },
  { title: "Date.now", code: `${doc}export const now = Date.now();\n`, rule: "no-restricted-syntax" },
  {
    title: "new Date without a date",
    code: `${doc}export const now = new Date();\n`,
    rule: "no-restricted-syntax",
  },
  {
    title: "Date called as a function",
    code: `${doc}export const now = Date();\n`,
    rule: "no-restricted-syntax",
  },
  {
    title: "a date in the machine's time zone",
    code: `${doc}export const day = new Date(2025, 6, 1);\n`,
    rule: "no-restricted-syntax",
  },
  {
    title: "a date read in the machine's time zone",
    code: `${doc}export const day = new Date("2025-07-01").getDate();\n`,
    rule: "no-restricted-syntax",
  },
  { title: "Math.random", code: `${doc}export const luck = Math.random();\n`, rule: "no-restricted-syntax" },
  {
    title: "toLocaleString",
    code: `${doc}export const text = (1).toLocaleString("vi");\n`,
    rule: "no-restricted-syntax",
  },
  {
    title: "toLocaleUpperCase without a locale",
    code: `${doc}export const text = "i".toLocaleUpperCase();\n`,
    rule: "no-restricted-syntax",
  },
  {
    title: "localeCompare without a locale",
    code: `${doc}export const order = "a".localeCompare("b");\n`,
    rule: "no-restricted-syntax",
  },
  {
    title: "Intl without a locale",
    code: `${doc}export const order = new Intl.Collator();\n`,
    rule: "no-restricted-syntax",
  },
  { title: "eval", code: `${doc}export const two: unknown = eval("1 + 1");\n`, rule: "no-eval" },
  {
    title: "new Function",
    code: `${doc}export const run = new Function("return 1");\n`,
    rule: "no-new-func",
  },
  {
    title: "a regular expression without u",
    code: `${doc}export const digits = /^[0-9]+$/;\n`,
    rule: "require-unicode-regexp",
  },
  {
    title: "an exported function without a doc comment",
    code: `export function bare(): number {\n  return 1;\n}\n`,
    rule: "jsdoc/require-jsdoc",
  },
  {
    title: "an exported constant without a doc comment",
    code: `export const bare = 1;\n`,
    rule: "jsdoc/require-jsdoc",
  },
  {
    title: "an exported interface without a doc comment",
    code: `export interface Bare {\n  readonly one: number;\n}\n`,
    rule: "jsdoc/require-jsdoc",
  },
  {
    title: "an exported type without a doc comment",
    code: `export type Bare = "one" | "two";\n`,
    rule: "jsdoc/require-jsdoc",
  },
  {
    title: "a doc comment that says nothing",
    code: `/** */\nexport const bare = 1;\n`,
    rule: "jsdoc/require-description",
  },
  {
    title: "any",
    code: `${doc}export const loose = (input: any): string => String(input);\n`,
    rule: "@typescript-eslint/no-explicit-any",
  },
  {
    title: "an unsafe value at the border",
    code: `${doc}export const name = (JSON.parse("{}") as { a: never }).a.b.c;\n${doc}export const other = JSON.parse("{}").name;\n`,
    rule: "@typescript-eslint/no-unsafe-member-access",
  },
  {
    title: "a promise nobody waits for",
    code: `${doc}export function go(): void {\n  Promise.resolve(1);\n}\n`,
    rule: "@typescript-eslint/no-floating-promises",
  },
  {
    title: "a switch that forgets a case",
    code: `${doc}export function pick(kind: "a" | "b"): number {\n  switch (kind) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}\n`,
    rule: "@typescript-eslint/switch-exhaustiveness-check",
  },
  {
    title: "a file of many lines",
    code: `${doc}export const rows = [\n${'  "row",\n'.repeat(305)}];\n`,
    rule: "max-lines",
  },
  {
    title: "a promise nobody waits for, in a test",
    code: `Promise.resolve(1);\n`,
    rule: "@typescript-eslint/no-floating-promises",
    path: "packages/core/src/planted.test.ts",
  },
  {
    title: "a default export in the command line",
    code: `const one = 1;\nexport default one;\n`,
    rule: "no-restricted-syntax",
    path: "packages/cli/src/planted.ts",
  },
];

const allowed: Readonly<Record<string, string>> = {
  "packages/core/src/good.ts": `${doc}export const good = /^[0-9]+$/u.test("1");\n`,
  "packages/core/src/dates.ts": `${doc}export const day = new Date(Date.UTC(2025, 6, 1)).getUTCDate();\n`,
  "packages/core/src/order.ts": `${doc}export const order = "a".localeCompare("b", "vi");\n`,
  "packages/cli/src/read.ts": `import { readFileSync } from "node:fs";\n${doc}export const read = (path: string) => [readFileSync(path), process.pid];\n`,
  "packages/core/src/good.test.ts": `export const now = new Date();\nexport const loose = JSON.parse("{}").name;\n`,
  "packages/core/src/generated/table.ts": `export default [/a/];\n`,
};

const plantedPath = (index: number) => violations[index]?.path ?? `packages/core/src/planted-${index}.ts`;

let workspace: PlantedWorkspace;
let rulesByFile: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const files = Object.fromEntries(violations.map(({ code }, index) => [plantedPath(index), code]));
  workspace = plantWorkspace({ core: {}, cli: {} }, { ...files, ...allowed });
  const { stdout, stderr } = await runNode([tool("eslint/bin/eslint.js"), "--format", "json", "packages"], {
    cwd: workspace.path,
  });
  if (stdout === "") throw new Error(stderr);
  const results = JSON.parse(stdout) as {
    filePath: string;
    messages: { ruleId: string | null; message: string }[];
  }[];
  rulesByFile = new Map(
    results.map(({ filePath, messages }) => [
      relative(workspace.path, filePath),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
});

afterAll(() => {
  workspace.remove();
});

describe("lint of the packages' source", () => {
  it.each(violations.map((planted, index) => ({ ...planted, file: plantedPath(index) })))(
    "refuses $title",
    ({ file, rule }) => {
      expect(rulesByFile.get(file)).toContain(rule);
    },
  );

  it.each(Object.keys(allowed).filter((file) => !file.includes("/generated/")))("accepts %s", (file) => {
    expect(rulesByFile.get(file)).toEqual([]);
  });

  it("leaves generated files alone", () => {
    expect(rulesByFile.has("packages/core/src/generated/table.ts")).toBe(false);
  });
});
