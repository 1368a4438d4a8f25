import { describeIssue } from "@lienthong/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityMessages } from "../messages/messages.ts";
import { mrzCheckDigit } from "./check-digit.ts";
import { validateMrz } from "./mrz.ts";

interface Zone {
  code: string;
  state: string;
  document: string;
  optional: string;
  birth: string;
  sex: string;
  expiry: string;
  nationality: string;
  name: string;
}

/** A zone of an invented person with five right check digits; each part can be replaced. */
function aZone(change: Partial<Zone> = {}): string[] {
  const zone: Zone = {
    code: "ID",
    state: "VNM",
    document: "090000017",
    optional: "052090000017<<",
    birth: "900305",
    sex: "M",
    expiry: "300305",
    nationality: "VNM",
    name: "NGUYEN<<VAN<AN",
    ...change,
  };
  const withDigit = (text: string): string => text + mrzCheckDigit(text);
  const first = zone.code + zone.state + withDigit(zone.document) + withDigit(zone.optional);
  const second = `${withDigit(zone.birth)}${zone.sex}${withDigit(zone.expiry)}${zone.nationality}<<<<<<<<<<<`;
  const composite = mrzCheckDigit(
    first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18),
  );
  return [first, second + composite, zone.name.padEnd(30, "<")];
}

const found = (input: unknown): readonly string[] =>
  validateMrz(input).issues.map((one) => `${one.severity} ${one.code}${one.path && ` at ${one.path}`}`);

describe("mrzCheckDigit", () => {
  // ICAO Doc 9303-3, 4.9, and the specimen of Doc 9303-4.
  it.each([
    ["520727", "3"],
    ["AB2134<<<", "5"],
    ["L898902C3", "6"],
    ["740812", "2"],
    ["120415", "9"],
    ["", "0"],
  ])("of %s is %s", (characters, digit) => {
    expect(mrzCheckDigit(characters)).toBe(digit);
  });
});

describe("validateMrz", () => {
  it("reads a zone with five right check digits without a word", () => {
    expect(found(aZone())).toEqual([]);
  });

  it.each([
    ["052199000017", "000101", "2000-01-01"],
    ["052201000017", "991231", "1999-12-31"],
    ["052090000017", "910305", "1991-03-05"],
  ])("takes for a date of birth unlike the number %s the nearest year", (number, birth, expected) => {
    const zone = aZone({ document: number.slice(3), optional: `${number}<<`, birth, sex: "<" });
    const result = validateMrz(zone);
    expect(result.ok && result.value.birthDate).toBe(expected);
    expect(found(zone)).toEqual(["warning identity.number.birth-year-differs at birthDate"]);
  });

  it("catches every single wrong digit of lines 1 and 2 that a check digit covers", () => {
    const [first = "", second = "", third = ""] = aZone();
    for (const [line, from, to] of [
      [0, 5, 30],
      [1, 0, 7],
      [1, 8, 15],
      [1, 29, 30],
    ] as const) {
      for (let at = from; at < to; at += 1) {
        const lines = [first, second, third];
        const text = lines[line] ?? "";
        const digit = text.charAt(at);
        if (digit === "<") continue;
        lines[line] = text.slice(0, at) + String((Number(digit) + 1) % 10) + text.slice(at + 1);
        expect(validateMrz(lines).ok, `line ${line + 1}, position ${at + 1}`).toBe(false);
      }
    }
  });

  it("names each check digit that is wrong", () => {
    const [first = "", second = "", third = ""] = aZone();
    const wrong = (text: string, at: number): string =>
      text.slice(0, at) + (text.charAt(at) === "0" ? "1" : "0") + text.slice(at + 1);
    expect(found([wrong(first, 14), second, third])).toContain(
      "error identity.mrz.check-digit at documentNumber",
    );
    expect(found([first, wrong(second, 6), third])).toContain("error identity.mrz.check-digit at birthDate");
    expect(found([first, wrong(second, 14), third])).toContain(
      "error identity.mrz.check-digit at expiryDate",
    );
    expect(found([first, wrong(second, 29), third])).toEqual(["error identity.mrz.check-digit at composite"]);
  });

  it("only warns of the extra digit at position 30 of line 1, a rule known from one card", () => {
    const [first = "", second = "", third = ""] = aZone();
    const other = first.slice(0, 29) + (first.endsWith("0") ? "1" : "0");
    expect(found([other, second, third])).toEqual([
      "warning identity.mrz.check-digit at personalNumber",
      "error identity.mrz.check-digit at composite",
    ]);
  });

  it.each<[string, Partial<Zone>, readonly string[]]>([
    ["another state", { state: "UTO" }, ["error identity.mrz.not-vietnamese at issuingState"]],
    ["another nationality", { nationality: "UTO" }, ["error identity.mrz.not-vietnamese at issuingState"]],
    ["another document code", { code: "I<" }, ["warning identity.mrz.document-code at documentCode"]],
    [
      "a document number that is not the end of the personal number",
      { document: "090000018" },
      ["warning identity.mrz.document-number-differs at documentNumber"],
    ],
    [
      "a birth year unlike the number's",
      { birth: "910305" },
      ["warning identity.number.birth-year-differs at birthDate"],
    ],
    ["a sex unlike the number's", { sex: "F" }, ["warning identity.number.sex-differs at sex"]],
    ["a sex that is none", { sex: "Q" }, ["error identity.sex.unknown at sex"]],
    ["a birth on the 30th of February", { birth: "900230" }, ["error identity.date.impossible at birthDate"]],
    ["an expiry in month 13", { expiry: "301305" }, ["error identity.date.impossible at expiryDate"]],
    [
      "a name that fills its line",
      { name: "NGUYEN<<THI<PHUONG<THAO<NGUYEN" },
      ["information identity.mrz.name-truncated at nameMrz"],
    ],
    ["no name", { name: "" }, ["error identity.name.missing at nameMrz"]],
    [
      "no personal number",
      { optional: "<<<<<<<<<<<<<<" },
      [
        "warning identity.mrz.personal-number-missing at personalNumber",
        "warning identity.mrz.century-unknown at birthDate",
      ],
    ],
  ])("reports %s", (_title, change, expected) => {
    expect(found(aZone(change))).toEqual(expected);
  });

  it("leaves out what fillers stand for", () => {
    const result = validateMrz(aZone({ birth: "90<<<<", sex: "<", expiry: "<<<<<<" }));
    expect(result).toMatchObject({ ok: true, value: { birthDate: "1990", sex: null, expiryDate: null } });
  });

  it("takes the century from the personal number", () => {
    const result = validateMrz(aZone({ document: "204000031", optional: "001204000031<<", birth: "040229" }));
    expect(result.ok && result.value.birthDate).toBe("2004-02-29");
  });

  it.each<[string, unknown, string]>([
    ["nothing", "", "error identity.mrz.lines"],
    ["two lines", aZone().slice(0, 2), "error identity.mrz.lines"],
    ["89 characters", aZone().join("").slice(1), "error identity.mrz.lines"],
    ["four lines", [...aZone(), ""].concat("X".repeat(30)), "error identity.mrz.lines"],
    ["a megabyte", "<".repeat(1_000_000), "error identity.mrz.lines"],
    ["a letter with marks", aZone({ name: "NGUYỄN<<VĂN<AN" }), "error identity.mrz.characters"],
    ["a number", 7, "error identity.mrz.not-text"],
    ["a list of other things", [1, 2, 3], "error identity.mrz.not-text"],
  ])("rejects %s", (_title, input, expected) => {
    expect(found(input)).toEqual([expected]);
  });

  it("reads small letters and spaces, and says so", () => {
    const typed = aZone().join("\n").toLowerCase().replace(/<<$/u, "< <");
    expect(found(typed)).toEqual([
      "information identity.mrz.blanks-removed",
      "information identity.mrz.lower-case",
    ]);
  });

  it.each([
    ["a blank at the end", `${aZone().join("\n")} `, { before: 0, after: 1 }],
    ["line ends", `\r\n${aZone().join("\r\n")}\r\n`, { before: 2, after: 2 }],
    ["NUL behind 90 characters in a row", `${aZone().join("")}\0`, { before: 0, after: 1 }],
    [
      "a tab behind the last of three lines",
      [...aZone().slice(0, 2), `${aZone()[2] ?? ""}\t`],
      { before: 0, after: 1 },
    ],
  ])("reads a zone with %s around it, and says so", (_title, input, params) => {
    const result = validateMrz(input);
    expect(result.ok && result.value.nameMrz).toBe("NGUYEN<<VAN<AN");
    expect(result.issues).toEqual([
      { code: "identity.scan.blanks-removed", severity: "information", path: "", params },
    ]);
  });

  it("reads a zone behind an AIM prefix, and lines of which each ends with NUL", () => {
    expect(found(`]o1${aZone().join("\n")}`)).toEqual(["information identity.scan.prefix-removed"]);
    expect(found(aZone().map((line) => `${line}\0`))).toEqual([
      "information identity.scan.blanks-removed",
      "information identity.mrz.blanks-removed",
    ]);
  });

  it("takes no other junk around a zone", () => {
    for (const junk of ["*", "]Q", "\u0002x", "]Q1]Q1"])
      expect(validateMrz(junk + aZone().join("\n")).ok, junk).toBe(false);
  });

  it("names the field of a wrong check digit in the reader's language", () => {
    const [first = "", second = "", third = ""] = aZone();
    const { issues } = validateMrz([first, second.replace("9003059", "9003050"), third]);
    expect(issues.map((one) => describeIssue(one, "vi", identityMessages))[0]).toContain(
      "ngày sinh (dòng 2)",
    );
    expect(issues.map((one) => describeIssue(one, "en", identityMessages))[0]).toContain(
      "date of birth (line 2)",
    );
  });

  it("never throws on rubbish", () => {
    fc.assert(fc.property(fc.anything(), (input) => void validateMrz(input)));
    const line = fc.stringMatching(/^[A-Z0-9<]{30}$/u);
    fc.assert(fc.property(line, line, line, (...lines) => void validateMrz(lines)));
  });
});
