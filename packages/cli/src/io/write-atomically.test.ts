import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unfinishedFiles, writeAtomically } from "./write-atomically.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "lienthong-write-"))));
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const isRoot = process.getuid?.() === 0;

describe("writing a result", () => {
  it("writes the whole text and leaves no other file", async () => {
    const path = join(folder, "a.json");
    expect(await writeAtomically(path, "Nguyễn", { overwrite: false })).toEqual({ ok: true });
    expect(readFileSync(path, "utf8")).toBe("Nguyễn");
    expect(readdirSync(folder)).toEqual(["a.json"]);
    expect(unfinishedFiles()).toEqual([]);
  });

  it("makes the folders it needs", async () => {
    const path = join(folder, "b", "c", "a.json");
    expect(await writeAtomically(path, new Uint8Array([1, 2]), { overwrite: false })).toEqual({ ok: true });
    expect([...readFileSync(path)]).toEqual([1, 2]);
  });

  it("does not replace a file unless asked to", async () => {
    const path = join(folder, "a.json");
    writeFileSync(path, "old");
    expect(await writeAtomically(path, "new", { overwrite: false })).toEqual({ ok: false, reason: "exists" });
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(await writeAtomically(path, "new", { overwrite: true })).toEqual({ ok: true });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });

  it("leaves nothing behind when the place is a folder", async () => {
    mkdirSync(join(folder, "a.json"));
    const outcome = await writeAtomically(join(folder, "a.json"), "text", { overwrite: true });
    expect(outcome).toEqual({ ok: false, reason: "unwritable" });
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });

  it("leaves nothing behind when a file stands where a folder should be", async () => {
    writeFileSync(join(folder, "b"), "");
    const outcome = await writeAtomically(join(folder, "b", "a.json"), "text", { overwrite: false });
    expect(outcome.ok).toBe(false);
    expect(readdirSync(folder)).toEqual(["b"]);
  });

  it("removes a folder it made when the file cannot be written", async () => {
    const name = "x".repeat(300); // longer than any file name may be
    const outcome = await writeAtomically(join(folder, "b", "c", name), "text", { overwrite: false });
    expect(outcome).toEqual({ ok: false, reason: "unwritable" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform !== "linux")("gives up where no folder can be made", async () => {
    const outcome = await writeAtomically("/proc/lienthong/b/a.json", "new", { overwrite: false });
    expect(outcome).toMatchObject({ ok: false });
  });

  it.skipIf(isRoot)("says when writing is not allowed", async () => {
    chmodSync(folder, 0o500);
    const outcome = await writeAtomically(join(folder, "a.json"), "text", { overwrite: false });
    expect(outcome).toEqual({ ok: false, reason: "denied" });
  });
});
