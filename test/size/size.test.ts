import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  entryPoints,
  publishedPackages,
  readJson,
  root,
  type WorkspacePackage,
} from "../support/repository.ts";
import { budgetFaults, type Budget } from "./lib/budget.ts";
import { measure, measureProgram } from "./lib/measure.ts";

const budgets = readJson<Readonly<Record<string, Budget>>>(join(root, "test/size/budgets.json"));
const packages = publishedPackages();
const entries = packages.flatMap(entryPoints);

describe("the size of", () => {
  it.each(entries.map((entry) => ({ ...entry })))("$specifier stays within its budget", async (entry) => {
    const weight = await measure(entry, packages);
    expect(weight.gzip).toBeGreaterThan(0);
    expect(budgetFaults(entry.specifier, weight, budgets[entry.specifier])).toEqual([]);
  });

  const alone = entries.flatMap((entry) =>
    Object.entries(budgets[entry.specifier]?.alone ?? {}).map(([name, gzip]) => ({ ...entry, name, gzip })),
  );
  it.each(alone)("$name of $specifier, taken alone, stays within its budget", async (one) => {
    const weight = await measure(one, packages, one.name);
    expect(weight.gzip).toBeGreaterThan(0);
    expect(budgetFaults(one.name, weight, { gzip: one.gzip })).toEqual([]);
  });

  const programs = entries.flatMap((entry) =>
    Object.entries(budgets[entry.specifier]?.programs ?? {}).map(([name, gzip]) => ({
      specifier: entry.specifier,
      name,
      gzip,
      needsNode: entry.needsNode,
    })),
  );
  it.each(programs)(
    "a page as $name stays within its budget",
    async ({ specifier, name, gzip, needsNode }) => {
      const text = readFileSync(join(root, "test/size/programs", name), "utf8");
      expect(text).toContain(JSON.stringify(specifier));
      expect(budgetFaults(name, await measureProgram(text, packages, needsNode), { gzip })).toEqual([]);
    },
  );

  it.skipIf(process.env["LIENTHONG_ONLY"] !== undefined)("nothing else has a budget", () => {
    const names = new Set(entries.map(({ specifier }) => specifier));
    expect(Object.keys(budgets).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe("the check of sizes", () => {
  let folder: string;
  let planted: readonly WorkspacePackage[];

  const exportsOf = (...names: readonly string[]) =>
    Object.fromEntries(
      names.map((name) => [
        name === "index" ? "." : `./${name}`,
        { "@lienthong/source": `./src/${name}.ts`, import: { default: `./dist/${name}.js` } },
      ]),
    );
  const numbers = JSON.stringify(
    Array.from({ length: 4000 }, (_, index) => (index * 2654435761) % 4294967296),
  );
  const files: Readonly<Record<string, string>> = {
    "packages/fhir/dist/index.js": `export const heavy = ${numbers};\n`,
    "packages/identity/dist/index.js": `export { heavy } from "@lienthong/fhir";\nexport { card } from "./card.js";\n`,
    "packages/identity/dist/clean.js": `export const small = (text) => text.length;\nexport const big = ${numbers};\n`,
    "packages/identity/dist/stained.js": `export const small = (text) => text.length;\nexport const big = Object.keys(${numbers});\n`,
    "packages/identity/dist/card.js": `export const card = (text) => text.length === 12;\n`,
    "packages/identity/dist/lazy.js": `export const load = () => import("@lienthong/fhir");\n`,
  };

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "lienthong-size-")));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const one = (name: string, exports: ReturnType<typeof exportsOf>): WorkspacePackage => ({
      folder: name,
      path: join(folder, "packages", name),
      manifest: { name: `@lienthong/${name}`, version: "0.0.0", exports },
    });
    planted = [
      one("fhir", exportsOf("index")),
      one("identity", exportsOf("index", "card", "lazy", "clean", "stained")),
    ];
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const faults = async (specifier: string, budget: Budget | undefined) => {
    const entry = planted.flatMap(entryPoints).find((one) => one.specifier === specifier);
    if (entry === undefined) throw new Error(specifier);
    return budgetFaults(specifier, await measure(entry, planted), budget);
  };

  it("accepts a light entry point that stays apart", async () => {
    expect(await faults("@lienthong/identity/card", { gzip: 500, without: ["fhir"] })).toEqual([]);
  });

  it("counts what is loaded on demand apart", async () => {
    expect(await faults("@lienthong/identity/lazy", { gzip: 800, without: ["fhir"] })).toEqual([]);
  });

  it("sees when an export that is taken alone drags the others along", async () => {
    const weigh = async (name: string) => {
      const entry = planted.flatMap(entryPoints).find(({ specifier }) => specifier.endsWith(name));
      if (entry === undefined) throw new Error(name);
      return (await measure(entry, planted, "small")).gzip;
    };
    expect(await weigh("/clean")).toBeLessThan(500);
    expect(await weigh("/stained")).toBeGreaterThan(10_000);
  });

  it.each([
    ["an entry point without a budget", undefined, "has no budget"],
    ["an entry point over its budget", { gzip: 10_000 }, "more than 10000"],
    ["a budget so wide that it guards nothing", { gzip: 1_000_000 }, "guards nothing"],
    ["a part that must stay out", { gzip: 40_000, without: ["fhir"] }, "carries fhir"],
  ])("refuses %s", async (_title, budget, fault) => {
    expect((await faults("@lienthong/identity", budget)).join("\n")).toContain(fault);
  });
});
