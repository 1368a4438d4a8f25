import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveAddress } from "./resolve-address.ts";

describe("any text", () => {
  const shape = (text: string) => {
    const { status, commune, candidates, confidence, issues } = resolveAddress(text);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(commune !== undefined).toBe(status === "exact" || status === "default");
    if (commune !== undefined) expect(candidates).toContain(commune);
    if (status === "exact") expect(candidates).toHaveLength(1);
    if (status === "unknown") expect(issues.length).toBeGreaterThan(0);
  };

  it("gets an answer: of words of addresses in any order", () => {
    const word = fc.constantFrom(
      ...[
        "xã",
        "P.",
        "TP",
        "Hà Nội",
        "Tân Lập",
        "Hòa Bình",
        "1",
        "12",
        ",",
        "Quận",
        "tổ",
        "Huế",
        "-",
        "\ud800",
        "Ba Tơ",
        "\u0301",
        "X",
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => shape(words.join(" "))),
      { numRuns: 500 },
    );
  });

  it("gets an answer: of any characters, lone surrogates among them", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), shape));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) =>
        shape(String.fromCharCode(...units)),
      ),
    );
  });
});
