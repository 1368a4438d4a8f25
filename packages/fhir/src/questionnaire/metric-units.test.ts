import { decimal } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { inBaseUnit } from "./metric-units.ts";

describe("a value in the unit without prefix", () => {
  it.each([
    ["5", "km", "5000", "m"],
    ["1.50", "mg", "0.00150", "g"],
    ["2", "dL", "0.2", "L"],
    ["2", "dl", "0.2", "L"],
    ["3", "min", "180", "s"],
    ["1", "[mi_i]", "1609.344", "m"],
    ["70", "kg", "70000", "g"],
  ])("%s %s is %s %s", (value, code, base, unit) => {
    const number = decimal(value);
    const result = number && inBaseUnit(number, code);
    expect(result && [result.value.text, result.unit]).toEqual([base, unit]);
  });

  it.each(["mg/dL", "mm[Hg]", "", "constructor", "%"])("is not known for %s", (code) => {
    const one = decimal("1");
    expect(one && inBaseUnit(one, code)).toBeUndefined();
  });
});
