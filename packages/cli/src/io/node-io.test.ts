import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
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

  it("lists a folder that cannot be read, and a link that leads nowhere, so that they are told of", async () => {
    symlinkSync(join(folder, "gone.xml"), join(folder, "link.xml"));
    const { listFiles, readFile } = createNodeIo();
    expect(await listFiles(folder, 10)).toEqual([join(folder, "link.xml")]);
    expect(await readFile(join(folder, "link.xml"), 10)).toEqual({ ok: false, reason: "missing" });
    expect(await listFiles(join(folder, "gone"), 10)).toEqual([join(folder, "gone", sep)]);
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "reads the other folders when one is closed to the user",
    async () => {
      mkdirSync(join(folder, "a"));
      mkdirSync(join(folder, "b"));
      writeFileSync(join(folder, "b", "1.xml"), "x");
      chmodSync(join(folder, "a"), 0);
      const { listFiles, readFile } = createNodeIo();
      const found = await listFiles(folder, 10);
      expect(found).toEqual([join(folder, "a", sep), join(folder, "b", "1.xml")]);
      expect(await readFile(join(folder, "a", sep), 10)).toEqual({ ok: false, reason: "denied" });
      chmodSync(join(folder, "a"), 0o700);
    },
  );

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
