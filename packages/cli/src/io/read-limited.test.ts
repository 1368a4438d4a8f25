import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLimited, readStream } from "./read-limited.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "lienthong-read-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const bytesOf = (outcome: Awaited<ReturnType<typeof readLimited>>) =>
  outcome.ok ? [...outcome.bytes] : outcome.reason;

describe("reading a file", () => {
  it.each([
    ["smaller than the limit", [1, 2], [1, 2]],
    ["as large as the limit", [1, 2, 3], [1, 2, 3]],
    ["larger than the limit by one byte", [1, 2, 3, 4], "too-large"],
    ["empty", [], []],
  ])("that is %s", async (_title, content, found) => {
    const path = join(folder, "a");
    writeFileSync(path, new Uint8Array(content));
    expect(bytesOf(await readLimited(path, 3))).toEqual(found);
  });

  it("that is not there", async () => {
    expect(bytesOf(await readLimited(join(folder, "none"), 3))).toBe("missing");
    writeFileSync(join(folder, "a"), "");
    expect(bytesOf(await readLimited(join(folder, "a", "b"), 3))).toBe("missing");
  });

  it("that is a folder", async () => {
    expect(bytesOf(await readLimited(folder, 3))).toBe("directory");
  });

  it.skipIf(process.platform === "win32")("that never ends", async () => {
    expect(bytesOf(await readLimited("/dev/zero", 3_000_000))).toBe("too-large");
  });
});

describe("reading standard input", () => {
  async function* chunks(...texts: string[]) {
    for (const text of texts) yield await Promise.resolve(text);
  }

  it("joins its pieces", async () => {
    expect(bytesOf(await readStream(chunks("Đ", "b"), 3))).toEqual([0xc4, 0x90, 0x62]);
  });

  it("stops when it is too large", async () => {
    expect(bytesOf(await readStream(chunks("Đ", "bc"), 3))).toBe("too-large");
  });
});
