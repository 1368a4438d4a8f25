import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Decimal,
  addDecimals,
  compareDecimals,
  decimal,
  divideDecimals,
  formatDecimal,
  isDecimal,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
  sumDecimals,
} from "../index.ts";

function must(text: string): Decimal {
  const value = decimal(text);
  if (value === undefined) throw new Error(`not a decimal: ${text}`);
  return value;
}

describe("a decimal", () => {
  it.each([
    ["0", 0n, 0],
    ["-0.00", 0n, 2],
    ["1.00", 100n, 2],
    ["007", 7n, 0],
    ["-12.5", -125n, 1],
    ["1e2", 100n, 0],
    ["1.50E+1", 150n, 1],
    ["125e-3", 125n, 3],
    ["0.1e-2", 1n, 3],
    ["123456789012345678901234567890.123", 123456789012345678901234567890123n, 3],
  ])("keeps the text %s and its value", (text, unscaled, scale) => {
    const value = must(text);
    expect([value.text, value.unscaled, value.scale]).toEqual([text, unscaled, scale]);
    expect(String(value)).toBe(text);
    expect(JSON.stringify({ value })).toBe(JSON.stringify({ value: text }));
    expect(Object.isFrozen(value)).toBe(true);
  });

  it.each([
    "",
    " 1",
    "1 ",
    "+1",
    ".5",
    "1.",
    "1,5",
    "1_000",
    "0x10",
    "NaN",
    "Infinity",
    "1e",
    "1e1.5",
    "٣",
    "--1",
  ])("is not made of %j", (text) => expect(decimal(text)).toBeUndefined());

  it.each([
    ["100 characters", "1".repeat(100), true],
    ["101 characters", "1".repeat(101), false],
    ["exponent 1000", "1e1000", true],
    ["exponent 1001", "1e1001", false],
    ["exponent -1000", "1e-1000", true],
    ["exponent -1001", "1e-1001", false],
    ["a million digits", "9".repeat(1_000_000), false],
  ])("has bounds: %s", (_, text, isGood) => {
    expect(decimal(text) !== undefined).toBe(isGood);
  });

  it("is not made of what is no text", () => {
    for (const value of [1, null, undefined, {}, ["1"]]) expect(decimal(value as string)).toBeUndefined();
  });

  it("is told from other values", () => {
    expect(isDecimal(must("1"))).toBe(true);
    for (const value of [1, "1", 1n, null, undefined, {}, { text: "1", unscaled: 1, scale: 0 }])
      expect(isDecimal(value)).toBe(false);
  });
});

describe("rounding", () => {
  it.each([
    ["7.25", 1, "7.3"],
    ["7.249999", 1, "7.2"],
    ["-7.25", 1, "-7.3"],
    ["0.05", 1, "0.1"],
    ["-0.04", 1, "0.0"],
    ["1.005", 2, "1.01"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["9.99", 1, "10.0"],
    ["8", 1, "8.0"],
    ["1.0e1", 1, "10.0"],
  ])("goes half away from zero: %s to %i decimals is %s", (text, scale, expected) => {
    expect(roundDecimal(must(text), scale).text).toBe(expected);
    expect(formatDecimal(must(text), scale)).toBe(expected);
  });

  it.each([-1, 0.5, NaN, 1001])("throws TypeError for %d decimals", (scale) => {
    expect(() => roundDecimal(must("1"), scale)).toThrow(TypeError);
    expect(() => divideDecimals(must("1"), must("1"), { scale, rounding: "half-up" })).toThrow(TypeError);
  });

  it("knows no other way", () => {
    const other: unknown = "half-even";
    expect(() => divideDecimals(must("1"), must("1"), { scale: 1, rounding: other as "half-up" })).toThrow(
      TypeError,
    );
  });
});

describe("plain notation", () => {
  it.each([
    ["1e2", "100"],
    ["1.50E1", "15.0"],
    ["-1e-3", "-0.001"],
    ["007", "7"],
    ["-0", "0"],
  ])("of %s is %s", (text, expected) => {
    expect(formatDecimal(must(text))).toBe(expected);
  });
});

describe("arithmetic", () => {
  it("is exact where binary floats are not", () => {
    expect(addDecimals(must("0.1"), must("0.2")).text).toBe("0.3");
    expect(multiplyDecimals(must("1.1"), must("1.1")).text).toBe("1.21");
    expect(subtractDecimals(must("1"), must("0.9")).text).toBe("0.1");
    expect(sumDecimals(Array.from({ length: 10 }, () => must("0.1"))).text).toBe("1.0");
    expect(sumDecimals([]).text).toBe("0");
  });

  it("has no quotient by zero", () => {
    expect(divideDecimals(must("1"), must("0.00"), { scale: 2, rounding: "half-up" })).toBeUndefined();
  });

  const text = fc
    .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: -12, max: 12 }))
    .map(([digits, exponent]) => `${digits}e${exponent}`);

  it("agrees with big.js", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 20 }), (left, right, scale) => {
        const [a, b, bigA, bigB] = [must(left), must(right), new Big(left), new Big(right)];
        Big.DP = scale;
        Big.RM = Big.roundHalfUp;
        const same = (ours: Decimal | undefined, theirs: Big) =>
          expect(new Big(ours?.text ?? "").eq(theirs)).toBe(true);
        same(addDecimals(a, b), bigA.plus(bigB));
        same(subtractDecimals(a, b), bigA.minus(bigB));
        same(multiplyDecimals(a, b), bigA.times(bigB));
        same(roundDecimal(a, scale), bigA.round(scale, Big.roundHalfUp));
        same(sumDecimals([a, b, a]), bigA.plus(bigB).plus(bigA));
        if (!bigB.eq(0)) same(divideDecimals(a, b, { scale, rounding: "half-up" }), bigA.div(bigB));
        expect(compareDecimals(a, b)).toBe(bigA.cmp(bigB));
        expect(formatDecimal(a)).toMatch(/^-?\d+(?:\.\d+)?$/u);
      }),
      { numRuns: 1000 },
    );
  });
});
