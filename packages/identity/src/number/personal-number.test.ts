import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPersonalNumber, validatePersonalNumber } from "./personal-number.ts";

const codes = (input: unknown, asOf?: string): readonly string[] =>
  validatePersonalNumber(input, asOf === undefined ? {} : { asOf }).issues.map(
    (one) => `${one.severity} ${one.code}`,
  );

describe("validatePersonalNumber", () => {
  it.each([
    ["052090000017", "male", 1990, "province"],
    ["052190000017", "female", 1990, "province"],
    ["052200000017", "male", 2000, "province"],
    ["052399000017", "female", 2099, "province"],
    ["001000000017", "male", 1900, "province"],
    ["096000000017", "male", 1900, "province"],
    ["101090000017", "male", 1990, "country"],
    ["295090000017", "male", 1990, "country"],
  ])("reads %s as %s, born %i, registered in a %s", (number, sex, birthYear, placeKind) => {
    const result = validatePersonalNumber(number);
    expect(result).toMatchObject({ ok: true, value: { number, sex, birthYear, placeKind }, issues: [] });
    expect(isPersonalNumber(number)).toBe(true);
  });

  it.each([
    ["no digits at all", "", "error identity.number.empty"],
    ["only spaces", "   ", "error identity.number.empty"],
    ["11 digits", "05209000001", "error identity.number.length"],
    ["13 digits", "0520900000177", "error identity.number.length"],
    ["a very long text", "0".repeat(1_000_000), "error identity.number.length"],
    ["a letter O for a zero", "O52090000017", "error identity.number.not-digits"],
    ["full-width digits", "０５２０９０００００１７", "error identity.number.not-digits"],
    ["a number that a spreadsheet made of it", 52090000017, "error identity.number.not-text"],
    ["one zero lost", "52090000017", "error identity.number.leading-zero-lost"],
    ["two zeros lost", "1090000017", "error identity.number.leading-zero-lost"],
    ["province code 005 that nobody has", "005090000017", "error identity.number.place-unassigned"],
    ["code 097 after the last province", "097090000017", "error identity.number.place-unassigned"],
    ["code 100 before the first country", "100090000017", "error identity.number.place-unassigned"],
    ["code 296 after the last country", "296090000017", "error identity.number.place-unassigned"],
    ["a first digit above 2", "300090000017", "error identity.number.place-unassigned"],
    ["null", null, "error identity.number.not-text"],
  ])("rejects %s", (_title, input, expected) => {
    expect(codes(input)).toEqual([expected]);
    expect(isPersonalNumber(input)).toBe(false);
  });

  it("removes spaces, dots and dashes between digits and says so", () => {
    for (const typed of ["052 090 000 017", "052.090.000.017", "052-090-000-017", " 052090000017"]) {
      const result = validatePersonalNumber(typed);
      expect(result.ok && result.value.number).toBe("052090000017");
    }
    expect(codes("052\u2013090\u2011000\u00a0017")).toEqual([
      "information identity.number.separators-removed",
    ]);
    expect(codes("052 090 000 017")).toEqual(["information identity.number.separators-removed"]);
    expect(codes(" 052090000017 ")).toEqual([]);
    expect(codes("052--090000017")).toEqual(["error identity.number.not-digits"]);
  });

  it("rejects a birth after the day of the record, and accepts one in its year", () => {
    expect(codes("052226000017", "2026-01-01")).toEqual([]);
    expect(codes("052227000017", "2026-12-31")).toEqual(["error identity.number.birth-in-future"]);
  });

  it("warns of a century that no living person is born in", () => {
    expect(codes("052399000017")).toEqual([]);
    expect(codes("052400000017")).toEqual(["warning identity.number.birth-year-unlikely"]);
  });

  it("says what must not be read into the number", () => {
    const result = validatePersonalNumber("052090000017");
    expect(result.ok && result.value.notImplied).toContain("check-digit");
    expect(result.ok && result.value.notImplied).toContain("residence");
  });

  it("throws only for a day that is none", () => {
    expect(() => validatePersonalNumber("052090000017", { asOf: "today" })).toThrow(TypeError);
  });

  it("never throws on rubbish and never shows it", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const result = validatePersonalNumber(input);
        expect(typeof result.ok).toBe("boolean");
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4,20}$/u), (digits) => {
        const text = JSON.stringify(validatePersonalNumber(digits).issues);
        expect(text).not.toContain(digits);
      }),
    );
  });
});

const source = new URL("../../../../../shared/specs/vneid/province-codes.json", import.meta.url);

interface Structure {
  readonly length: number;
  readonly regex: string;
  readonly centurySexDigit: Readonly<
    Record<string, { readonly sex: string; readonly years: readonly [number, number] }>
  >;
}

describe.skipIf(!existsSync(source))("the structure of the number (skipped without ../shared)", () => {
  const { structure } = existsSync(source)
    ? (JSON.parse(readFileSync(source, "utf8")) as { structure: Structure })
    : { structure: undefined };

  it("is that of the list: sex and century of every fourth digit, first and last year", () => {
    const digits = Object.entries(structure?.centurySexDigit ?? {});
    expect(digits).toHaveLength(10);
    for (const [digit, { sex, years }] of digits)
      for (const [year, two] of [
        [years[0], "00"],
        [years[1], "99"],
      ] as const)
        expect(validatePersonalNumber(`052${digit}${two}000017`)).toMatchObject({
          ok: true,
          value: { sex, birthYear: year },
        });
  });

  it("takes no number that the list's expression does not take", () => {
    const expression = new RegExp(structure?.regex ?? "", "u");
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{12}$/u), (number) => {
        if (isPersonalNumber(number)) expect(number).toMatch(expression);
      }),
      { numRuns: 300 },
    );
  });
});
