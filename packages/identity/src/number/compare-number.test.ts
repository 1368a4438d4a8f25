import { describe, expect, it } from "vitest";
import { parsePersonalNumber } from "../parse.ts";
import { compareNumberWithPerson, type KnownPerson } from "./compare-number.ts";

const { number } = parsePersonalNumber("052090000017");

describe("compareNumberWithPerson", () => {
  it.each<[string, KnownPerson, readonly string[]]>([
    ["nothing else is known", {}, []],
    ["year and sex agree", { birthDate: "1990-03-05", sex: "male" }, []],
    ["only the year is known and agrees", { birthDate: "1990", sex: null }, []],
    ["the year differs by one", { birthDate: "1991", sex: "male" }, ["identity.number.birth-year-differs"]],
    ["the century differs", { birthDate: "2090-03-05" }, ["identity.number.birth-year-differs"]],
    ["the sex differs", { birthDate: "1990-03-05", sex: "female" }, ["identity.number.sex-differs"]],
  ])("warns at most when %s", (_title, person, codes) => {
    const issues = compareNumberWithPerson(number, person);
    expect(issues.map((one) => one.code)).toEqual(codes);
    expect(issues.every((one) => one.severity === "warning")).toBe(true);
  });
});
