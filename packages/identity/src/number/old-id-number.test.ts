import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateOldIdNumber } from "./old-id-number.ts";

describe("validateOldIdNumber", () => {
  it.each([
    ["215000017", "cmnd-9"],
    ["052090000017", "digits-12"],
    ["999999999999", "digits-12"],
  ])("accepts %s as %s", (number, kind) => {
    expect(validateOldIdNumber(number)).toEqual({ ok: true, value: { number, kind }, issues: [] });
  });

  it.each([
    ["8 digits", "21500001", "identity.old-number.format"],
    ["10 digits", "2150000170", "identity.old-number.format"],
    ["13 digits", "0520900000170", "identity.old-number.format"],
    ["letters", "21500001A", "identity.old-number.format"],
    ["nothing", "", "identity.old-number.format"],
    ["a megabyte", "2".repeat(1_000_000), "identity.old-number.format"],
    ["a number", 215000017, "identity.old-number.not-text"],
  ])("rejects %s", (_title, input, code) => {
    expect(validateOldIdNumber(input).issues.map((one) => one.code)).toEqual([code]);
  });

  it("removes separators and says so", () => {
    expect(validateOldIdNumber("215 000 017")).toMatchObject({
      ok: true,
      value: { number: "215000017" },
      issues: [{ severity: "information", code: "identity.old-number.separators-removed" }],
    });
  });

  it("never throws on rubbish", () => {
    fc.assert(fc.property(fc.anything(), (input) => void validateOldIdNumber(input)));
  });
});
