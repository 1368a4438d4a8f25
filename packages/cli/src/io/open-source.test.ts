import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OpenOutcome } from "./io.ts";
import { openFile, openStream } from "./open-source.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "lienthong-open-"))));
afterEach(() => rmSync(folder, { recursive: true }));

async function read(
  opened: OpenOutcome,
): Promise<{ size: number | undefined; bytes: Buffer; pieces: number }> {
  if (!opened.ok) throw new Error(opened.reason);
  const pieces: Uint8Array[] = [];
  for await (const piece of opened.source.pieces) pieces.push(piece);
  return { size: opened.source.size, bytes: Buffer.concat(pieces), pieces: pieces.length };
}

describe("a file that is read piece by piece", () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])("gives all of its %d bytes", async (length) => {
    const content = Buffer.from(Array.from({ length }, (_, index) => index % 251));
    const path = join(folder, "a");
    writeFileSync(path, content);
    const { size, bytes, pieces } = await read(await openFile(path));
    expect(size).toBe(length);
    expect(bytes.equals(content)).toBe(true);
    expect(pieces).toBe(Math.ceil(length / 65_536));
  });

  it("keeps the pieces that were given before", async () => {
    writeFileSync(join(folder, "a"), Buffer.concat([Buffer.alloc(65_536, 1), Buffer.alloc(65_536, 2)]));
    const { bytes } = await read(await openFile(join(folder, "a")));
    expect([bytes[0], bytes[65_535], bytes[65_536]]).toEqual([1, 1, 2]);
  });

  it("says why it cannot be opened", async () => {
    expect(await openFile(join(folder, "none"))).toEqual({ ok: false, reason: "missing" });
    expect(await openFile(folder)).toEqual({ ok: false, reason: "directory" });
  });

  it("can be left before its end", async () => {
    writeFileSync(join(folder, "a"), Buffer.alloc(500_000));
    const opened = await openFile(join(folder, "a"));
    if (!opened.ok) throw new Error(opened.reason);
    let pieces = 0;
    for await (const piece of opened.source.pieces) {
      pieces += piece.length > 0 ? 1 : 0;
      break;
    }
    expect(pieces).toBe(1);
  });
});

describe("standard input", () => {
  it("is read in the pieces in which it comes, text too, and has no known size", async () => {
    const { size, bytes } = await read(await openStream(Readable.from(["Đ", new Uint8Array([33])])));
    expect(size).toBeUndefined();
    expect(bytes.toString("utf8")).toBe("Đ!");
  });
});
