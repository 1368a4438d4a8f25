import { describe, expect, it } from "vitest";
import { createValidator, type ValidatorOptions } from "../index.ts";

const errors = (
  resource: object,
  options: ValidatorOptions & { readonly fhirVersion?: "4.0.1" | "4.3.0" | "5.0.0" } = {},
) =>
  createValidator({ fhirVersion: "4.0.1", ...options })
    .validate(resource)
    .issues.filter(({ severity }) => severity === "error")
    .map(({ code, path }) => `${code.replace("fhir.conformance.", "")} ${path}`);

const codes = {
  resourceType: "CodeSystem",
  url: "http://example.vn/CodeSystem/phong",
  status: "active",
  content: "complete",
  hierarchyMeaning: "is-a",
  property: [
    { code: "giuong", type: "integer" },
    { code: "khu", type: "Coding" },
  ],
  concept: [{ code: "noi", concept: [{ code: "tim" }] }, { code: "ngoai" }],
};
const snomed = "http://snomed.info/sct";
const gender = "http://hl7.org/fhir/administrative-gender";

describe("a filter of a value set", () => {
  const wrong = (code: string) => [`${code} ValueSet.compose.include[0].filter[0]`];
  it.each([
    [codes.url, "concept", "is-a", "noi", []],
    [codes.url, "concept", "is-a", "nhi", wrong("filter-value")],
    [codes.url, "concept", "regex", "n.*", wrong("filter-op")],
    [codes.url, "code", "regex", "n.*", []],
    [codes.url, "code", "regex", "[(]", []],
    [codes.url, "code", "regex", "n(", wrong("filter-value")],
    [codes.url, "code", "regex", "[n", wrong("filter-value")],
    [codes.url, "code", "in", "noi,ngoai", []],
    [codes.url, "code", "in", "noi,nhi", wrong("filter-value")],
    [codes.url, "parent", "=", "noi", []],
    [codes.url, "parent", "=", "nhi", wrong("filter-value")],
    [codes.url, "inactive", "=", "true", []],
    [codes.url, "inactive", "=", "có", wrong("filter-value")],
    [codes.url, "giuong", "=", "gt5", []],
    [codes.url, "giuong", "=", "năm", wrong("filter-value")],
    [codes.url, "giuong", "is-a", "5", []],
    [codes.url, "khu", "=", "http://example.vn/khu#a", []],
    [codes.url, "khu", "=", "http://example.vn/khu|a", []],
    [codes.url, "khu", "=", "a", wrong("filter-value")],
    [codes.url, "khac", "=", "a", []],
    [snomed, "concept", "is-a", "404684003", []],
    [snomed, "concept", "=", "404684003", wrong("filter-op")],
    [snomed, "constraint", "=", "<< 404684003", []],
    [snomed, "expressions", "=", "true", []],
    [snomed, "363698007", "is-a", "80891009", wrong("filter-op")],
    [snomed, "status", "is-a", "x", []],
    ["http://loinc.org", "parent", "=", "LP43571-6", []],
    ["http://loinc.org", "CLASS", "regex", "CHEM.*", []],
    ["http://loinc.org", "CLASS", "is-a", "CHEM", wrong("filter-op")],
    ["http://loinc.org", "concept", "is-a", "LP43571-6", []],
    ["http://loinc.org", "concept", "in", "1-8,2-6", wrong("filter-op")],
    [codes.url, "concept", "exists", "true", wrong("filter-op")],
    [codes.url, "concept", "generalizes", "tim", []],
    ["http://unitsofmeasure.org", "code", "exists", "true", []],
  ] as const)("on %s: %s %s %s", (system, property, op, value, expected) => {
    const valueSet = {
      resourceType: "ValueSet",
      status: "active",
      compose: { include: [{ system, filter: [{ property, op, value }] }] },
    };
    expect(errors(valueSet, { resources: [codes] })).toEqual(expected);
  });
});

describe("a code system", () => {
  const property = (name: string) => [
    { code: name, uri: `http://hl7.org/fhir/concept-properties#${name}`, type: "string" },
  ];
  it("does not define properties in the name of HL7", () => {
    expect(errors({ ...codes, property: property("comment") })).toEqual([]);
    expect(errors({ ...codes, property: property("giuong") })).toEqual([
      "property-namespace CodeSystem.property[0]",
    ]);
  });
  it.each(["4.0.1", "4.3.0", "5.0.0"] as const)(
    "of %s has each code once, at whatever level",
    (fhirVersion) => {
      const twice = [{ code: "noi", concept: [{ code: "tim" }] }, { code: "tim" }];
      const found = errors({ ...codes, property: undefined, concept: twice }, { fhirVersion });
      expect(found).toContain("code-twice CodeSystem.concept[1]");
    },
  );
});

describe("a supplement of a code system", () => {
  const supplement = (more: object) =>
    errors(
      {
        resourceType: "CodeSystem",
        url: "http://example.vn/CodeSystem/phong-vi",
        status: "active",
        content: "supplement",
        supplements: codes.url,
        concept: [{ code: "noi", designation: [{ language: "vi", value: "Khoa Nội" }] }],
        ...more,
      },
      { resources: [codes] },
    );
  it("adds to what is there", () => {
    expect(supplement({})).toEqual([]);
    expect(supplement({ hierarchyMeaning: "is-a" })).toEqual([]);
  });
  it("says nothing of the case of letters", () => {
    expect(supplement({ caseSensitive: true })).toEqual(["supplement-case CodeSystem.caseSensitive"]);
  });
  it("does not give the hierarchy another meaning", () => {
    expect(supplement({ hierarchyMeaning: "part-of" })).toEqual(["supplement-hierarchy CodeSystem"]);
  });
});

describe("a concept map", () => {
  const map = (more: object, target: object = {}) => ({
    resourceType: "ConceptMap",
    status: "active",
    group: [
      {
        source: gender,
        target: codes.url,
        element: [{ code: "male", target: [{ code: "noi", ...target }] }],
      },
    ],
    ...more,
  });
  const at = "ConceptMap.group[0].element[0].target[0]";
  const r5 = (more: object, target: object) =>
    errors(map(more, { relationship: "related-to", ...target }), {
      fhirVersion: "5.0.0",
      resources: [codes],
    });

  it.each([
    ["a value set", "http://hl7.org/fhir/ValueSet/administrative-gender", []],
    ["a value set that is not known", "http://example.vn/ValueSet/x", []],
    ["a code system", gender, ["map-no-value-set ConceptMap.source"]],
    ["a type", "http://hl7.org/fhir/StructureDefinition/Patient", ["map-no-value-set ConceptMap.source"]],
  ])("may be from %s or not", (_, sourceCanonical, expected) => {
    expect(errors(map({ sourceCanonical }, { equivalence: "relatedto" }))).toEqual(expected);
  });

  it("declares the properties of its mappings", () => {
    const property = [{ code: "cap", type: "string" }];
    expect(r5({ property }, { property: [{ code: "cap", valueString: "1" }] })).toEqual([]);
    expect(r5({}, { property: [{ code: "cap", valueString: "1" }] })).toEqual([
      `map-property-unknown ${at}.property[0].code`,
    ]);
    expect(r5({ property }, { property: [{ code: "cap", valueInteger: 1 }] })).toEqual([
      `property-type ${at}.property[0].value.ofType(integer)`,
    ]);
  });

  it("declares where codes that are properties come from", () => {
    const property = [{ code: "gioi", type: "code", system: gender }];
    expect(r5({ property }, { property: [{ code: "gioi", valueCode: "female" }] })).toEqual([]);
    expect(r5({ property }, { property: [{ code: "gioi", valueCode: "nu" }] })).toEqual([
      `map-unknown-code ${at}.property[0].value.ofType(code)`,
    ]);
    expect(r5({ property: [{ code: "gioi", type: "code" }] }, {})).toContain(
      "map-property-system ConceptMap.property[0]",
    );
  });

  it("declares what its mappings depend on", () => {
    const additionalAttribute = [{ code: "tuoi", type: "string" }];
    const dependsOn = [{ attribute: "tuoi", valueString: "5" }];
    expect(r5({ additionalAttribute }, { dependsOn, product: dependsOn })).toEqual([]);
    expect(r5({}, { dependsOn })).toEqual([`map-property-unknown ${at}.dependsOn[0].attribute`]);
    expect(r5({}, { product: dependsOn })).toEqual([`map-property-unknown ${at}.product[0].attribute`]);
  });
});

describe("an operation", () => {
  const operation = (inputProfile: string) => ({
    resourceType: "OperationDefinition",
    name: "Tim",
    status: "draft",
    kind: "operation",
    code: "tim",
    system: true,
    type: false,
    instance: false,
    inputProfile,
  });
  it.each([
    ["Parameters", []],
    ["Patient", ["operation-profile OperationDefinition.inputProfile"]],
  ])("takes a profile on Parameters: %s", (name, expected) => {
    expect(errors(operation(`http://hl7.org/fhir/StructureDefinition/${name}`))).toEqual(expected);
  });
  it("names a profile that is not known as not checked", () => {
    const { ok, notChecked } = createValidator({ fhirVersion: "4.0.1" }).validate(
      operation("http://example.vn/StructureDefinition/x"),
    );
    expect(ok).toBe(true);
    expect(notChecked.map(({ about }) => about)).toContain("http://example.vn/StructureDefinition/x");
  });
});

describe("what a guide depends on", () => {
  const guide = (dependency: object) => ({
    resourceType: "ImplementationGuide",
    url: "http://example.vn/ImplementationGuide/vn",
    name: "Vn",
    status: "draft",
    packageId: "example.vn.core",
    fhirVersion: ["4.0.1"],
    dependsOn: [dependency],
  });
  const uri = "http://example.vn/fhir/ImplementationGuide/example.base";
  const at = "ImplementationGuide.dependsOn[0]";
  it.each([
    ["with its version", { uri, packageId: "example.base", version: "1.0.0" }, []],
    ["with its version twice", { uri: `${uri}|1.0.0`, packageId: "example.base", version: "1.0.0" }, []],
    ["with its version in the address only", { uri: `${uri}|1.0.0` }, [`guide-version-in-uri ${at}`]],
    ["with an empty version", { uri: `${uri}|`, version: "1" }, [`guide-version-in-uri ${at}`]],
    ["by the address of its pages", { uri: "http://example.vn/fhir", version: "1" }, [`guide-uri ${at}`]],
    ["by a name that is no package", { uri, packageId: "Bộ gốc", version: "1" }, [`guide-package ${at}`]],
  ])("%s", (_, dependency, expected) => {
    expect(errors(guide(dependency)).filter((one) => one.startsWith("guide"))).toEqual(expected);
  });
});
