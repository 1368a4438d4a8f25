import { describe, expect, it } from "vitest";
import { createValidator, type ValidatorOptions } from "../index.ts";

const check = (resource: object, options: ValidatorOptions = {}) =>
  createValidator({ fhirVersion: "4.0.1", ...options }).validate(resource);
const summary = (resource: object, options?: ValidatorOptions) =>
  check(resource, options).issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`);

const clinical = "http://terminology.hl7.org/CodeSystem/condition-clinical";
const absent = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
const condition = (clinicalStatus: object) => ({
  resourceType: "Condition",
  subject: { reference: "Patient/1" },
  clinicalStatus,
});
const patient = (maritalStatus: object) => ({ resourceType: "Patient", maritalStatus });
const marital = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus";

describe("the largest value set of a preferred binding", () => {
  const speaking = (language: object) => ({ resourceType: "Patient", communication: [{ language }] });
  const at = "Patient.communication[0].language";

  it.each([
    ["takes a language", { coding: [{ system: "urn:ietf:bcp:47", code: "vi" }] }, []],
    [
      "warns of text without a code",
      { text: "tiếng Việt" },
      [`warning fhir.binding.no-code-extensible ${at}`],
    ],
    [
      "warns of a code of another system",
      { coding: [{ system: marital, code: "M" }] },
      [`warning fhir.binding.not-in-extensible ${at}`],
    ],
  ])("%s", (_title, language, expected) => {
    expect(summary(speaking(language))).toEqual(expected);
  });

  it("refuses a plain code that is not in it", () => {
    expect(summary({ resourceType: "Patient", language: "english" })).toEqual([
      "error fhir.binding.not-in-value-set Patient.language",
    ]);
  });
});

describe("a required binding", () => {
  it.each([
    {
      title: "takes a code of the set",
      value: { coding: [{ system: clinical, code: "active" }] },
      expected: [],
    },
    {
      title: "takes one right code among others",
      value: {
        coding: [
          { system: "http://example.vn/s", code: "1" },
          { system: clinical, code: "active" },
        ],
      },
      expected: [],
    },
    {
      title: "refuses a code of another system",
      value: { coding: [{ system: "http://example.vn/s", code: "active" }] },
      expected: ["error fhir.binding.not-in-value-set Condition.clinicalStatus"],
    },
    {
      title: "refuses text without a code",
      value: { text: "đang điều trị" },
      expected: ["error fhir.binding.no-code Condition.clinicalStatus"],
    },
    {
      title: "refuses a reason why there is no code in place of one",
      value: { extension: [{ url: absent, valueCode: "unknown" }] },
      expected: ["error fhir.binding.no-code Condition.clinicalStatus"],
    },
    {
      title: "refuses a code without its system",
      value: { coding: [{ code: "active" }] },
      expected: [
        "warning fhir.code.system-missing Condition.clinicalStatus.coding[0]",
        "error fhir.binding.not-in-value-set Condition.clinicalStatus",
      ],
    },
    {
      title: "refuses a name without a code",
      value: { coding: [{ system: clinical, display: "Active" }] },
      expected: ["error fhir.binding.not-in-value-set Condition.clinicalStatus"],
    },
    {
      title: "takes a code beside a name without one",
      value: { coding: [{ display: "đang điều trị" }, { system: clinical, code: "active" }] },
      expected: [],
    },
  ])("$title", ({ value, expected }) => {
    expect(summary(condition(value))).toEqual(expected);
  });

  it.each([
    { title: "a language tag", resource: { resourceType: "Patient", language: "vi-VN" }, expected: [] },
    {
      title: "a text that is no language tag",
      resource: { resourceType: "Patient", language: "Tiếng_Việt" },
      expected: ["error fhir.binding.not-in-value-set Patient.language"],
    },
    {
      title: "a text that is no media type",
      resource: { resourceType: "Binary", contentType: "pdf" },
      expected: ["error fhir.binding.not-in-value-set Binary.contentType"],
    },
    {
      title: "a media type",
      resource: { resourceType: "Binary", contentType: "application/pdf" },
      expected: [],
    },
  ])("is judged by its form for $title", ({ resource, expected }) => {
    expect(summary(resource)).toEqual(expected);
  });

  it.each([
    {
      title: "a code that is only said to be absent",
      resource: { resourceType: "Patient", _gender: { extension: [{ url: absent, valueCode: "unknown" }] } },
      expected: ["error fhir.binding.no-code Patient.gender"],
    },
    {
      title: "one of several codes that is only said to be absent",
      resource: {
        resourceType: "HealthcareService",
        availableTime: [
          {
            daysOfWeek: ["mon", null],
            _daysOfWeek: [null, { extension: [{ url: absent, valueCode: "unknown" }] }],
          },
        ],
      },
      expected: ["error fhir.binding.no-code HealthcareService.availableTime[0].daysOfWeek[1]"],
    },
    {
      title: "not a code with an extension of its own",
      resource: {
        resourceType: "Patient",
        gender: "female",
        _gender: { extension: [{ url: absent, valueCode: "asked-unknown" }] },
      },
      expected: [],
    },
    {
      title: "not a date that is only said to be absent",
      resource: {
        resourceType: "Patient",
        _birthDate: { extension: [{ url: absent, valueCode: "unknown" }] },
      },
      expected: [],
    },
  ])("misses $title", ({ resource, expected }) => {
    expect(summary(resource)).toEqual(expected);
  });

  it("says that a form is all that was looked at", () => {
    const { notChecked } = check({ resourceType: "Binary", contentType: "application/pdf" });
    expect(notChecked.map(({ about }) => about)).toContain("mimetypes");
  });
});

describe("an extensible binding", () => {
  it.each([
    { title: "takes a code of the set", value: { coding: [{ system: marital, code: "M" }] }, expected: [] },
    {
      title: "warns of a code of another system",
      value: { coding: [{ system: "http://example.vn/s", code: "1" }] },
      expected: ["warning fhir.binding.not-in-extensible Patient.maritalStatus"],
    },
    {
      title: "warns where there is no code",
      value: { text: "đã kết hôn" },
      expected: ["warning fhir.binding.no-code-extensible Patient.maritalStatus"],
    },
  ])("$title", ({ value, expected }) => {
    expect(summary(patient(value))).toEqual(expected);
  });

  it("is asked of the caller's service where the set is not known", () => {
    const valueSets: string[] = [];
    const terminology: NonNullable<ValidatorOptions["terminology"]> = (request) => {
      if (request.kind === "value-set") valueSets.push(request.valueSet);
      return { isValid: false };
    };
    const observation = {
      resourceType: "Observation",
      status: "final",
      code: { text: "x" },
      valueQuantity: { value: 1 },
    };
    summary(
      { ...observation, bodySite: { coding: [{ system: "http://snomed.info/sct", code: "1" }] } },
      { terminology },
    );
    expect(valueSets).toEqual([]);
    summary({ resourceType: "Patient", language: "vi" }, { terminology });
    expect(valueSets).toEqual(["http://hl7.org/fhir/ValueSet/all-languages"]);
  });
});

describe("a sentence about a code", () => {
  const sentences = (resource: object, options?: ValidatorOptions) =>
    check(resource, { locale: "en", ...options }).issues.map(({ message }) => message);

  it("names the codes of a small value set", () => {
    expect(sentences({ resourceType: "Patient", gender: "nam" })).toEqual([
      "The code is not in the value set administrative-gender: it must be one of male, female, other, unknown",
    ]);
    expect(sentences({ resourceType: "Patient", gender: "nam" }, { locale: "vi" })).toEqual([
      "Mã không thuộc tập giá trị administrative-gender: bắt buộc phải là một trong các mã male, female, other, unknown",
    ]);
  });

  it("names their system where a coding must have it", () => {
    const codes = `active, recurrence, relapse, inactive, remission, resolved (${clinical})`;
    expect(sentences(condition({ coding: [{ system: "http://example.vn/s", code: "active" }] }))).toContain(
      `The code is not in the value set condition-clinical: it must be one of ${codes}`,
    );
    expect(sentences(condition({ text: "đang điều trị" }))).toContain(
      `A code from the value set condition-clinical is required, but no code is given: add one of ${codes}`,
    );
  });

  it("names the value set alone when it has more than twelve codes", () => {
    expect(sentences({ resourceType: "Patient", language: "english" })[0]).not.toContain("vi-VN");
    const request = { resourceType: "ServiceRequest", status: "active", intent: "order" };
    const timing = { repeat: { when: ["SÁNG"] } };
    expect(sentences({ ...request, subject: { reference: "Patient/1" }, occurrenceTiming: timing })).toEqual([
      "The code is not in the value set event-timing, and a code from it is required",
    ]);
  });

  it.each([
    ["twelve", 12, true],
    ["thirteen", 13, false],
  ])("names the codes of a value set of the caller with %s of them: %s", (_title, count, isNamed) => {
    const system = "http://example.vn/s";
    const concept = Array.from({ length: count }, (_, i) => ({ code: `m${String(i)}` }));
    const valueSet = {
      resourceType: "ValueSet",
      url: "http://example.vn/vs",
      status: "active",
      compose: { include: [{ system, concept }] },
    };
    const profile = {
      resourceType: "StructureDefinition",
      url: "http://example.vn/p",
      name: "P",
      status: "active",
      kind: "resource",
      abstract: false,
      type: "Patient",
      baseDefinition: "http://hl7.org/fhir/StructureDefinition/Patient",
      derivation: "constraint",
      differential: {
        element: [
          {
            id: "Patient.maritalStatus",
            path: "Patient.maritalStatus",
            binding: { strength: "required", valueSet: valueSet.url },
          },
        ],
      },
    };
    const record = {
      ...patient({ coding: [{ system: marital, code: "M" }] }),
      meta: { profile: [profile.url] },
    };
    const [first = ""] = sentences(record, { resources: [valueSet, profile] });
    expect(first).toContain("http://example.vn/p");
    expect(first.includes(`m0, m1, m2`)).toBe(isNamed);
    expect(first.includes(`(${system})`)).toBe(isNamed);
  });
});
