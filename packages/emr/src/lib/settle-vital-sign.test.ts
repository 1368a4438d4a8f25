import { createValidator } from "@lienthong/fhir";
import { describe, expect, it } from "vitest";
import { settleVitalSign } from "./settle-vital-sign.ts";

const validator = createValidator({ fhirVersion: "4.0.1" });
const anObservation = (
  code: string,
  unit: string | undefined,
  more: object = {},
): Record<string, unknown> => ({
  resourceType: "Observation",
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code, display: "Tên" }] },
  subject: { display: "x" },
  effectiveDateTime: "2026-07-15T08:00:00+07:00",
  valueQuantity: {
    value: 37,
    ...(unit !== undefined && { unit, system: "http://unitsofmeasure.org", code: unit }),
  },
  ...more,
});

describe("a vital sign", () => {
  it.each([
    ["9279-1", "/min"],
    ["8867-4", "/min"],
    ["2708-6", "%"],
    ["8310-5", "Cel"],
    ["8302-2", "cm"],
    ["9843-4", "cm"],
    ["29463-7", "kg"],
    ["39156-5", "kg/m2"],
  ])("%s in %s gets its category and is valid", (code, unit) => {
    const observation = anObservation(code, unit);
    expect(settleVitalSign(observation)).toBe(true);
    expect(observation["category"]).toMatchObject([{ coding: [{ code: "vital-signs" }] }]);
    expect(validator.validate(observation).issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([
    ["in another unit", anObservation("8867-4", "bpm")],
    ["without a coded unit", anObservation("8867-4", undefined)],
    ["without a time", anObservation("8867-4", "/min", { effectiveDateTime: undefined })],
    ["in words", anObservation("8867-4", "/min", { valueQuantity: undefined, valueString: "nhanh" })],
    ["of a panel", anObservation("85354-9", "mm[Hg]")],
  ])("%s loses its code, and stays valid", (_title, observation) => {
    expect(settleVitalSign(observation)).toBe(false);
    expect(observation["code"]).toEqual({ text: "Tên" });
    expect(validator.validate(observation).issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is no other observation", () => {
    const observation = anObservation("718-7", "g/dL");
    expect(settleVitalSign(observation)).toBe(true);
    expect(observation["category"]).toBeUndefined();
  });
});
