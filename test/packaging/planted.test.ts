import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { publintFaults, typesFaults } from "./lib/lint-tarball.ts";
import { packPackage } from "./lib/pack-package.ts";
import { readTarball } from "./lib/read-tarball.ts";
import { readmeFault } from "./lib/run-readme.ts";
import { typeCheckFaults } from "./lib/type-check.ts";

type Files = Readonly<Record<string, string>>;

const good = {
  "README.md": `# Planted\n\n\`\`\`js\nimport { one } from "planted";\nconsole.log(one);\n\`\`\`\n`,
  "src/index.ts": "export const one = 1;\n",
  "dist/index.js": "export const one = 1;\n",
  "dist/index.cjs": `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.one = 1;\n`,
  "dist/index.d.ts": "export declare const one = 1;\n",
  "dist/index.d.cts": "export declare const one = 1;\n",
};

const manifest = {
  name: "planted",
  version: "0.0.0",
  license: "Apache-2.0",
  type: "module",
  sideEffects: false,
  engines: { node: ">=20.19" },
  files: ["dist", "src"],
  main: "./dist/index.cjs",
  module: "./dist/index.js",
  types: "./dist/index.d.ts",
  exports: {
    ".": {
      import: { types: "./dist/index.d.ts", default: "./dist/index.js" },
      require: { types: "./dist/index.d.cts", default: "./dist/index.cjs" },
    },
  },
};

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "lienthong-tarball-")));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Packs a planted package, and lays it out as if it were installed. */
async function planted(files: Files, more: object = {}): Promise<{ tarball: string; project: string }> {
  const whole = { ...manifest, ...more };
  const source = join(folder, "planted");
  const project = join(folder, "project");
  const all = { ...files, "package.json": JSON.stringify(whole, null, 2) };
  for (const target of [source, join(project, "node_modules/planted")]) {
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(target, name)), { recursive: true });
      writeFileSync(join(target, name), text);
    }
  }
  return {
    tarball: await packPackage({ folder: "planted", path: source, manifest: whole }, folder),
    project,
  };
}

const without = (name: keyof typeof good): Files => {
  const { [name]: _left, ...rest } = good;
  return rest;
};

const tsc = join(root, "test/packaging/compilers/node_modules/typescript59/bin/tsc");

describe("the checks of tarballs", () => {
  it("accept a sound package", async () => {
    const { tarball, project } = await planted(good);
    expect(await publintFaults(tarball)).toEqual([]);
    expect(await typesFaults(tarball)).toEqual([]);
    expect(await readmeFault(project, "planted")).toBe("");
    expect(await typeCheckFaults(tsc, project, "nodenext", ["planted"])).toBe("");
    expect([...readTarball(tarball).keys()].sort()).toEqual([...Object.keys(good), "package.json"].sort());
  });

  it("refuse an entry point whose file is not packed", async () => {
    const { tarball } = await planted(good, { files: ["src"] });
    expect((await publintFaults(tarball)).join("\n")).toContain("does not exist");
  });

  it("refuse CommonJS published as an ES module", async () => {
    const { tarball } = await planted({ ...good, "dist/index.js": good["dist/index.cjs"] });
    expect((await publintFaults(tarball)).join("\n")).toMatch(/CJS|ESM/u);
  });

  it("refuse a package without types", async () => {
    const { tarball } = await planted({ ...without("dist/index.d.ts"), "dist/index.d.cts": "" });
    expect(await typesFaults(tarball)).not.toEqual([]);
  });

  it("refuse types of an ES module given to require", async () => {
    const exports = {
      ".": { types: "./dist/index.d.ts", import: "./dist/index.js", require: "./dist/index.cjs" },
    };
    const { tarball } = await planted(good, { exports });
    expect((await typesFaults(tarball)).join("\n")).toContain("FalseESM");
  });

  it("refuse declarations that do not hold together", async () => {
    const { project } = await planted({
      ...good,
      "dist/index.d.ts": `import type { Gone } from "not-installed";\nexport declare const one: Gone;\n`,
    });
    expect(await typeCheckFaults(tsc, project, "nodenext", ["planted"])).toContain("not-installed");
  });

  it("refuse declarations that need Node or a browser", async () => {
    const { project } = await planted({ ...good, "dist/index.d.ts": `export declare const one: Buffer;\n` });
    expect(await typeCheckFaults(tsc, project, "bundler", ["planted"])).toContain("Buffer");
  });

  it.each([
    ["no README", without("README.md"), "no README.md"],
    ["a README without a program", { ...good, "README.md": "# Planted\n" }, "no program"],
    [
      "a README whose program fails",
      { ...good, "README.md": '```js\nimport { gone } from "planted";\nconsole.log(gone);\n```\n' },
      "gone",
    ],
    [
      "a README whose program shows nothing",
      { ...good, "README.md": '```js\nimport "planted";\n```\n' },
      "prints nothing",
    ],
  ])("refuse %s", async (_title, files, fault) => {
    const { project } = await planted(files);
    expect(await readmeFault(project, "planted")).toContain(fault);
  });
});
