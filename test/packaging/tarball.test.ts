import { describe, expect, inject, it } from "vitest";
import { publishedPackages, root } from "../support/repository.ts";
import { publintFaults, typesFaults } from "./lib/lint-tarball.ts";
import { readTarball } from "./lib/read-tarball.ts";

const tarballs = inject("tarballs");
const testFile = /\.(test|test-d|cases)\.[cm]?[jt]s$|\/testing\//u;

it("there are packages to publish", () => {
  expect(Object.keys(tarballs).length).toBeGreaterThan(0);
});

describe.each(publishedPackages().map(({ manifest }) => manifest))("the tarball of $name", (manifest) => {
  const tarball = tarballs[manifest.name] ?? "";
  const files = () => readTarball(tarball);

  it("pleases publint, strictly", async () => {
    expect(await publintFaults(tarball)).toEqual([]);
  });

  it("has types that every resolution finds", async () => {
    expect(await typesFaults(tarball)).toEqual([]);
  });

  it("holds readme, licence and what it was built to", () => {
    const names = [...files().keys()];
    const missing = ["package.json", "README.md", "LICENSE"].filter((name) => !names.includes(name));
    expect(missing).toEqual([]);
    expect(names.some((name) => name.startsWith("dist/"))).toBe(true);
  });

  it("holds no test", () => {
    expect([...files().keys()].filter((name) => testFile.test(name))).toEqual([]);
  });

  it("names no path of the machine that built it", () => {
    const named = [...files()].filter(([, bytes]) => bytes.includes(root)).map(([name]) => name);
    expect(named).toEqual([]);
  });

  it("needs other packages by version, not by workspace", () => {
    const packed = files().get("package.json")?.toString("utf8") ?? "";
    expect(packed).not.toMatch(/"(?:workspace|catalog|link|file):/u);
    expect(packed).not.toMatch(/"(?:pre|post)?install"\s*:/u);
  });
});
