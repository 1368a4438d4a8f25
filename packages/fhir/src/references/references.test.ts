import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createValidator, type ValidatorOptions } from "../index.ts";

const check = (resource: object, options: ValidatorOptions = {}) =>
  createValidator({ fhirVersion: "4.0.1", ...options }).validate(resource);
const summary = (resource: object, options?: ValidatorOptions) =>
  check(resource, options).issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`);

const condition = (subject: object, more: object = {}) => ({
  resourceType: "Condition",
  clinicalStatus: {
    coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code: "active" }],
  },
  subject,
  ...more,
});
const patient = { resourceType: "Patient", id: "p" };
const organization = { resourceType: "Organization", id: "o", name: "Trạm y tế" };

describe("a reference to a contained resource", () => {
  it("must lead to a type that the element allows", () => {
    expect(summary(condition({ reference: "#p" }, { contained: [patient] }))).toEqual([]);
    expect(summary(condition({ reference: "#o" }, { contained: [organization] }))).toEqual([
      "error fhir.reference.target-type Condition.subject",
    ]);
  });

  it("must lead somewhere", () => {
    expect(summary(condition({ reference: "#q" }))).toEqual([
      "error fhir.invariant.failed Condition.subject",
    ]);
  });

  it.each(["4.0.1", "5.0.0"] as const)("means the resource around it by # alone (FHIR %s)", (fhirVersion) => {
    const flag = (subject: object, more: object = {}) => ({
      resourceType: "Flag",
      status: "active",
      code: { text: "x" },
      subject,
      ...more,
    });
    const codes = (resource: object) =>
      createValidator({ fhirVersion })
        .validate(resource)
        .issues.map(({ severity, path }) => `${severity} ${path}`);
    expect(codes({ ...patient, contained: [flag({ reference: "#" }, { id: "f" })] })).toEqual([]);
    expect(codes({ resourceType: "Basic", code: { text: "x" }, subject: { reference: "#" } })).toEqual([
      "error Basic.subject",
    ]);
  });

  it("sees what the record holds now, not what it held before", () => {
    const validator = createValidator({ fhirVersion: "4.0.1" });
    const record = { ...condition({ reference: "#p" }), contained: [patient as object] };
    expect(validator.validate(record).ok).toBe(true);
    record.contained[0] = { ...organization, id: "p" };
    expect(validator.validate(record).ok).toBe(false);
  });
});

describe("a contained resource", () => {
  const unused = (more: object) =>
    summary(condition({ reference: "Patient/1" }, more)).filter((line) => line.includes("contained-unused"));
  const shown = {
    status: "generated",
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><img src="#p" alt="ảnh"/></div>`,
  };
  it.each([
    { title: "that nothing refers to", more: { contained: [patient] }, isUnused: true },
    { title: "that the narrative shows", more: { contained: [patient], text: shown }, isUnused: false },
    {
      title: "that another contained one refers to",
      more: {
        contained: [{ ...patient, managingOrganization: { reference: "#o" } }, organization],
        recorder: { reference: "#p" },
      },
      isUnused: false,
    },
    {
      title: "that refers to the one around it",
      more: { contained: [{ resourceType: "Provenance", id: "v", target: [{ reference: "#" }] }] },
      isUnused: false,
    },
    { title: "without id", more: { contained: [{ resourceType: "Patient" }] }, isUnused: true },
  ])("$title", ({ more, isUnused }) => {
    expect(unused(more)).toEqual(
      isUnused ? ["error fhir.reference.contained-unused Condition.contained[0]"] : [],
    );
  });

  it("is not referred to by itself, but by another contained one", () => {
    const self = {
      resourceType: "Patient",
      id: "p",
      link: [{ other: { reference: "#p" }, type: "seealso" }],
    };
    const about = { display: "x" };
    expect(summary(condition(about, { contained: [self] }))).toEqual([
      "error fhir.reference.contained-unused Condition.contained[0]",
    ]);
    const owner = { ...patient, managingOrganization: { reference: "#o" } };
    expect(summary(condition({ reference: "#p" }, { contained: [owner, organization] }))).toEqual([]);
  });

  it("has an id of its own", () => {
    const contained = [patient, { ...organization, id: "p" }];
    expect(summary(condition({ reference: "#p" }, { contained }))).toEqual([
      "error fhir.reference.contained-twice Condition.contained[1]",
    ]);
  });

  it("may be part of data that holds itself", () => {
    const record: Record<string, unknown> = condition({ reference: "Patient/1" }, { contained: [patient] });
    record["self"] = record;
    expect(check(record).ok).toBe(false);
  });
});

describe("a reference inside a Bundle", () => {
  const bundle = (target: object) => ({
    resourceType: "Bundle",
    type: "collection",
    entry: [
      {
        fullUrl: "https://a.vn/fhir/Condition/c",
        resource: { ...condition({ reference: "Patient/p" }), id: "c" },
      },
      { fullUrl: "https://a.vn/fhir/Patient/p", resource: target },
    ],
  });

  it("must lead to a type that the element allows", () => {
    expect(summary(bundle(patient))).toEqual([]);
    expect(summary(bundle({ ...organization, id: "p" }))).toContain(
      "error fhir.reference.target-type Bundle.entry[0].resource.subject",
    );
  });
});

describe("a reference out of the record", () => {
  const store = (reference: string): object | undefined =>
    ({
      "Patient/p": patient,
      "Patient/wrong": { resourceType: "Patient", gender: "nam" },
      "Group/p": patient,
    })[reference];

  it.each([
    { title: "is not followed unless asked for", options: {}, reference: "Patient/none", expected: [] },
    {
      title: "is found",
      options: { references: "exist", resolve: store },
      reference: "Patient/p",
      expected: [],
    },
    {
      title: "is not found",
      options: { references: "exist", resolve: store },
      reference: "Patient/none",
      expected: ["error fhir.reference.not-found Condition.subject"],
    },
    {
      title: "is not found where there is nothing to look in",
      options: { references: "exist" },
      reference: "Patient/p",
      expected: ["error fhir.reference.not-found Condition.subject"],
    },
    {
      title: "is found, and looked at only when asked for",
      options: { references: "exist", resolve: store },
      reference: "Patient/wrong",
      expected: [],
    },
    {
      title: "is found and has errors",
      options: { references: "valid", resolve: store },
      reference: "Patient/wrong",
      expected: ["warning fhir.reference.target-invalid Condition.subject"],
    },
    {
      title: "is taken at its word when asked for",
      options: { trustReferenceTypes: true },
      reference: "Organization/o",
      expected: ["error fhir.reference.target-type Condition.subject"],
    },
  ] as const)("$title", ({ options, reference, expected }) => {
    expect(summary(condition({ reference }), options)).toEqual(expected);
  });

  it("is named in notChecked when it is not followed", () => {
    expect(check(condition({ reference: "Patient/p" })).notChecked).toContainEqual({
      code: "fhir.unchecked.references",
      about: "Reference",
      path: "Condition.subject",
      count: 1,
    });
  });

  it("may lead in a circle", () => {
    const circle = (reference: string) => ({
      resourceType: "Patient",
      id: reference.slice(8),
      link: [
        { type: "seealso", other: { reference: reference === "Patient/a" ? "Patient/b" : "Patient/a" } },
      ],
    });
    expect(summary(circle("Patient/a"), { references: "valid", resolve: circle })).toEqual([]);
  });

  it("may lead on and on", () => {
    let count = 0;
    const next = () => ({
      resourceType: "Patient",
      link: [{ type: "seealso", other: { reference: `Patient/${String(++count)}` } }],
    });
    expect(summary(next(), { references: "valid", resolve: next })).toEqual([]);
    expect(count).toBeLessThan(200);
  });
});

describe("the type that a reference states", () => {
  it.each([
    { title: "is that of its text", value: { reference: "Patient/p", type: "Patient" }, expected: [] },
    {
      title: "is not that of its text",
      value: { reference: "Group/p", type: "Patient" },
      expected: ["error fhir.reference.type-mismatch Condition.subject"],
    },
    {
      title: "is not allowed here",
      value: { reference: "Organization/p", type: "Organization" },
      expected: ["error fhir.reference.type-not-allowed Condition.subject"],
    },
  ])("$title", ({ value, expected }) => {
    expect(summary(condition(value))).toEqual(expected);
  });
});

describe("the form of a reference", () => {
  it.each([
    { reference: "Patient/1", expected: [] },
    { reference: "Patient/1/_history/2", expected: [] },
    { reference: "https://a.vn/fhir/Patient/1", expected: [] },
    { reference: "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", expected: [] },
    { reference: "Patient?identifier=1&active=", expected: [] },
    { reference: "Patient?identifier=1&?==", expected: ["error fhir.reference.query Condition.subject"] },
    { reference: "Patient?", expected: ["error fhir.reference.query Condition.subject"] },
    { reference: "1", expected: ["warning fhir.reference.form Condition.subject"] },
    { reference: "/Patient/1", expected: ["warning fhir.reference.form Condition.subject"] },
    { reference: "Patient/1/2", expected: ["warning fhir.reference.form Condition.subject"] },
  ])("$reference", ({ reference, expected }) => {
    expect(summary(condition({ reference }))).toEqual(expected);
  });

  it.each(["Patient/1 ", "a b", "Patient/\n1"])("has no white space: %j", (reference) => {
    expect(summary(condition({ reference }))).toContain("error fhir.reference.space Condition.subject");
  });

  it("should say something", () => {
    expect(summary(condition({ identifier: { value: "1" } }))).toEqual([]);
    expect(summary(condition({ id: "x" }))).toContain(
      "warning fhir.reference.says-nothing Condition.subject",
    );
  });

  it("may be any text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (reference, type) => {
        check(condition({ reference, type }), { references: "valid", resolve: () => patient });
      }),
    );
  });
});

describe("a canonical URL", () => {
  const response = (questionnaire: string, contained: readonly object[] = []) => ({
    resourceType: "QuestionnaireResponse",
    status: "completed",
    questionnaire,
    ...(contained.length > 0 && { contained }),
  });
  const questionnaire = { resourceType: "Questionnaire", url: "http://a.vn/q", status: "active" };

  it("with # must be a contained resource", () => {
    const withCode = (list: readonly string[]) => list.filter((line) => line.includes("fhir.reference."));
    expect(withCode(summary(response("#q", [{ ...questionnaire, id: "q" }])))).toEqual([]);
    expect(withCode(summary(response("#q")))).toEqual([
      "error fhir.reference.fragment-not-found QuestionnaireResponse.questionnaire",
    ]);
    expect(withCode(summary(response("#p", [patient])))).toEqual([
      "error fhir.reference.canonical-type QuestionnaireResponse.questionnaire",
    ]);
  });

  it.each([
    { canonical: "http://a.vn/q", isRight: true },
    { canonical: "http://a.vn/unknown", isRight: true },
    { canonical: "http://hl7.org/fhir/ValueSet/administrative-gender", isRight: false },
    { canonical: "http://hl7.org/fhir/StructureDefinition/Patient", isRight: false },
  ])("$canonical of a questionnaire", ({ canonical, isRight }) => {
    const lines = summary(response(canonical), { references: "exist", resources: [questionnaire] });
    expect(lines.includes("error fhir.reference.canonical-type QuestionnaireResponse.questionnaire")).toBe(
      !isRight,
    );
  });
});
