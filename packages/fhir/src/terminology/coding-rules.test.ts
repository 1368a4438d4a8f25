import { describe, expect, it } from "vitest";
import { createValidator, type ValidatorOptions } from "../index.ts";

const v3 = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus";
const codesOf = (coding: object, options: ValidatorOptions = {}, more: object = {}) =>
  createValidator({ fhirVersion: "4.0.1", ...options })
    .validate({ resourceType: "Basic", code: { coding: [coding] }, ...more })
    .issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`);

describe("a Coding", () => {
  it.each([
    { title: "a code of its system", coding: { system: v3, code: "M" }, expected: [] },
    {
      title: "a code that its system does not have",
      coding: { system: v3, code: "ĐKH" },
      expected: ["error fhir.code.unknown Basic.code.coding[0].code"],
    },
    {
      title: "a system that is no absolute URI",
      coding: { system: "MaritalStatus", code: "M" },
      expected: ["error fhir.code.system-relative Basic.code.coding[0].system"],
    },
    {
      title: "a value set in place of the system",
      coding: { system: "http://hl7.org/fhir/ValueSet/marital-status", code: "M" },
      expected: ["error fhir.code.system-is-value-set Basic.code.coding[0].system"],
    },
    {
      title: "no system",
      coding: { code: "M" },
      expected: ["warning fhir.code.system-missing Basic.code.coding[0]"],
    },
    {
      title: "a code of a version that is not at hand",
      coding: { system: v3, version: "1999-01-01", code: "ĐKH" },
      expected: [],
    },
    { title: "no code", coding: { system: v3, display: "Married" }, expected: [] },
    {
      title: "the name of LOINC and more",
      coding: { system: "http://loinc.org/", code: "8867-4" },
      expected: ["warning fhir.code.system-longer Basic.code.coding[0]"],
    },
    {
      title: "the address of an edition in place of SNOMED CT",
      coding: { system: "http://snomed.info/sct/900000000000207008", code: "386661006" },
      expected: ["warning fhir.code.system-longer Basic.code.coding[0]"],
    },
    {
      title: "https: where the name has http:",
      coding: { system: "https://loinc.org", code: "8867-4" },
      expected: ["warning fhir.code.system-https Basic.code.coding[0]"],
    },
    {
      title: "https: before a name of its own",
      coding: { system: "https://example.vn/CodeSystem/phong", code: "noi" },
      expected: [],
    },
    {
      title: "an address of a draft",
      coding: { system: "http://build.fhir.org/codesystem-event-status", code: "preparation" },
      expected: ["warning fhir.code.system-draft Basic.code.coding[0]"],
    },
    {
      title: "a code system that FHIR does not have",
      coding: { system: "http://hl7.org/fhir/khong-co", code: "a" },
      expected: ["warning fhir.code.system-not-in-fhir Basic.code.coding[0]"],
    },
    {
      title: "the name that a table of HL7 version 2 had in old versions",
      coding: { system: "http://hl7.org/fhir/v2/0203", code: "MR" },
      expected: ["warning fhir.code.system-not-in-fhir Basic.code.coding[0]"],
    },
    ...[
      "sid/icd-10",
      "us/core/CodeSystem/us-core-tags",
      "uv/ips/CodeSystem/x",
      "test/CodeSystem/x",
      "message-events",
    ].map((name) => ({
      title: `the system ${name}, which others keep`,
      coding: { system: `http://hl7.org/fhir/${name}`, code: "a" },
      expected: [],
    })),
    {
      title: "the name in other letters",
      coding: { system: v3, code: "M", display: "MARRIED " },
      expected: [],
    },
    {
      title: "a name that is not that of the code",
      coding: { system: v3, code: "M", display: "Single" },
      expected: ["warning fhir.code.display Basic.code.coding[0].display"],
    },
  ])("with $title", ({ coding, expected }) => {
    expect(codesOf(coding)).toEqual(expected);
  });

  it("of its own, bound to no value set, must be of a system that may exist", () => {
    const codes = (resource: object) =>
      createValidator({ fhirVersion: "4.0.1" })
        .validate(resource)
        .issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`);
    const mistaken = { system: "http://hl7.org/fhir/v3/ActCode", code: "AMB" };
    expect(codes({ resourceType: "Basic", code: { text: "a" }, meta: { tag: [mistaken] } })).toEqual([
      "error fhir.code.system-not-in-fhir Basic.meta.tag[0]",
    ]);
    expect(codes({ resourceType: "Encounter", status: "finished", class: mistaken })).toContain(
      "warning fhir.code.system-not-in-fhir Encounter.class",
    );
  });

  it("may be of a system under the address of FHIR that the caller knows", () => {
    const coding = { system: "http://hl7.org/fhir/khong-co", code: "a" };
    expect(codesOf(coding, { terminology: () => ({ isValid: true }) })).toEqual([]);
    const given = {
      resourceType: "CodeSystem",
      url: coding.system,
      status: "active",
      content: "not-present",
    };
    expect(codesOf(coding, { resources: [given] })).toEqual([]);
  });

  it.each([
    ["VN", []],
    ["VNM", []],
    ["704", []],
    ["AN", []],
    ["XZ", []],
    ["VT", ["error fhir.code.unknown Basic.code.coding[0].code"]],
    ["VNA", ["error fhir.code.unknown Basic.code.coding[0].code"]],
    ["001", ["error fhir.code.unknown Basic.code.coding[0].code"]],
    ["vn", ["error fhir.code.unknown Basic.code.coding[0].code"]],
  ])("of ISO 3166 may be a country, a former one or a free code, and no other: %s", (code, expected) => {
    expect(codesOf({ system: "urn:iso:std:iso:3166", code })).toEqual(expected);
  });

  it("may have a Vietnamese name in a record that says it is in Vietnamese", () => {
    const coding = { system: v3, code: "M", display: "Đã kết hôn" };
    expect(codesOf(coding, { wrongDisplay: "error" }, { language: "vi" })).toEqual([]);
    expect(codesOf(coding, { wrongDisplay: "error" }, { language: "en-US" })).toEqual([
      "error fhir.code.display Basic.code.coding[0].display",
    ]);
    expect(codesOf(coding, { wrongDisplay: "ignore" })).toEqual([]);
  });

  it("of a system that nobody here knows is named in notChecked", () => {
    const { ok, notChecked } = createValidator({ fhirVersion: "4.0.1" }).validate({
      resourceType: "Basic",
      code: { coding: [{ system: "http://loinc.org", code: "8480-6" }] },
    });
    expect(ok).toBe(true);
    expect(notChecked).toContainEqual({
      code: "fhir.unchecked.code-system",
      about: "http://loinc.org",
      path: "Basic.code.coding[0]",
      count: 1,
    });
  });

  it("is judged by the caller's service where nothing at hand knows", () => {
    const asked: string[] = [];
    const terminology: NonNullable<ValidatorOptions["terminology"]> = (request) => {
      asked.push(`${request.kind} ${request.code}`);
      return request.kind === "code-system"
        ? { isValid: request.code === "1", displays: ["One"] }
        : undefined;
    };
    const loinc = "http://loinc.org";
    expect(codesOf({ system: loinc, code: "1", display: "One" }, { terminology })).toEqual([]);
    expect(codesOf({ system: loinc, code: "1", display: "Two" }, { terminology })).toEqual([
      "warning fhir.code.display Basic.code.coding[0].display",
    ]);
    expect(codesOf({ system: loinc, code: "2" }, { terminology })).toEqual([
      "error fhir.code.unknown Basic.code.coding[0].code",
    ]);
    expect(codesOf({ system: v3, code: "M" }, { terminology })).toEqual([]);
    expect(asked).toEqual(["code-system 1", "code-system 1", "code-system 2"]);
  });
});

describe("a unit of measure", () => {
  const observation = (code: string) => ({
    resourceType: "Observation",
    status: "final",
    code: { text: "Huyết áp" },
    valueQuantity: { value: 120, system: "http://unitsofmeasure.org", code },
  });
  const units = { isUnit: (code: string) => code === "mm[Hg]", convert: () => undefined };

  it("is checked by the caller's library", () => {
    const validator = createValidator({ fhirVersion: "4.0.1", units });
    expect(validator.validate(observation("mm[Hg]")).issues).toEqual([]);
    expect(validator.validate(observation("mmHg")).issues).toEqual([
      { code: "fhir.code.unit", severity: "error", path: "Observation.value.ofType(Quantity).code" },
    ]);
  });

  it("is named in notChecked without one", () => {
    const { ok, notChecked } = createValidator({ fhirVersion: "4.0.1" }).validate(observation("mmHg"));
    expect(ok).toBe(true);
    expect(notChecked.map(({ about }) => about)).toContain("http://unitsofmeasure.org");
  });
});

describe("the system of a unit", () => {
  const quantity = (system: string) =>
    createValidator({ fhirVersion: "4.0.1" })
      .validate({
        resourceType: "Observation",
        status: "final",
        code: { text: "x" },
        valueQuantity: { value: 1, system, code: "mg" },
      })
      .issues.map(({ code, severity }) => `${severity} ${code}`);

  it.each([
    ["http://unitsofmeasure.org", []],
    ["https://example.vn/don-vi", []],
    ["https://unitsofmeasure.org", ["error fhir.code.system-https"]],
    ["http://unitsofmeasure.org/", ["error fhir.code.system-longer"]],
    ["ucum", ["error fhir.code.system-relative"]],
  ])("%s", (system, expected) => {
    expect(quantity(system)).toEqual(expected);
  });
});
