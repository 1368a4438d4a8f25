import { describe, expect, it } from "vitest";
import { isBornAfter } from "./person-values.ts";

describe("a birth compared with a visit", () => {
  it.each([
    ["202607000000", "202607010700", false],
    ["20260700", "202607010700", false],
    ["202608000000", "202607312359", true],
    ["202512000000", "202607010700", false],
    ["202613000000", "202607010700", false],
    ["202700000000", "202607010700", true],
    ["202607150000", "202607150930", false],
  ])("%s is after %s: %s, as far as the birth is known", (birth, moment, isAfter) => {
    expect(isBornAfter(birth, moment)).toBe(isAfter);
  });
});
