import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsFromCardQr } from "../claims/from-card-qr.ts";
import { claimsFromMrz } from "../claims/from-mrz.ts";
import { mergeClaims } from "../claims/merge.ts";
import { parseCardQr, parseMrz } from "../parse.ts";
import { type MatchPerson, matchPersons } from "./match-persons.ts";
import { comparePlaces, samePlace } from "./same-place.ts";
import { matchWeights } from "./weights.ts";

const thresholds = { match: 0.95, possible: 0.2 };
const found = (one: MatchPerson, other: MatchPerson): readonly string[] =>
  matchPersons(one, other).evidence.map(({ claim, relation }) => `${claim}: ${relation}`);

const person = {
  personalNumber: "064185000025",
  name: "Rơ Châm H'Lan",
  birthDate: "1985-12-31",
  sex: "female",
  permanentAddress: "Phường Hội Thương, TP Pleiku, Gia Lai",
};

describe("matchPersons", () => {
  it("takes claims as well as plain values, of a card and of its own machine-readable zone", () => {
    const card = claimsFromCardQr(
      parseCardQr("064185000025||Rơ Châm H'Lan|31121985|Nữ|Làng Ốp, Phường Hoa Lư, Gia Lai|01042021"),
    );
    const zone = claimsFromMrz(
      parseMrz("IDVNM1850000257064185000025<<98512316F2512314VNM<<<<<<<<<<<6RO<<CHAM<HLAN<<<<<<<<<<<<<<<<<"),
    );
    const { decision, evidence } = matchPersons(card, zone, { thresholds });
    expect(decision).toBe("match");
    expect(evidence.map(({ claim, relation }) => `${claim}: ${relation}`)).toEqual([
      "personalNumber: same",
      "birthDate: same",
      "name: no-marks",
      "sex: same",
    ]);
  });

  it.each<[string, MatchPerson, string]>([
    ["the same in full", person, "match"],
    [
      "the same before the merger and after it",
      { ...person, permanentAddress: "Phường Pleiku, Tỉnh Gia Lai" },
      "match",
    ],
    [
      "no number, marks lost, only the year",
      { name: "RO CHAM H LAN", birthDate: "1985", sex: "female" },
      "different",
    ],
    [
      "… but the same place",
      { name: "RO CHAM H LAN", birthDate: "1985", permanentAddress: person.permanentAddress },
      "possible",
    ],
    ["name and date alone", { name: person.name, birthDate: person.birthDate }, "possible"],
    ["name, date and place", { ...person, personalNumber: undefined }, "match"],
    ["one digit of the number typed wrong", { ...person, personalNumber: "064185000026" }, "match"],
    [
      "another number, all else the same: twins are not this alike",
      { ...person, personalNumber: "052190123456" },
      "different",
    ],
    [
      "another name of the same number",
      { personalNumber: person.personalNumber, name: "Siu Bơn" },
      "different",
    ],
    ["the name alone", { name: person.name }, "different"],
    ["nothing", {}, "different"],
  ])("by the caller's thresholds: %s", (_title, other, decision) => {
    expect(matchPersons(person, other, { thresholds }).decision).toBe(decision);
  });

  it.each<[string, MatchPerson, MatchPerson, string]>([
    [
      "an old number",
      { oldNumbers: ["230000017"], personalNumber: "064185000025" },
      { oldNumbers: ["230000017"] },
      "personalNumber: same-as-old",
    ],
    [
      "a cancelled number",
      { personalNumber: "064185000025", oldNumbers: ["052185000017"] },
      { personalNumber: "052185000017" },
      "personalNumber: same-as-old",
    ],
    [
      "two numbers of today that differ, though one old number stands in both: such were given twice",
      { personalNumber: "064185000025", oldNumbers: ["230000017"] },
      { personalNumber: "052185000017", oldNumbers: ["230000017"] },
      "personalNumber: different",
    ],
    [
      "two numbers that a slip tells apart, with an old number in common",
      { personalNumber: "064185000025", oldNumbers: ["230000017"] },
      { personalNumber: "064185000026", oldNumbers: ["230000017"] },
      "personalNumber: typing",
    ],
    [
      "old numbers alone",
      { oldNumbers: ["230000017"] },
      { oldNumbers: ["230000017"] },
      "personalNumber: same-as-old",
    ],
    [
      "other old numbers, which tell nothing",
      { oldNumbers: ["230000017"], sex: "male" },
      { oldNumbers: ["230000018"], sex: "male" },
      "sex: same",
    ],
    ["day and month changed", { birthDate: "1985-03-05" }, { birthDate: "1985-05-03" }, "birthDate: swapped"],
    [
      "the same year, no more of it known",
      { birthDate: "1985" },
      { birthDate: "1985" },
      "birthDate: partial",
    ],
    ["the same month", { birthDate: "1985-03" }, { birthDate: "1985-03" }, "birthDate: partial"],
    [
      "1 January, which registers write for a year",
      { birthDate: "1985-01-01" },
      { birthDate: "1985-01-01" },
      "birthDate: default-day",
    ],
    ["2 January", { birthDate: "1985-01-02" }, { birthDate: "1985-01-02" }, "birthDate: same"],
    ["another year", { birthDate: "1985-03-05" }, { birthDate: "1990-12-31" }, "birthDate: different-year"],
    [
      "telephones of two notations",
      { phoneNumber: "+84 900 000 001" },
      { phoneNumber: "0900.000.001" },
      "phoneNumber: same",
    ],
    [
      "another telephone",
      { phoneNumber: "0900000001" },
      { phoneNumber: "0900000002" },
      "phoneNumber: different",
    ],
    ["mothers", { mother: "Rơ Châm H'Blơi" }, { mother: "RƠCHÂM HBLƠI" }, "mother: spacing"],
    [
      "home towns",
      { homeTown: "Xã Ia Kênh, Pleiku, Gia Lai" },
      { homeTown: "Phường Bình Phú, Gia Lai" },
      "homeTown: same-province",
    ],
    ["passports", { passportNumber: "C1234567" }, { passportNumber: "C1234568" }, "passportNumber: typing"],
  ])("explains %s", (_title, one, other, expected) => {
    expect(found(one, other)).toEqual([expected]);
    expect(found(other, one)).toEqual([expected]);
  });

  it.each(["1958", "1958-01-01"])(
    "takes no namesakes of one province for one person whose papers say %s",
    (birthDate) => {
      const namesake = { name: "Lê An", birthDate, sex: "male" };
      const { decision } = matchPersons(
        { ...namesake, permanentAddress: "Phường Quy Nhơn, Gia Lai" },
        { ...namesake, permanentAddress: "Phường Pleiku, Gia Lai" },
        { thresholds },
      );
      expect(decision).toBe("possible");
    },
  );

  describe("holds a pair back, however much a family shares", () => {
    const child = {
      name: "Phan Minh Anh",
      birthDate: "2015-06-01",
      sex: "female",
      permanentAddress: "Phường Quy Nhơn, Gia Lai",
      currentAddress: "Phường Quy Nhơn, Gia Lai",
      homeTown: "Phường Quy Nhơn, Gia Lai",
      birthRegistrationPlace: "Phường Quy Nhơn, Gia Lai",
      father: "Phan Văn Đức",
      mother: "Lê Thị Bình",
      phoneNumber: "0900000001",
      email: "nha@example.org",
    };
    const number = "052315000017";
    it.each<[string, MatchPerson, MatchPerson, string | undefined, string]>([
      ["nothing to hold back", child, child, undefined, "match"],
      ["twins of other names", child, { ...child, name: "Phan Thu Bích" }, "name", "possible"],
      ["twins of one letter", child, { ...child, name: "Phan Minh Ann" }, "name", "possible"],
      [
        "twins of one mark",
        { ...child, name: "Phan Minh Ảnh" },
        { ...child, name: "Phan Minh Ánh" },
        "name",
        "possible",
      ],
      [
        "twins of one mark, which one of them has not",
        child,
        { ...child, name: "Phan Minh Ánh" },
        "name",
        "possible",
      ],
      ["twins of one word", child, { ...child, name: "Phan Minh Bảo Anh" }, "name", "possible"],
      ["twins of one order", child, { ...child, name: "Phan Anh Minh" }, "name", "possible"],
      ["no name in one", child, { ...child, name: undefined }, "name", "possible"],
      [
        "the marks of several words lost",
        { ...child, name: "Phan Thị Ánh" },
        { ...child, name: "PHAN THI ANH" },
        undefined,
        "match",
      ],
      [
        "the marks of the family name lost",
        { ...child, name: "Vũ Minh Anh" },
        { ...child, name: "VU MINH ANH" },
        undefined,
        "match",
      ],
      [
        "a grandparent of the same name",
        child,
        { ...child, birthDate: "1955-03-08" },
        "birth-date",
        "possible",
      ],
      ["another day of birth", child, { ...child, birthDate: "2015-09-22" }, "birth-date", "possible"],
      [
        "twins of one mark and two numbers that follow each other",
        { ...child, personalNumber: number },
        { ...child, name: "Phan Minh Ánh", personalNumber: "052315000018" },
        "name",
        "possible",
      ],
      [
        "two numbers, all else the same",
        { ...child, personalNumber: number },
        { ...child, personalNumber: "052315004711" },
        "personal-number",
        "possible",
      ],
      [
        "one number in the records of two children",
        { ...child, personalNumber: number },
        { ...child, name: "Phan Thu Bích", personalNumber: number },
        "name",
        "possible",
      ],
      [
        "one number and a mark typed otherwise",
        { ...child, personalNumber: number },
        { ...child, name: "Phan Minh Ánh", personalNumber: number },
        undefined,
        "match",
      ],
    ])("%s", (_title, one, other, heldBy, decision) => {
      for (const result of [
        matchPersons(one, other, { thresholds }),
        matchPersons(other, one, { thresholds }),
      ])
        expect([result.heldBy, result.decision]).toEqual([heldBy, decision]);
      // Whatever the caller's threshold.
      const lowest = matchPersons(one, other, { thresholds: { match: 0, possible: 0 } });
      expect(lowest.decision).toBe(heldBy ? "possible" : "match");
    });
  });

  it("takes other points than ours", () => {
    const weights = { ...matchWeights, start: 0 };
    expect(matchPersons({ name: "Lê An" }, { name: "Lê An" }, { weights })).toMatchObject({
      points: 9,
      score: 0.998051,
    });
  });

  it("decides nothing without thresholds, and takes none that contradict", () => {
    expect(matchPersons(person, person)).not.toHaveProperty("decision");
    expect(() => matchPersons(person, person, { thresholds: { match: 0.1, possible: 0.5 } })).toThrow(
      TypeError,
    );
    expect(() => matchPersons(person, null as never)).toThrow(TypeError);
  });

  it("gives the same score from both sides, from 0 to 1, for any persons, and no value of them", () => {
    const some = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const any = fc.record({
      name: some(person.name, "RO<<CHAM<HLAN", "Lê Thùy", "", "\ud800", "a".repeat(2000)),
      birthDate: some("1985", "1985-12-31", "1985-01-01", "x"),
      personalNumber: some("064185000025", "064185000026", "052090000017"),
      sex: some("female", "male"),
      currentAddress: some("Phường Pleiku, Gia Lai", "Hà Nội", "?"),
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const result = matchPersons(one, other);
        expect(result.score).toBe(matchPersons(other, one).score);
        expect(result.score >= 0 && result.score <= 1).toBe(true);
        expect(JSON.stringify(result)).not.toMatch(/Châm|0641|1985|Pleiku/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe("places across the change of 1 July 2025", () => {
  it.each([
    ["Phường Hội Thương, TP Pleiku, Gia Lai", "Phường Pleiku, Tỉnh Gia Lai", "same"],
    ["12 Lê Lợi, P. Hội Thương, Pleiku, Gia Lai", "Tổ 5, Phường Pleiku, Gia Lai", "same"],
    ["P. Yên Hòa, Q. Cầu Giấy, Hà Nội", "Phường Cầu Giấy, Hà Nội", "possible"],
    ["Phường Quy Nhơn, Gia Lai", "Phường Pleiku, Gia Lai", "same-province"],
    ["Phường Pleiku, Gia Lai", "Phường Cầu Giấy, Hà Nội", "different"],
    ["đâu đó", "Phường Pleiku, Gia Lai", "unknown"],
    ["Đâu Đó", "đâu  đó", "same"],
    ["", "", "unknown"],
    ["a".repeat(1000), "a".repeat(1000), "unknown"],
  ])("%s and %s: %s", (one, other, relation) => {
    expect(comparePlaces(one, other)).toBe(relation);
    expect(comparePlaces(other, one)).toBe(relation);
  });

  it("tell mergeClaims what is the same", () => {
    expect(samePlace("P. Yên Hòa, Q. Cầu Giấy, Hà Nội", "Phường Cầu Giấy, Hà Nội")).toBe(undefined);
    expect(samePlace("Phường Pleiku, Gia Lai", "Hà Nội")).toBe(false);
    const at = (address: string) =>
      claimsFromCardQr(parseCardQr(`064185000025||Rơ Châm H'Lan|31121985|Nữ|${address}|01042021`));
    const sources = [at("Phường Hội Thương, TP Pleiku, Gia Lai"), at("Phường Pleiku, Gia Lai")];
    expect(mergeClaims(sources, { samePlace }).conflicts).toEqual([]);
  });
});
