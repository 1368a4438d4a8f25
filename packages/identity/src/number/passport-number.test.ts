import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validatePassportNumber } from "./passport-number.ts";

const codes = (input: unknown): readonly string[] =>
  validatePassportNumber(input).issues.map(({ severity, code }) => `${severity} ${code}`);

describe("validatePassportNumber", () => {
  it.each([
    ["C1234567", "C1234567", "vietnamese"],
    ["P01234567", "P01234567", "vietnamese"],
    ["c 123 4567", "C1234567", "vietnamese"],
    ["123456789", "123456789", "other"],
    ["AB1234567", "AB1234567", "other"],
    ["C123456", "C123456", "other"],
  ])("reads %s as %s, %s", (input, number, form) => {
    expect(validatePassportNumber(input)).toEqual({ ok: true, value: { number, form }, issues: [] });
  });

  it.each<[string, unknown, readonly string[]]>([
    ["a number", 1234567, ["error identity.passport.not-text"]],
    ["nothing", "", ["error identity.passport.format"]],
    ["four characters", "C123", ["error identity.passport.format"]],
    ["letters alone", "ABCDEFG", ["error identity.passport.format"]],
    ["a letter with a mark", "Đ1234567", ["error identity.passport.format"]],
    ["a letter whose capital is another", "ı1234567", ["error identity.passport.format"]],
    ["a letter whose capital is two", "ß1234567", ["error identity.passport.format"]],
    ["sixteen characters", "A123456789012345", ["error identity.passport.format"]],
    ["a megabyte", "1".repeat(1_000_000), ["error identity.passport.format"]],
    ["fifteen characters", "A12345678901234", ["warning identity.passport.long"]],
    ["ten characters", "A123456789", ["warning identity.passport.long"]],
    ["nine characters", "A12345678", []],
  ])("says of %s", (_title, input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  it("never throws on rubbish", () => {
    fc.assert(fc.property(fc.anything(), (input) => void validatePassportNumber(input)));
  });
});
