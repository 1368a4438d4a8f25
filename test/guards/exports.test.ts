import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishedPackages, type WorkspacePackage } from "../support/repository.ts";
import { exportPinFaults } from "./lib/export-pins.ts";

describe("the public exports", () => {
  it.each(publishedPackages().map((one) => ({ ...one })))(
    "of packages/$folder are pinned by a test",
    async (one) => {
      expect(await exportPinFaults(one)).toEqual([]);
    },
  );
});

describe("the check of public exports", () => {
  let folder: string;
  let planted: WorkspacePackage;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "lienthong-exports-")));
    mkdirSync(join(folder, "src"));
    const exports = {
      ".": { "@lienthong/source": "./src/index.ts", import: { default: "./dist/index.js" } },
    };
    planted = { folder: "planted", path: folder, manifest: { name: "planted", version: "0.0.0", exports } };
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const index = (text: string) => {
    writeFileSync(join(folder, "src/index.ts"), text);
  };
  const pin = (...names: readonly string[]) => {
    const list = JSON.stringify(names);
    const code = `expect(Object.keys(await import("./index.ts"))).toEqual(${list});\n`;
    writeFileSync(join(folder, "src/index.test.ts"), code);
  };

  it("accepts a list that is complete", async () => {
    index("export const one = 1;\nexport const two = 2;\n");
    pin("one", "two");
    expect(await exportPinFaults(planted)).toEqual([]);
  });

  it("refuses an export that the list does not name", async () => {
    index("export const one = 1;\nexport const two = 2;\n");
    pin("one");
    expect(await exportPinFaults(planted)).toEqual(["planted: no test pins two"]);
  });

  it("refuses a package without such a test", async () => {
    index("export const one = 1;\n");
    expect(await exportPinFaults(planted)).toEqual(["planted: no test pins one"]);
  });

  it("refuses an entry point that is missing, or exports nothing", async () => {
    expect(await exportPinFaults(planted)).toEqual(["planted: ./src/index.ts is missing"]);
    index("export {};\n");
    expect(await exportPinFaults(planted)).toEqual(["planted exports nothing"]);
  });
});
