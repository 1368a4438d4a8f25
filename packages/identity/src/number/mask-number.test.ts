import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskPersonalNumber } from "./mask-number.ts";

describe("maskPersonalNumber", () => {
  it.each([
    ["052090000017", "052******017"],
    ["215000017", "*********"],
    ["Nguyễn Văn An", "************"],
    ["", ""],
  ])("shows %s as %s", (number, masked) => {
    expect(maskPersonalNumber(number)).toBe(masked);
  });

  it("shows six digits at most of anything", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        expect(maskPersonalNumber(text).replaceAll("*", "").length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
