import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideHalfUp, markToTenths, tenthsToMark } from "./mark.ts";

describe("a mark of TT 22/2021", () => {
  it.each([
    ["0", 0],
    ["0.0", 0],
    ["8", 80],
    ["8.5", 85],
    ["9.9", 99],
    ["10", 100],
    ["10.0", 100],
  ])("%s is valid", (text, tenths) => {
    expect(markToTenths(text)).toBe(tenths);
  });

  it.each(["", "8.25", "8,5", "10.1", "11", "-1", "+8", " 8", "8.", ".5", "1e1", "08", "８", "NaN", "8.5\n"])(
    "%j is not",
    (text) => {
      expect(markToTenths(text)).toBeUndefined();
    },
  );

  it("comes back from tenths as it was", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        (tenths) => markToTenths(tenthsToMark(tenths)) === tenths,
      ),
    );
  });
});

describe("rounding half-up", () => {
  it.each([
    [1290, 200, 6], // 6.45 in units of 1
    [129, 20, 6],
    [645, 10, 65], // 64.5 tenths: 6.45 gives 6.5
    [795, 10, 80],
    [644, 10, 64],
    [0, 7, 0],
  ])("%i / %i is %i", (numerator, denominator, expected) => {
    expect(divideHalfUp(numerator, denominator)).toBe(expected);
  });

  it("agrees with exact arithmetic on big integers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 200 }), (a, b) => {
        const exact = (2n * BigInt(a) + BigInt(b)) / (2n * BigInt(b));
        return BigInt(divideHalfUp(a, b)) === exact;
      }),
    );
  });
});
