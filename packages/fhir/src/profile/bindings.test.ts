import { describe, expect, it } from "vitest";
import { createValidator } from "../index.ts";

const url = "http://example.vn/StructureDefinition/nguoi-benh";
const system = "http://example.vn/CodeSystem/hon-nhan";
const profile = (valueSet: string) => ({
  resourceType: "StructureDefinition",
  url,
  type: "Patient",
  kind: "resource",
  abstract: false,
  baseDefinition: "http://hl7.org/fhir/StructureDefinition/Patient",
  derivation: "constraint",
  differential: {
    element: [
      {
        id: "Patient.maritalStatus",
        path: "Patient.maritalStatus",
        binding: { strength: "required", valueSet },
      },
    ],
  },
});
const codes = {
  resourceType: "CodeSystem",
  url: system,
  status: "active",
  content: "complete",
  concept: [{ code: "a" }],
};
const all = {
  resourceType: "ValueSet",
  url: "http://example.vn/ValueSet/hon-nhan",
  status: "active",
  compose: { include: [{ system }] },
};
const errors = (valueSet: string, maritalStatus: object) =>
  createValidator({ fhirVersion: "4.0.1", resources: [profile(valueSet), codes, all] })
    .validate({ resourceType: "Patient", maritalStatus }, { profiles: [url] })
    .issues.filter(({ severity }) => severity === "error")
    .map(({ code, path }) => `${code} ${path}`);

describe("what a profile binds to", () => {
  const right = { coding: [{ system, code: "a" }] };
  it.each([
    ["is a value set", all.url, right, []],
    ["is no code system", system, right, ["fhir.profile.binding-no-value-set Patient.maritalStatus"]],
    ["may be unknown", "http://example.vn/ValueSet/khac", right, []],
    [
      "wants the system of a code",
      all.url,
      { coding: [{ code: "a" }] },
      ["fhir.profile.binding Patient.maritalStatus"],
    ],
    [
      "wants a code",
      all.url,
      { extension: [{ url: "http://example.vn/e", valueBoolean: true }] },
      ["fhir.profile.binding Patient.maritalStatus"],
    ],
  ])("%s", (_, valueSet, value, expected) => {
    expect(errors(valueSet, value)).toEqual(expected);
  });
});
