import { afterEach, expect, it } from "vitest";
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
