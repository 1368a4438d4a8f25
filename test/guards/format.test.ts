import { afterEach, expect, it } from "vitest";
import { checkFormat } from "../../scripts/lib/check-format.mjs";
import { runNode, tool } from "../support/command.ts";
import { plantWorkspace, type PlantedWorkspace } from "../support/planted-workspace.ts";

let workspace: PlantedWorkspace | undefined;

afterEach(() => {
  workspace?.remove();
});

it.each([
  ["refuses a file out of shape", { "packages/core/src/a.ts": "export const a   = 'x'\n" }, 1],
  ["accepts a file in shape", { "packages/core/src/a.ts": `export const a = "x";\n` }, 0],
  ["leaves generated files alone", { "packages/core/src/generated/a.ts": "export const a   = 'x'\n" }, 0],
])("the format check %s", async (_title, files: Readonly<Record<string, string>>, expected) => {
  workspace = plantWorkspace({}, files);
  const { code } = await runNode([tool("prettier/bin/prettier.cjs"), "--check", "packages"], {
    cwd: workspace.path,
  });
  expect(code).toBe(expected);
});

it.each([
  ["refuses a file out of shape", "packages/core/src/a.ts", "export const a   = 'x'\n", true],
  ["refuses a page out of shape", "packages/core/README.md", "* a\n* b\n", true],
  ["refuses a file that cannot be read", "packages/core/src/a.ts", "export const = 1;\n", true],
  ["leaves generated files alone", "packages/core/src/generated/a.ts", "export const a   = 'x'\n", false],
  // The native formatter would write each part on a line of its own; Prettier decides.
  [
    "accepts what Prettier alone accepts",
    "packages/core/src/a.ts",
    `/** A kind. */\nexport type Kind =\n  "${"a".repeat(30)}" | "${"b".repeat(30)}" | "${"c".repeat(25)}";\n`,
    false,
  ],
])("the quick format check %s", async (_title, path, text, isRefused) => {
  workspace = plantWorkspace({}, { [path]: text });
  const { code, output } = await checkFormat(workspace.path);
  // The planted manifest may be out of shape, too: only what is said of this file counts.
  expect(code !== 0 && output.includes(path)).toBe(isRefused);
});
