import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolvePlaceCodes } from "./place-codes.ts";

describe("codes of a place from the population database", () => {
  it.each([
    ["of a former ward", { province: "64", district: "622", commune: "23566" }, "former", "exact", "23575"],
    ["of a ward of today", { province: "52", commune: "21583" }, "current", "exact", "21583"],
  ])("%s lead to the ward of today", (_title, codes, generation, status, code) => {
    const result = resolvePlaceCodes(codes);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value.written.generation).toBe(generation);
    expect(result.value.current).toMatchObject({ status, units: [{ code }] });
  });

  it("of a former ward that was divided lead to each of its parts", () => {
    const result = resolvePlaceCodes(
      { province: "01", district: "001", commune: "00007" },
      { asOf: "2024-01-01" },
    );
    expect(result.ok && result.value.current).toMatchObject({ status: "candidates" });
    expect(result.ok && result.value.current?.units.map(({ code }) => code)).toEqual(["00008", "00025"]);
  });

  it("of a province alone name no commune", () => {
    const result = resolvePlaceCodes({ province: "52" });
    expect(result.ok && result.value.current).toBeNull();
    expect(result.ok && result.value.written.province?.name).toBe("Gia Lai");
  });

  it("that are on no list are refused, and nothing is thrown", () => {
    expect(resolvePlaceCodes({ province: "52", commune: "99999" }).ok).toBe(false);
    fc.assert(
      fc.property(fc.record({ province: fc.string(), commune: fc.string() }), (codes) => {
        resolvePlaceCodes(codes);
      }),
      { numRuns: 50 },
    );
  });
});
