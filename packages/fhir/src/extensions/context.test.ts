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

describe("extensions of FHIR in the definitions of FHIR", () => {
  const base = "http://hl7.org/fhir/StructureDefinition/";
  const structure = (element: object, more: object = {}) => ({
    resourceType: "StructureDefinition",
    url,
    name: "HoSo",
    status: "draft",
    kind: "resource",
    abstract: false,
    type: "Patient",
    baseDefinition: `${base}Patient`,
    derivation: "constraint",
    differential: { element: [{ path: "Patient.gender", ...element }] },
    ...more,
  });
  const contexts = (definitions: typeof r4, resource: object) =>
    createValidator({ definitions, modules, unknownExtensions: "refuse" })
      .validate(resource)
      .issues.filter(({ code }) => code.startsWith("fhir.extension."))
      .map(({ code, path }) => `${code} ${path}`);

  it("may stand in the value of the extension that they are for", () => {
    const reason = { url: `${base}structuredefinition-standards-status-reason`, valueMarkdown: "…" };
    const status = `${base}structuredefinition-standards-status`;
    const own = [{ url: status, valueCode: "draft", _valueCode: { extension: [reason] } }];
    expect(contexts(r4, structure({}, { extension: own }))).toEqual([]);
    expect(contexts(r4, structure({}, { extension: [reason] }))).toEqual([
      "fhir.extension.context StructureDefinition",
    ]);
  });

  it("may be any in an example, a fixed value or a pattern", () => {
    const other = [{ url: `${base}patient-birthPlace`, valueAddress: { city: "Huế" } }];
    expect(contexts(r4, structure({ patternCode: "male", _patternCode: { extension: other } }))).toEqual([]);
    expect(contexts(r4, structure({ extension: other }))).toEqual([
      "fhir.extension.context StructureDefinition.differential.element[0]",
    ]);
  });

  it("may say the pattern of a type", () => {
    const type = [{ code: "code", extension: [{ url: `${base}regex`, valueString: "[a-z]+" }] }];
    expect(contexts(r4, structure({ type }))).toEqual([]);
  });

  it("of other versions may stand nowhere", () => {
    const extension = [
      { url: `${base}requirements-parent`, valueCanonical: "http://example.vn/Requirements/x" },
    ];
    expect(contexts(r4b, { resourceType: "Basic", code: { text: "…" }, extension })).toEqual([
      "fhir.extension.context Basic",
    ]);
  });

  it("of the tools of HL7 need no definition", () => {
    const binding = { strength: "example", extension: [] as object[] };
    binding.extension.push({
      url: "http://hl7.org/fhir/build/StructureDefinition/definition",
      valueString: "…",
    });
    expect(contexts(r4b, structure({ binding }))).toEqual([]);
  });

  it.each([
    ["a unit for numbers", { type: "decimal" }, "questionnaire-unit", []],
    ["a unit for text", { type: "string" }, "questionnaire-unit", ["fhir.extension.context-invariant"]],
    [
      "options of units for text",
      { type: "string" },
      "questionnaire-unitOption",
      ["fhir.extension.context-invariant"],
    ],
  ])("hold where the questionnaire has %s", (_, item, name, expected) => {
    const coding = { system: "http://unitsofmeasure.org", code: "kg" };
    const extension = [{ url: base + name, valueCoding: coding }];
    const resource = {
      resourceType: "Questionnaire",
      status: "draft",
      item: [{ linkId: "1", extension, ...item }],
    };
    expect(contexts(r4, resource).map((found) => found.split(" ")[0])).toEqual(expected);
  });

  it("hold in groups of groups, where nothing is no answer", () => {
    const extension = [{ url: `${base}questionnaire-minOccurs`, valueInteger: 2 }];
    const questionnaire = (item: object) => ({
      resourceType: "Questionnaire",
      status: "draft",
      item: [{ linkId: "1", type: "group", item: [{ linkId: "2", type: "string", extension, ...item }] }],
    });
    expect(contexts(r4, questionnaire({ required: true }))).toEqual([]);
    expect(contexts(r4, questionnaire({}))).toEqual([
      "fhir.extension.context-invariant Questionnaire.item[0].item[0]",
    ]);
  });

  it("know the type of the value that they stand in", () => {
    const extension = [{ url: `${base}quantity-accuracy`, valueQuantity: { value: 1 } }];
    const observation = (more: object) => ({
      resourceType: "Observation",
      status: "final",
      code: { text: "…" },
      ...more,
    });
    expect(contexts(r4, observation({ valueQuantity: { value: 1, extension } }))).toEqual([]);
    expect(contexts(r4, observation({ valueRange: { extension } }))).toEqual([
      "fhir.extension.context-invariant Observation.value.ofType(Range)",
    ]);
  });
});
