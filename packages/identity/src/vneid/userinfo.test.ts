import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsFromVneid, validateVneidUserinfo } from "./userinfo.ts";

const told = (input: unknown): readonly string[] =>
  validateVneidUserinfo(input).issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`.trim());
const person = { citizenPid: "052090000017", fullName: "Nguyễn Văn An", birthDate: "1990-03-05" };

describe("userinfo of VNeID", () => {
  it.each([
    [1, 1],
    ["2", 2],
    [3, null],
    ["mức độ 2", null],
    [undefined, null],
  ])("with account level %s is of level %s", (accountLevel, level) => {
    const result = validateVneidUserinfo({ ...person, accountLevel });
    expect(result.ok && result.value.accountLevel).toBe(level);
  });

  // Four digits of a day and month such as 20 and 12 could be a year; then the others are no month.
  it.each([
    ["20121985", "1985-12-20"],
    ["19011990", "1990-01-19"],
    ["20010120", "2001-01-20"],
    ["20012001", "2001-01-20"],
    ["19850000", "1985"],
  ])("reads the date of birth %s as %s", (birthDate, expected) => {
    const result = validateVneidUserinfo({ ...person, birthDate });
    expect(result.ok && result.value.birthDate).toBe(expected);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no object", null, ["error identity.source.not-an-object"]],
    ["nothing in it", {}, ["error identity.source.personal-number-missing citizenPid"]],
    [
      "a number of no place",
      { citizenPid: "003090000017" },
      ["error identity.number.place-unassigned citizenPid"],
    ],
    [
      "another year",
      { ...person, birthDate: "1991" },
      ["warning identity.number.birth-year-differs birthDate"],
    ],
    ["a date that is none", { ...person, birthDate: 0 }, ["warning identity.date.format birthDate"]],
    [
      "a level that is none",
      { ...person, accountLevel: 0 },
      ["warning identity.source.code-unknown accountLevel"],
    ],
    [
      "a name in misread UTF-8",
      { ...person, fullName: "Nguyá»…n VÄƒn An" },
      ["warning identity.text.damaged fullName"],
    ],
    [
      "a name that DOS misread",
      { ...person, fullName: "Nguyß╗àn V─ân An" },
      ["warning identity.text.damaged fullName"],
    ],
    ["more than is known", { ...person, avatar: "…" }, ["information identity.source.unknown-fields"]],
  ])("with %s says so", (_title, input, expected) => {
    expect(told(input)).toEqual(expected);
  });

  it("never throws, on anything", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => void validateVneidUserinfo(input)),
      { numRuns: 200 },
    );
  });

  it("becomes claims, with the consent that they rest on", () => {
    const result = validateVneidUserinfo(person);
    if (!result.ok) throw new Error("must be good");
    const claims = claimsFromVneid(result.value, { time: "2026-03-01T08:30:00+07:00", consentId: "C-1" });
    expect(Object.keys(claims)).toEqual(["personalNumber", "name", "birthDate", "consentId"]);
    expect(claims.consentId?.source.system).toBe("vneid-biometric-share-info");
    expect(claims.name).toMatchObject({ assurance: "vneid", confidence: "single-source" });
  });
});
