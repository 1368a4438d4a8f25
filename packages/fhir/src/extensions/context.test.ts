import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { createValidator } from "../validator/create-validator.ts";

const url = "https://example.vn/StructureDefinition/ghi-chu";
const extension = [{ url, valueBoolean: true }];

function problems(definition: object, patient: object): string[] {
  const structure = { resourceType: "StructureDefinition", url, type: "Extension", ...definition };
  const validator = createValidator({ definitions: r4, resources: [structure] });
  return validator
    .validate({ resourceType: "Patient", ...patient })
    .issues.map(({ code, path }) => `${code} ${path}`);
}

describe("an extension for the elements that an expression leads to", () => {
  const definition = { context: [{ type: "fhirpath", expression: "Patient.address.where(use = 'home')" }] };

  it.each([
    ["may stand there", { address: [{ use: "home", extension }] }, []],
    [
      "may not stand beside them",
      { address: [{ use: "work", extension }] },
      ["fhir.extension.context Patient.address[0]"],
    ],
    ["may not stand at the resource", { extension }, ["fhir.extension.context Patient"]],
  ])("%s", (_, patient, expected) => {
    expect(problems(definition, patient)).toEqual(expected);
  });

  it("is left alone where the expression is a condition on an element", () => {
    const condition = { context: [{ type: "fhirpath", expression: "use = 'home'" }] };
    expect(problems(condition, { address: [{ use: "work", extension }] })).toEqual([]);
  });
});

describe("an extension with a context invariant", () => {
  const definition = {
    context: [{ type: "element", expression: "Patient" }],
    contextInvariant: ["Patient.active.not()"],
  };

  it("stands where the invariant holds and nowhere else", () => {
    expect(problems(definition, { extension, active: false })).toEqual([]);
    expect(problems(definition, { extension, active: true })).toEqual([
      "fhir.extension.context-invariant Patient",
    ]);
    expect(problems(definition, { extension })).toEqual(["fhir.extension.context-invariant Patient"]);
  });
});
