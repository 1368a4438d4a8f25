import { describe, expect, it } from "vitest";
import { readHead, readWhole } from "./read-head.ts";

async function* piecesOf(lengths: readonly number[], ended: () => void): AsyncGenerator<Uint8Array, void> {
  try {
    for (const [index, length] of lengths.entries())
      yield await Promise.resolve(new Uint8Array(length).fill(index + 1));
  } finally {
    ended();
  }
}

describe("the head of a file", () => {
  it.each([
    ["nothing", [], 0],
    ["one small piece", [10], 10],
    ["many small pieces", Array.from({ length: 100 }, () => 1000), 65_536],
    ["one large piece", [200_000], 65_536],
  ])("is read without losing it: %s", async (_title, lengths, headLength) => {
    let ends = 0;
    const { head, pieces } = await readHead(piecesOf(lengths, () => ends++));
    expect(head).toHaveLength(headLength);
    const whole = await readWhole(pieces);
    expect(whole).toHaveLength(lengths.reduce((sum, length) => sum + length, 0));
    expect(whole?.subarray(0, headLength)).toEqual(head);
    expect(ends).toBe(1);
  });

  it("closes a file that is not read on", async () => {
    let ends = 0;
    const { close } = await readHead(piecesOf([70_000, 70_000], () => ends++));
    await close();
    await close();
    expect(ends).toBe(1);
  });
});
