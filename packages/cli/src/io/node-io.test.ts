import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createNodeIo, todayInVietnam } from "./node-io.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "lienthong-io-"))));
afterEach(() => rmSync(folder, { recursive: true }));

describe("the real disk", () => {
  it("lists the files below a folder by name, without hidden ones and without following links to folders", async () => {
    for (const each of ["b", "b/c", "a", ".git"]) mkdirSync(join(folder, each));
    for (const each of ["b/c/2.xml", "b/1.xml", "a/3.xml", "z.xml", ".hidden", ".git/x"])
      writeFileSync(join(folder, each), "x");
    symlinkSync(folder, join(folder, "a", "loop"));
    symlinkSync(join(folder, "z.xml"), join(folder, "a", "link.xml"));
    const names = async (most: number) =>
      (await createNodeIo().listFiles(folder, most)).map((path) =>
        relative(folder, path).replaceAll("\\", "/"),
      );
    expect(await names(100)).toEqual(["z.xml", "a/3.xml", "a/link.xml", "b/1.xml", "b/c/2.xml"]);
    expect(await names(2)).toEqual(["z.xml", "a/3.xml"]);
  });

  it("tells files from folders", async () => {
    writeFileSync(join(folder, "a"), "");
    const { inspect } = createNodeIo();
    expect(await inspect(folder)).toBe("directory");
    expect(await inspect(join(folder, "a"))).toBe("file");
    expect(await inspect(join(folder, "b"))).toBe("missing");
  });
});

describe("the day of today", () => {
  it.each([
    ["2026-07-31T16:59:59Z", "2026-07-31"],
    ["2026-07-31T17:00:00Z", "2026-08-01"],
    ["2026-12-31T17:00:00Z", "2027-01-01"],
  ])("at %s is %s in Vietnam", (now, day) => {
    expect(todayInVietnam(new Date(now))).toBe(day);
  });
});
