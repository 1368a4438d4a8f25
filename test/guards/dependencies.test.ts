import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runNode, tool } from "../support/command.ts";
import { plantWorkspace, type PlantedWorkspace } from "../support/planted-workspace.ts";
import { publishedPackages, root } from "../support/repository.ts";

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

async function cruise(cwd: string): Promise<readonly Violation[]> {
  const { stdout, text } = await runNode(
    [
      tool("dependency-cruiser/bin/dependency-cruise.mjs"),
      ...["--config", ".dependency-cruiser.cjs", "--output-type", "json", "packages"],
    ],
    { cwd },
  );
  if (!stdout.startsWith("{")) throw new Error(text);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

const good = { "packages/core/src/index.ts": `export const one = 1;\n` };

const planted: readonly { title: string; rule: string; from: string; code: string }[] = [
  {
    title: "core importing fhir",
    rule: "direction-core",
    from: "packages/core/src/up.ts",
    code: `import { two } from "@lienthong/fhir";\nexport const up = two;\n`,
  },
  {
    title: "fhir importing bhyt",
    rule: "direction-fhir",
    from: "packages/fhir/src/side.ts",
    code: `import { three } from "@lienthong/bhyt";\nexport const side = three;\n`,
  },
  {
    title: "a type taken against the direction",
    rule: "direction-core",
    from: "packages/core/src/type.ts",
    code: `import type { Two } from "@lienthong/fhir";\nexport type Up = Two;\n`,
  },
  {
    title: "bhyt verifying a signature itself",
    rule: "types-only-bhyt",
    from: "packages/bhyt/src/verify.ts",
    code: `import { verify } from "@lienthong/signature";\nexport const check = verify;\n`,
  },
  {
    title: "a package that is not in the table importing another",
    rule: "direction-newcomer",
    from: "packages/newcomer/src/index.ts",
    code: `import { one } from "@lienthong/core";\nexport const copy = one;\n`,
  },
  {
    title: "a deep import by name",
    rule: "resolvable",
    from: "packages/fhir/src/deep.ts",
    code: `import { hidden } from "@lienthong/core/src/hidden.ts";\nexport const seen = hidden;\n`,
  },
  {
    title: "a deep import by path",
    rule: "no-deep-import",
    from: "packages/fhir/src/deep-path.ts",
    code: `import { hidden } from "../../core/src/hidden.ts";\nexport const seen = hidden;\n`,
  },
  {
    title: "another package reached by path",
    rule: "by-name-only",
    from: "packages/fhir/src/path.ts",
    code: `import { one } from "../../core/src/index.ts";\nexport const copy = one;\n`,
  },
  {
    title: "a cycle",
    rule: "no-cycle",
    from: "packages/core/src/left.ts",
    code: `import { right } from "./right.ts";\nexport const left = (): unknown => right;\n`,
  },
  {
    title: "node:fs in portable source",
    rule: "no-node-in-source",
    from: "packages/core/src/disk.ts",
    code: `import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n`,
  },
  {
    title: "fs without its prefix",
    rule: "no-node-in-source",
    from: "packages/core/src/disk-old.ts",
    code: `import { readFileSync } from "fs";\nexport const read = readFileSync;\n`,
  },
  {
    title: "a /node entry taken by portable source",
    rule: "node-entry-stays-apart",
    from: "packages/core/src/leak.ts",
    code: `import { disk } from "./node.ts";\nexport const leak = disk;\n`,
  },
  {
    title: "test code in source",
    rule: "no-test-code-in-source",
    from: "packages/core/src/borrowed.ts",
    code: `import { rows } from "./rows.cases.ts";\nexport const borrowed = rows;\n`,
  },
  {
    title: "the repository's test helpers in source",
    rule: "no-test-code-in-source",
    from: "packages/core/src/helper.ts",
    code: `import { help } from "../../../test/support/help.ts";\nexport const helper = help;\n`,
  },
  {
    title: "a dependency that is not declared",
    rule: "no-undeclared-dependency",
    from: "packages/core/src/extra.ts",
    code: `import * as big from "big.js";\nexport const extra = big;\n`,
  },
  {
    title: "an import that leads nowhere",
    rule: "resolvable",
    from: "packages/core/src/lost.ts",
    code: `import { gone } from "./gone.ts";\nexport const lost = gone;\n`,
  },
];

const support: Readonly<Record<string, string>> = {
  ...good,
  "packages/core/src/hidden.ts": `export const hidden = 1;\n`,
  "packages/core/src/right.ts": `import { left } from "./left.ts";\nexport const right = (): unknown => left;\n`,
  "packages/core/src/kind.ts": `import type { Row } from "./row.ts";\nexport interface Kind {\n  rows: Row[];\n}\n`,
  "packages/core/src/row.ts": `import type { Kind } from "./kind.ts";\nexport interface Row {\n  kind: Kind;\n}\n`,
  "packages/core/src/node.ts": `import { readFileSync } from "node:fs";\nexport const disk = readFileSync;\n`,
  "packages/core/src/rows.cases.ts": `export const rows = [1];\n`,
  "packages/fhir/src/index.ts": `import { one } from "@lienthong/core";\nexport type Two = 2;\nexport const two = one + 1;\n`,
  "packages/bhyt/src/index.ts": `import type { Verified } from "@lienthong/signature";\nexport const three = 3;\nexport type Seal = Verified;\n`,
  "packages/signature/src/index.ts": `export type Verified = true;\nexport const verify = true;\n`,
  "packages/cli/src/index.ts": `import { readFileSync } from "node:fs";\nimport { two } from "@lienthong/fhir";\nexport const all = [readFileSync, two];\n`,
  "test/support/help.ts": `export const help = 1;\n`,
};

const core = { "@lienthong/core": "workspace:^" };
const packages = {
  core: { dependencies: { "@lienthong/fhir": "workspace:^" }, entries: ["node"] },
  fhir: { dependencies: { ...core, "@lienthong/bhyt": "workspace:^" } },
  bhyt: { dependencies: { ...core, "@lienthong/signature": "workspace:^" } },
  signature: { dependencies: core },
  newcomer: { dependencies: core },
  cli: { dependencies: { ...core, "@lienthong/fhir": "workspace:^" } },
};

describe("directions between packages", () => {
  let workspace: PlantedWorkspace;
  let clean: PlantedWorkspace;
  let violations: readonly Violation[];
  let cleanViolations: readonly Violation[];

  beforeAll(async () => {
    const files = Object.fromEntries(planted.map(({ from, code }) => [from, code]));
    workspace = plantWorkspace(packages, { ...support, ...files });
    const { "packages/core/src/right.ts": _cycle, ...withoutCycle } = support;
    clean = plantWorkspace(packages, withoutCycle);
    violations = await cruise(workspace.path);
    cleanViolations = await cruise(clean.path);
  });

  afterAll(() => {
    workspace.remove();
    clean.remove();
  });

  it.each(planted)("refuse $title", ({ rule, from }) => {
    expect(violations.filter((one) => one.from === from).map((one) => one.rule.name)).toContain(rule);
  });

  it("accept the directions of the architecture", () => {
    expect(cleanViolations).toEqual([]);
  });

  it("are followed by the manifests of this repository", async () => {
    const { below, typesOnly } = (await import("../../scripts/package-directions.cjs")).default;
    const wrong = publishedPackages(root).flatMap(({ folder, manifest }) =>
      Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
        .filter((name) => name.startsWith("@lienthong/"))
        .map((name) => name.slice("@lienthong/".length))
        .filter((name) => ![...(below[folder] ?? []), ...(typesOnly[folder] ?? [])].includes(name))
        .map((name) => `${folder} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
