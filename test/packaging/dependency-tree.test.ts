import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { readJson, root } from "../support/repository.ts";
import { installedPackages, treeFaults, type InstalledPackage } from "./lib/dependency-tree.ts";

const rules = readJson<{ allowed: string[]; exceptions: Record<string, string> }>(
  join(root, "test/packaging/licences.json"),
);
const tree = installedPackages(inject("consumer"));

describe("everything that comes with the packages", () => {
  it("is there to be looked at", () => {
    expect(tree.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(inject("tarballs"))));
  });

  it("has an allowed licence and runs nothing when installed", () => {
    expect(treeFaults(tree, rules)).toEqual([]);
  });

  it("still needs every exception, and each has a reason", () => {
    for (const [name, reason] of Object.entries(rules.exceptions)) {
      expect(tree.map((one) => one.name)).toContain(name);
      expect(reason).not.toBe("");
    }
  });
});

describe("the check of what comes with the packages", () => {
  const one = (more: Partial<InstalledPackage>): InstalledPackage => ({
    name: "planted",
    version: "1.0.0",
    licence: "MIT",
    hasInstallScript: false,
    ...more,
  });

  it.each([
    ["a copyleft licence", { licence: "GPL-3.0-only" }],
    ["a network copyleft licence", { licence: "AGPL-3.0-or-later" }],
    ["no licence", { licence: "" }],
    ["a licence that adds one that is not allowed", { licence: "MIT AND GPL-2.0-only" }],
    ["an install script", { hasInstallScript: true }],
  ])("refuses %s", (_title, more) => {
    expect(treeFaults([one(more)], rules)).toHaveLength(1);
  });

  it.each(["MIT", "Apache-2.0", "(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)"])("accepts %s", (licence) => {
    expect(treeFaults([one({ licence })], rules)).toEqual([]);
  });
});
