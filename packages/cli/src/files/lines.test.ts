import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineCutter, type Line } from "./lines.ts";

function cut(pieces: readonly string[], longest = 100): readonly Line[] {
  const cutter = createLineCutter(longest);
  return [...pieces.flatMap((piece) => cutter.write(piece)), ...cutter.end()];
}

describe("a text cut into lines", () => {
  it("tells number and place of each line that is not blank", () => {
    expect(cut(["a\n\n \t\r\nbc\r\nd"])).toEqual([
      { text: "a", number: 1, offset: 0 },
      { text: "bc\r", number: 4, offset: 7 },
      { text: "d", number: 5, offset: 11 },
    ]);
  });

  it("passes over a line that is too long, and goes on after it", () => {
    expect(cut(["ab\nabc", "d", "e\nx"], 3)).toEqual([
      { text: "ab", number: 1, offset: 0 },
      { text: undefined, number: 2, offset: 3 },
      { text: "x", number: 3, offset: 9 },
    ]);
  });

  it("means the same however the text arrives", () => {
    const text = "một\r\n\nhai hai hai\nba\n\n\nbốn";
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        expect(cut(pieces, 8)).toEqual(cut([text], 8));
      }),
      { numRuns: 50 },
    );
  });
});
