import { describe, expect, it } from "vitest";
import { profileModule } from "../profile/profile-module.ts";
import { r4 } from "../r4.ts";
import { createValidator } from "./create-validator.ts";

const url = "https://example.vn/StructureDefinition/p";

const profile = (path: string, facts: object) => ({
  resourceType: "StructureDefinition",
  url,
  type: path.split(".")[0],
  kind: "resource",
  abstract: false,
  baseDefinition: `http://hl7.org/fhir/StructureDefinition/${path.split(".")[0] ?? ""}`,
  derivation: "constraint",
  differential: { element: [{ id: path, path, ...facts }] },
});

const now = "2026-11-23T08:30:00+07:00";
const span = (value: number, code: string) => ({ value, system: "http://unitsofmeasure.org", code });

function check(path: string, facts: object, record: object, clock?: string | (() => string)) {
  const validator = createValidator({
    definitions: r4,
    resources: [profile(path, facts)],
    modules: [profileModule()],
    ...(clock !== undefined && { now: clock }),
  });
  const { issues, notChecked } = validator.validate(record, { profiles: [url] });
  return {
    codes: issues.filter(({ severity }) => severity === "error").map(({ code }) => code),
    time: notChecked.filter(({ code }) => code === "fhir.unchecked.time").map(({ about }) => about),
  };
}

const birth = (birthDate: string) => ({ resourceType: "Patient", birthDate });
const seen = (effectiveDateTime: string) => ({
  resourceType: "Observation",
  status: "final",
  code: { text: "a" },
  effectiveDateTime,
});
const below = ["fhir.profile.below-minimum"];
const above = ["fhir.profile.above-maximum"];
const minimum = { minValueQuantity: span(100, "a") };
const maximum = { maxValueDuration: span(10, "a") };

describe("limits relative to the present", () => {
  it.each([
    ["a birth a hundred years ago", "Patient.birthDate", minimum, birth("1926-11-23"), []],
    ["a birth the day before that", "Patient.birthDate", minimum, birth("1926-11-22"), below],
    ["a year of which a part is allowed", "Patient.birthDate", minimum, birth("1926"), []],
    ["a year that is too early", "Patient.birthDate", minimum, birth("1925"), below],
    ["a date ten years ahead", "Patient.birthDate", maximum, birth("2036-11-23"), []],
    ["a date the day after that", "Patient.birthDate", maximum, birth("2036-11-24"), above],
    [
      "a moment two hours ahead, to the minute",
      "Observation.effectiveDateTime",
      { maxValueQuantity: span(2, "h") },
      seen("2026-11-23T10:30:00+07:00"),
      [],
    ],
    [
      "a moment in another zone that is later",
      "Observation.effectiveDateTime",
      { maxValueQuantity: span(2, "h") },
      seen("2026-11-23T03:30:01Z"),
      above,
    ],
  ])("%s", (_, path, facts, record, expected) => {
    expect(check(path, facts, record, now)).toEqual({ codes: expected, time: [] });
    expect(check(path, facts, record)).toEqual({
      codes: [],
      time: ["minValueQuantity" in facts ? "minValue[x]" : "maxValue[x]"],
    });
  });

  it("in units that are no spans of the calendar are named in notChecked", () => {
    const facts = { minValueQuantity: span(1, "kg") };
    expect(check("Patient.birthDate", facts, birth("1926"), now)).toEqual({
      codes: [],
      time: ["minValue[x]"],
    });
  });
});

describe("invariants that ask for the time", () => {
  const facts = {
    constraint: [
      { key: "vn-1", severity: "error", human: "born already", expression: "birthDate <= today()" },
    ],
  };

  it.each([
    ["2026-11-23", []],
    ["2026-11-24", ["fhir.profile.invariant"]],
  ])("compare %s with today", (date, expected) => {
    expect(check("Patient", facts, birth(date), now)).toEqual({ codes: expected, time: [] });
  });

  it("are named in notChecked without a clock", () => {
    expect(check("Patient", facts, birth("2999-01-01"))).toEqual({ codes: [], time: ["vn-1"] });
  });

  it("ask a clock once for each record", () => {
    const moments = ["2026-11-23T08:30:00Z", "2026-11-25T08:30:00Z"];
    let calls = 0;
    const clock = () => moments[calls++] ?? "";
    const validator = createValidator({
      definitions: r4,
      resources: [profile("Patient", facts)],
      modules: [profileModule()],
      now: clock,
    });
    const oks = [1, 2].map(() => validator.validate(birth("2026-11-24"), { profiles: [url] }).ok);
    expect({ oks, calls }).toEqual({ oks: [false, true], calls: 2 });
  });
});

describe("a clock", () => {
  it.each(["", "2026-11-23", "2026-11-23T08:30:00", "tomorrow", 5])("that says %j is refused", (text) => {
    expect(() => createValidator({ definitions: r4, now: text as string })).toThrow(TypeError);
  });
});
