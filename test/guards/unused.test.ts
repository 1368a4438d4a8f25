import { afterEach, describe, expect, it } from "vitest";
import { runNode, tool } from "../support/command.ts";
import { plantWorkspace, type PlantedPackage, type PlantedWorkspace } from "../support/planted-workspace.ts";

interface KnipReport {
  readonly issues: readonly {
    readonly file: string;
    readonly files?: readonly unknown[];
    readonly [kind: string]: unknown;
  }[];
}

const good: Readonly<Record<string, string>> = {
  "packages/core/src/index.ts": `export { used } from "./used.ts";\n`,
  "packages/core/src/used.ts": `import { SaxesParser } from "saxes";\nexport const used = SaxesParser;\n`,
};
const core: PlantedPackage = { dependencies: { saxes: "6.0.0" } };

let workspace: PlantedWorkspace | undefined;

afterEach(() => {
  workspace?.remove();
});

/** What knip finds in packages/core, as "kind name" lines. */
async function unused(
  planted: PlantedPackage,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  workspace = plantWorkspace({ core: planted }, { ...good, ...files });
  const { stdout, text } = await runNode(
    [tool("knip/bin/knip.js"), "--workspace", "packages/core", "--reporter", "json", "--no-config-hints"],
    { cwd: workspace.path },
  );
  if (!stdout.startsWith("{")) throw new Error(text);
  return (JSON.parse(stdout) as KnipReport).issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      Array.isArray(found)
        ? found.map((one: { name?: string }) => `${kind} ${kind === "files" ? file : (one.name ?? "")}`)
        : [],
    ),
  );
}

describe("unused code and dependencies", () => {
  it("accepts a package in which everything is used", async () => {
    expect(await unused(core, {})).toEqual([]);
  });

  it("refuses a file that nothing imports", async () => {
    const found = await unused(core, { "packages/core/src/forgotten.ts": `export const forgotten = 1;\n` });
    expect(found).toContain("files packages/core/src/forgotten.ts");
  });

  it("refuses an export that nothing imports", async () => {
    const found = await unused(core, {
      "packages/core/src/used.ts": `${good["packages/core/src/used.ts"]}export const spare = 1;\n`,
    });
    expect(found).toEqual(["exports spare"]);
  });

  it("refuses a type that nothing imports or uses", async () => {
    const found = await unused(core, {
      "packages/core/src/used.ts": `${good["packages/core/src/used.ts"]}export type Spare = 1;\n`,
    });
    expect(found).toEqual(["types Spare"]);
  });

  it("refuses a dependency that nothing imports", async () => {
    const found = await unused({ dependencies: { saxes: "6.0.0", fflate: "0.8.2" } }, {});
    expect(found).toEqual(["dependencies fflate"]);
  });

  it("refuses an import that package.json does not declare", async () => {
    const found = await unused({}, {});
    expect(found).toEqual(["unlisted saxes"]);
  });
});
