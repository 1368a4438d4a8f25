import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateCardNumber } from "./card-number.ts";

describe("validateCardNumber", () => {
  it("takes a card of 15 characters apart", () => {
    expect(validateCardNumber("HT3010123456789")).toEqual({
      ok: true,
      issues: [],
      value: {
        kind: "card",
        text: "HT3010123456789",
        group: "HT",
        level: "3",
        percent: 95,
        province: "01",
        insuranceNumber: "0123456789",
      },
    });
  });

  it.each([
    ["1", 100],
    ["2", 100],
    ["4", 80],
    ["5", 100],
  ])("level %s pays %i percent", (level, percent) => {
    const result = validateCardNumber(`ZZ${level}010000000001`);
    expect(result.ok && result.value.kind === "card" && result.value.percent).toBe(percent);
  });

  it.each([
    ["10 digits", "0123456789", "insurance-number"],
    ["12 digits", "001085000001", "personal-number"],
  ])("takes %s in place of a card", (_title, text, kind) => {
    expect(validateCardNumber(text)).toEqual({ ok: true, issues: [], value: { kind, text } });
  });

  it.each([
    ["14 characters", "DN401000000001", "error bhyt.card.wrong-length"],
    ["16 characters", "DN40100000000012", "error bhyt.card.wrong-length"],
    ["nothing", "", "error bhyt.card.wrong-length"],
    ["small letters", "dn4010000000001", "error bhyt.card.bad-form"],
    ["Vietnamese letters", "ĐN4010000000001", "error bhyt.card.bad-form"],
    ["level 0", "DN0010000000001", "error bhyt.card.bad-form"],
    ["level 6", "DN6010000000001", "error bhyt.card.bad-form"],
    ["a letter among the digits", "DN401000000000A", "error bhyt.card.bad-form"],
    ["full-width digits", "DN401０000000001", "error bhyt.card.bad-form"],
    ["letters in 10", "012345678A", "error bhyt.card.bad-form"],
    ["letters in 12", "00108500000A", "error bhyt.card.bad-form"],
    ["a group that is not known", "ZZ4010000000001", "warning bhyt.card.unknown-group"],
    ["a level that the group does not have", "HT1010000000001", "warning bhyt.card.unusual-level"],
    ["a number", 15, "error bhyt.card.not-text"],
  ])("says what is wrong with %s", (_title, input, issue) => {
    expect(validateCardNumber(input).issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      issue,
    ]);
  });

  it.each([
    ["a line end", "DN4010000000001\r\n", ["bhyt.scan.blanks-removed"], { before: 0, after: 2 }],
    ["a tab and NUL", "\tDN4010000000001\0", ["bhyt.scan.blanks-removed"], { before: 1, after: 1 }],
    ["the AIM prefix of Code 128", "]C1DN4010000000001", ["bhyt.scan.prefix-removed"], { prefix: "]C1" }],
    [
      "a prefix and blanks",
      " ]Q3DN4010000000001 ",
      ["bhyt.scan.prefix-removed", "bhyt.scan.blanks-removed"],
      { prefix: "]Q3" },
    ],
  ])("takes a number with %s around it, and says so", (_title, input, codes, params) => {
    const result = validateCardNumber(input);
    expect(result.ok && result.value.text).toBe("DN4010000000001");
    expect(result.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      codes.map((code) => `information ${code}`),
    );
    expect(result.issues[0]?.params).toEqual(params);
  });

  it.each([
    "]Q1",
    "]Q1]Q1DN4010000000001",
    "*DN4010000000001*",
    "DN4 010000000001",
    "DN401000000000\t1",
    "]Q1\0",
  ])("takes no other junk: %j", (input) => expect(validateCardNumber(input).ok).toBe(false));

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: "binary" })), (input) => {
        expect(typeof validateCardNumber(input).ok).toBe("boolean");
      }),
    );
  });
});
