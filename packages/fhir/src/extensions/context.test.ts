import { describe, expect, it } from "vitest";
import { profileModule } from "../profile/profile-module.ts";
import { r4 } from "../r4.ts";
import { r4b } from "../r4b.ts";
import { createValidator } from "../validator/create-validator.ts";

const url = "https://example.vn/StructureDefinition/ghi-chu";
const extension = [{ url, valueBoolean: true }];

// Places that are said in FHIRPath take the module that brings FHIRPath along.
const modules = [profileModule()];

function problems(definition: object, patient: object): string[] {
  const structure = { resourceType: "StructureDefinition", url, type: "Extension", ...definition };
  const validator = createValidator({ definitions: r4, resources: [structure], modules });
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

describe("without the module that brings FHIRPath", () => {
  it.each([
    { context: [{ type: "fhirpath", expression: "Patient.address" }] },
    { context: [{ type: "element", expression: "Patient" }], contextInvariant: ["Patient.active"] },
  ])("places that take it are named as not checked", (definition) => {
    const structure = { resourceType: "StructureDefinition", url, type: "Extension", ...definition };
    const validator = createValidator({ definitions: r4, resources: [structure] });
    const { issues, notChecked } = validator.validate({ resourceType: "Patient", extension });
    expect(issues).toEqual([]);
    expect(notChecked).toContainEqual(
      expect.objectContaining({ code: "fhir.unchecked.extension", about: url }),
    );
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

describe("an extension whose definition limits a context to later versions of FHIR", () => {
  const basic = {
    resourceType: "Basic",
    code: { text: "x" },
    extension: [
      { url: "http://hl7.org/fhir/StructureDefinition/artifact-approvalDate", valueDate: "2024-01-01" },
    ],
  };

  it("may stand there in those versions only", () => {
    const codes = (definitions: typeof r4) =>
      createValidator({ definitions })
        .validate(basic)
        .issues.map(({ code }) => code);
    expect(codes(r4b)).toEqual([]);
    expect(codes(r4)).toEqual(["fhir.extension.context"]);
  });
});
