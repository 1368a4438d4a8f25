import { describe, expect, it } from "vitest";
import { createValidator } from "../index.ts";

const errors = (resource: object) =>
  createValidator({ fhirVersion: "4.0.1" })
    .validate(resource)
    .issues.filter(({ code }) => code === "fhir.conformance.expression")
    .map(({ path }) => path);

describe("the expression of a search parameter", () => {
  const parameter = (expression: string, ...base: readonly string[]) => ({
    resourceType: "SearchParameter",
    url: "http://example.vn/SearchParameter/x",
    name: "X",
    status: "draft",
    description: "…",
    code: "x",
    base: base.length === 0 ? ["Patient"] : base,
    type: "string",
    expression,
  });
  it.each([
    "Patient.name",
    "name.family",
    "Patient.contact.name.family",
    "Patient.telecom.where(system = 'phone')",
    "(Patient.deceased as dateTime)",
    "Patient.deceased.ofType(dateTime)",
    "Patient.extension.where(url = 'a').value",
    "Patient.extension('a').value.code",
    "Patient.generalPractitioner.where(resolve() is Practitioner)",
    "Patient.name[0]",
    "Patient.active.value",
  ])("may be %s", (expression) => {
    expect(errors(parameter(expression))).toEqual([]);
  });
  it.each([
    "Patient.name(",
    "Patient.name.khong()",
    "Patient.khong",
    "khong",
    "Patient.contact.name.khong",
    "Patient.telecom.where(systm = 'phone')",
    "Patient.deceasedDateTime",
  ])("may not be %s", (expression) => {
    expect(errors(parameter(expression))).toEqual(["SearchParameter.expression"]);
  });
  it("may be for several types", () => {
    expect(errors(parameter("Patient.name | Practitioner.name", "Patient", "Practitioner"))).toEqual([]);
    expect(errors(parameter("Resource.id", "Resource"))).toEqual([]);
  });
  it("may be long", () => {
    expect(errors(parameter(`Patient.name${".first()".repeat(5000)}`))).toEqual([]);
  });
});

describe("the expression of a constraint in a snapshot", () => {
  const url = "http://example.vn/StructureDefinition/x";
  const structure = (path: string, type: string, expression: string, source?: string) => ({
    resourceType: "StructureDefinition",
    url,
    name: "X",
    status: "draft",
    kind: "resource",
    abstract: false,
    type: "Patient",
    baseDefinition: "http://hl7.org/fhir/StructureDefinition/Patient",
    derivation: "constraint",
    snapshot: {
      element: [
        { id: "Patient", path: "Patient", min: 0, max: "*", base: { path: "Patient", min: 0, max: "*" } },
        {
          id: path,
          path,
          min: 0,
          max: "*",
          base: { path, min: 0, max: "*" },
          type: [{ code: type }],
          constraint: [{ key: "x-1", severity: "error", human: "…", expression, ...(source && { source }) }],
        },
      ],
    },
  });
  const at = ["StructureDefinition.snapshot.element[1].constraint[0]"];
  it.each([
    ["names elements of its type", "Patient.name", "HumanName", "family.exists()", undefined, []],
    ["names no others", "Patient.name", "HumanName", "line.exists()", undefined, at],
    ["names elements of its group", "Patient.contact", "BackboneElement", "name.exists()", undefined, []],
    ["names no others of its group", "Patient.contact", "BackboneElement", "photo.exists()", undefined, at],
    ["can be read", "Patient.name", "HumanName", "family.exists(", undefined, at],
    ["is looked at when it is its own", "Patient.name", "HumanName", "line.exists()", url, at],
    ["is left to its source", "Patient.name", "HumanName", "line.exists()", "http://example.vn/y", []],
  ] as const)("%s", (_, path, type, expression, source, expected) => {
    expect(errors(structure(path, type, expression, source))).toEqual(expected);
  });
});

describe("what must hold where an extension stands", () => {
  const url = "http://example.vn/StructureDefinition/mo-rong";
  it.each([
    ["%resource.exists()", []],
    ["%resource.exists(", ["StructureDefinition.contextInvariant[0]"]],
  ])("is an expression that can be read: %s", (invariant, expected) => {
    const extension = {
      resourceType: "StructureDefinition",
      url,
      name: "MoRong",
      status: "draft",
      kind: "complex-type",
      abstract: false,
      context: [{ type: "element", expression: "Patient" }],
      contextInvariant: [invariant],
      type: "Extension",
      baseDefinition: "http://hl7.org/fhir/StructureDefinition/Extension",
      derivation: "constraint",
      differential: { element: [{ id: "Extension.url", path: "Extension.url", fixedUri: url }] },
    };
    expect(errors(extension)).toEqual(expected);
  });
});
