import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runNode, tool } from "../support/command.ts";
import { plantWorkspace, type PlantedWorkspace } from "../support/planted-workspace.ts";

const planted: readonly { title: string; file: string; code: string }[] = [
  { title: "process", file: "process", code: `export const home = process.cwd();\n` },
  { title: "Buffer", file: "buffer", code: `export const bytes = Buffer.from("x");\n` },
  {
    title: "a Node module",
    file: "node",
    code: `import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n`,
  },
  { title: "window", file: "window", code: `export const page = window.location;\n` },
  { title: "TextDecoder", file: "decoder", code: `export const decode = new TextDecoder();\n` },
  { title: "fetch", file: "fetch", code: `export const get = fetch("x");\n` },
  { title: "an enum", file: "enum", code: `export enum Kind {\n  One,\n}\n` },
  {
    title: "an unchecked index",
    file: "index-access",
    code: `export const first = (rows: string[]): string => rows[0];\n`,
  },
  {
    title: "undefined put into an optional field",
    file: "optional",
    code: `export const one: { a?: number } = { a: undefined };\n`,
  },
];

describe("type-check of portable source", () => {
  let workspace: PlantedWorkspace;
  let output: string;

  beforeAll(async () => {
    workspace = plantWorkspace(
      { core: {} },
      {
        "packages/core/src/good.ts": `export const good: readonly number[] = [1].map((one) => one + 1);\n`,
        ...Object.fromEntries(planted.map(({ file, code }) => [`packages/core/src/${file}.ts`, code])),
      },
    );
    output = (await runNode([tool("typescript/bin/tsc"), "-p", "packages/core"], { cwd: workspace.path }))
      .text;
  });

  afterAll(() => {
    workspace.remove();
  });

  it.each(planted)("refuses $title", ({ file }) => {
    expect(output).toContain(`src/${file}.ts(`);
  });

  it("accepts plain ECMAScript", () => {
    expect(output).not.toContain("src/good.ts(");
  });
});
