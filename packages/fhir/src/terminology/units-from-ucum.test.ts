import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { createValidator } from "../index.ts";
import { unitsFromUcum, type UcumLibrary } from "./units-from-ucum.ts";

// The library carries no types of its own.
const { UcumLhcUtils } = createRequire(import.meta.url)("@lhncbc/ucum-lhc") as {
  UcumLhcUtils: { getInstance(): UcumLibrary };
};
const units = unitsFromUcum(UcumLhcUtils.getInstance());

describe("units from a UCUM library", () => {
  it.each(["mm[Hg]", "kg/m2", "10*9/L", "{beats}/min", "Cel", "1", "%", "mg/dL", "[degF]"])(
    "know %s",
    (code) => {
      expect(units.isUnit(code)).toBe(true);
    },
  );

  it.each(["mmHg", "KG", "lít", "fmm[Hg]", "{nhịp}/min", "kg//m", "", "g".repeat(1000)])(
    "refuse “%s”",
    (code) => {
      expect(units.isUnit(code)).toBe(false);
    },
  );

  it("convert what measures the same", () => {
    expect(units.convert("1.5", "kg", "g")).toBe("1500");
    expect(units.convert("37", "Cel", "[degF]")).toBe("98.6");
    expect(units.convert("1", "kg", "m")).toBeUndefined();
  });

  it("make the validator tell units from other texts", () => {
    const validator = createValidator({ fhirVersion: "4.0.1", units });
    const weight = (code: string) => ({
      resourceType: "Observation",
      status: "final",
      code: { text: "Cân nặng" },
      valueQuantity: { value: 60, system: "http://unitsofmeasure.org", code },
    });
    const found = (code: string) => validator.validate(weight(code)).issues.map((issue) => issue.code);
    expect(found("kg")).not.toContain("fhir.code.unit");
    expect(found("KG")).toContain("fhir.code.unit");
  });
});
