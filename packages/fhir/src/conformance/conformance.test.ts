import { encodeBase64, encodeUtf8 } from "@lienthong/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchParameters } from "../generated/r4/search-parameters.ts";
import { readSearchParameters } from "./core-search-parameters.ts";
import { r4 } from "../r4.ts";
import { r5 } from "../r5.ts";
import { givenTerminology } from "../terminology/offline-terminology.ts";
import { createValidator } from "../validator/create-validator.ts";
import { conformanceModule } from "./conformance-module.ts";

function problems(resource: unknown, resources: readonly object[] = [], definitions = r4): string[] {
  const validator = createValidator({
    definitions,
    resources,
    modules: [conformanceModule()],
    terminologyPack: givenTerminology,
  });
  return validator
    .validate(resource)
    .issues.filter(({ code }) => code.startsWith("fhir.conformance."))
    .map(({ severity, code, path }) => `${severity} ${code.slice("fhir.conformance.".length)} ${path}`);
}

const system = "https://example.vn/CodeSystem/khoa";
const codeSystem = (more: object = {}) => ({
  resourceType: "CodeSystem",
  url: system,
  status: "active",
  content: "complete",
  concept: [{ code: "noi", concept: [{ code: "tim-mach" }] }, { code: "ngoai" }],
  ...more,
});
const valueSet = (...include: readonly object[]) => ({
  resourceType: "ValueSet",
  url: "https://example.vn/ValueSet/khoa",
  status: "active",
  compose: { include },
});
const include = "ValueSet.compose.include[0]";

describe("a value set", () => {
  it.each([
    ["codes that the system has", { system, concept: [{ code: "noi" }, { code: "tim-mach" }] }, []],
    [
      "a code that it does not have",
      { system, concept: [{ code: "noi" }, { code: "rang" }] },
      [`error include-unknown-code ${include}.concept[1]`],
    ],
    [
      "codes of a system that is not known",
      { system: "http://snomed.info/sct", concept: [{ code: "1" }] },
      [],
    ],
    ["codes of a version that is not known", { system, version: "2", concept: [{ code: "rang" }] }, []],
    ["a relative system", { system: "khoa" }, [`error include-system-relative ${include}`]],
    ["the version in the system", { system: `${system}|1.0` }, [`error include-system-version ${include}`]],
    [
      "a value set for a system",
      { system: "http://hl7.org/fhir/ValueSet/administrative-gender" },
      [`error include-system-is-value-set ${include}`],
    ],
    ["codes below one", { system, filter: [{ property: "concept", op: "is-a", value: "noi" }] }, []],
    [
      "codes below one that is not there",
      { system, filter: [{ property: "concept", op: "is-a", value: "rang" }] },
      [`error filter-value ${include}.filter[0]`],
    ],
    [
      "a filter that asks whether a property exists",
      { system, filter: [{ property: "x", op: "exists", value: "có" }] },
      [`error filter-value ${include}.filter[0]`],
    ],
    ["a filter that compares", { system, filter: [{ property: "beds", op: "=", value: "gt5" }] }, []],
    [
      "a filter with a word for a number",
      { system, filter: [{ property: "beds", op: "=", value: "nhiều" }] },
      [`error filter-value ${include}.filter[0]`],
    ],
  ])("with %s", (_, part, expected) => {
    const known = codeSystem({ property: [{ code: "beds", type: "integer" }] });
    expect(problems(valueSet(part), [known])).toEqual(expected);
  });

  it("names a contained code system by its full URL", () => {
    const contained = { contained: [{ ...codeSystem(), id: "cs" }] };
    expect(problems({ ...valueSet({ system: "#cs" }), ...contained })).toEqual([
      `error include-system-relative ${include}`,
    ]);
    expect(problems({ ...valueSet({ system: "#x" }), ...contained })).toEqual([
      `error include-system-relative ${include}`,
      `error include-contained-missing ${include}`,
    ]);
  });

  it("does not include a supplement", () => {
    const supplement = { ...codeSystem(), content: "supplement", supplements: "https://example.vn/x" };
    expect(problems(valueSet({ system }), [supplement])).toEqual([
      `error include-system-is-supplement ${include}`,
    ]);
  });

  it("computes the value of a filter in FHIRPath only", () => {
    const computed = (language: string) =>
      valueSet({
        system,
        filter: [
          {
            property: "beds",
            op: "=",
            _value: {
              extension: [
                {
                  url: "http://hl7.org/fhir/StructureDefinition/cqf-expression",
                  valueExpression: { language, expression: "%p" },
                },
              ],
            },
          },
        ],
      });
    expect(problems(computed("text/fhirpath"))).toEqual([]);
    expect(problems(computed("text/cql"))).toEqual([
      `error filter-expression ${include}.filter[0].value.extension[0]`,
    ]);
  });
});

describe("a code system", () => {
  const notSelectable = "http://hl7.org/fhir/concept-properties#notSelectable";
  it.each([
    ["as many codes as it says", { count: 3 }, []],
    ["fewer codes than it says", { count: 4 }, ["error code-count CodeSystem.count"]],
    [
      "codes though it says that it has none",
      { content: "not-present" },
      ["error codes-not-present CodeSystem.concept[0]"],
    ],
    [
      "the content of a supplement but nothing to add to",
      { content: "supplement" },
      ["error supplement-incomplete CodeSystem.content"],
    ],
    ["a known property of its type", { property: [{ code: "x", uri: notSelectable, type: "boolean" }] }, []],
    [
      "a known property of another type",
      { property: [{ code: "x", uri: notSelectable, type: "code" }] },
      ["error property-type CodeSystem.property[0]"],
    ],
    [
      "a known property under the code of another",
      { property: [{ code: "inactive", uri: notSelectable, type: "boolean" }] },
      ["error property-meaning CodeSystem.property[0]"],
    ],
    [
      "a property twice",
      {
        property: [
          { code: "x", type: "string" },
          { code: "x", type: "string" },
        ],
      },
      ["error property-twice CodeSystem.property[1]"],
    ],
    [
      "a property with a relative uri",
      { property: [{ code: "x", uri: "x", type: "string" }] },
      ["error property-uri CodeSystem.property[0]"],
    ],
    [
      "a property value of another type",
      {
        property: [{ code: "x", type: "string" }],
        concept: [{ code: "a", property: [{ code: "x", valueBoolean: true }] }],
      },
      ["error property-type CodeSystem.concept[0].property[0]"],
    ],
    [
      "a parent that it does not have",
      {
        property: [{ code: "cha", uri: "http://hl7.org/fhir/concept-properties#parent", type: "code" }],
        concept: [
          { code: "a", property: [{ code: "cha", valueCode: "b" }] },
          { code: "b", property: [{ code: "cha", valueCode: "c" }] },
        ],
      },
      ["error property-unknown-code CodeSystem.concept[1].property[0]"],
    ],
    [
      "a property that it does not declare",
      { concept: [{ code: "a", property: [{ code: "x", valueString: "y" }] }] },
      ["warning property-undefined CodeSystem.concept[0].property[0]"],
    ],
  ])("with %s", (_, more, expected) => {
    expect(problems(codeSystem(more))).toEqual(expected);
  });

  it("that supplements another adds to codes that the other has", () => {
    const supplement = (code: string) => ({
      resourceType: "CodeSystem",
      url: "https://example.vn/CodeSystem/khoa-en",
      status: "active",
      content: "supplement",
      supplements: system,
      concept: [{ code, display: "Cardiology" }],
    });
    expect(problems(supplement("tim-mach"), [codeSystem()])).toEqual([]);
    expect(problems(supplement("rang"), [codeSystem()])).toEqual([
      "error supplement-unknown-code CodeSystem.concept[0]",
    ]);
  });

  it("has a value set of all its codes and nothing else", () => {
    const all = valueSet({ system });
    const some = valueSet({ system, concept: [{ code: "noi" }] });
    expect(problems(codeSystem({ valueSet: all.url }), [all])).toEqual([]);
    expect(problems(codeSystem({ valueSet: some.url }), [some])).toEqual([
      "error all-codes-value-set CodeSystem",
    ]);
  });
});

describe("a concept map", () => {
  const map = (code: string) => ({
    resourceType: "ConceptMap",
    status: "active",
    sourceCanonical: "https://example.vn/ValueSet/khoa",
    group: [{ source: system, element: [{ code, target: [{ code: "1", equivalence: "equivalent" }] }] }],
  });
  const known = [codeSystem(), valueSet({ system, concept: [{ code: "noi" }] })];

  it.each([
    ["a code of its system and value set", "noi", []],
    [
      "a code that the system does not have",
      "rang",
      ["error map-unknown-code ConceptMap.group[0].element[0].code"],
    ],
    [
      "a code outside its value set",
      "ngoai",
      ["error map-outside-value-set ConceptMap.group[0].element[0].code"],
    ],
  ])("from %s", (_, code, expected) => {
    expect(problems(map(code), known)).toEqual(expected);
  });
});

describe("a search parameter", () => {
  const parameter = (more: object = {}) => ({
    resourceType: "SearchParameter",
    url: "https://example.vn/SearchParameter/x",
    name: "x",
    status: "active",
    description: "x",
    code: "x",
    base: ["Patient"],
    type: "string",
    ...more,
  });
  const original = parameter({ url: "https://example.vn/SearchParameter/goc", base: ["Patient", "Person"] });

  it.each([
    ["an expression on its base", { expression: "Patient.name | (Patient.contact.name)" }, []],
    [
      "an expression on another type",
      { expression: "Patient.name | Person.name" },
      ["error search-expression-base SearchParameter.expression"],
    ],
    ["an expression on any resource", { base: ["Resource"], expression: "Resource.id" }, []],
    [
      "an expression on one type for any resource",
      { base: ["Resource"], expression: "Patient.name" },
      ["error search-expression-base SearchParameter.expression"],
    ],
    ["two components", { type: "composite", component: [{}, {}] }, []],
    ["one component", { type: "composite", component: [{}] }, ["error search-components SearchParameter"]],
    ["fewer bases than the original", { derivedFrom: original.url }, []],
    [
      "another base than the original",
      { derivedFrom: original.url, base: ["Group"] },
      ["error search-derived SearchParameter"],
    ],
    [
      "another type than the original",
      { derivedFrom: original.url, type: "token" },
      ["error search-derived SearchParameter"],
    ],
  ])("with %s", (_, more, expected) => {
    expect(problems(parameter(more), [original])).toEqual(expected);
  });
});

describe("the search parameters of FHIR", () => {
  const validator = createValidator({ definitions: r4, modules: [conformanceModule(searchParameters)] });
  const found = (resource: object) =>
    validator
      .validate(resource)
      .issues.filter(({ code }) => code.startsWith("fhir.conformance."))
      .map(({ code, path }) => `${code} ${path}`);
  const statement = (type: string) => ({
    resourceType: "CapabilityStatement",
    status: "active",
    rest: [
      {
        mode: "server",
        resource: [
          {
            type: "Patient",
            searchParam: [
              {
                name: "birthdate",
                type,
                definition: "http://hl7.org/fhir/SearchParameter/individual-birthdate",
              },
            ],
          },
        ],
      },
    ],
  });

  it("have one type in a capability statement and where they are defined", () => {
    expect(found(statement("date"))).toEqual([]);
    expect(found(statement("token"))).toEqual([
      "fhir.conformance.search-type CapabilityStatement.rest[0].resource[0].searchParam[0]",
    ]);
  });

  it("are not given another type or another base by those derived from them", () => {
    const derived = (type: string, base: string) => ({
      resourceType: "SearchParameter",
      url: "https://example.vn/SearchParameter/x",
      derivedFrom: "http://hl7.org/fhir/SearchParameter/individual-birthdate",
      type,
      base: [base],
    });
    expect(found(derived("date", "Patient"))).toEqual([]);
    expect(found(derived("token", "Patient"))).toEqual(["fhir.conformance.search-derived SearchParameter"]);
    expect(found(derived("date", "Group"))).toEqual(["fhir.conformance.search-derived SearchParameter"]);
  });

  it("are as many as the specification has", () => {
    const known = readSearchParameters(searchParameters.text);
    expect(known.size).toBe(1377);
    expect(known.get("Account-identifier")).toEqual({ type: "token", bases: ["Account"] });
    expect(known.get("individual-birthdate")).toEqual({
      type: "date",
      bases: ["Patient", "Person", "RelatedPerson"],
    });
  });
});

describe("a structure definition", () => {
  const profile = (element: readonly object[], more: object = {}) => ({
    resourceType: "StructureDefinition",
    url: "https://example.vn/StructureDefinition/benh-nhan",
    name: "BenhNhan",
    status: "active",
    kind: "resource",
    abstract: false,
    type: "Patient",
    baseDefinition: "http://hl7.org/fhir/StructureDefinition/Patient",
    derivation: "constraint",
    differential: { element },
    ...more,
  });
  const at = (index: number) => `StructureDefinition.differential.element[${String(index)}]`;
  const element = (path: string, more: object = {}) => ({ id: path, path, ...more });

  it.each([
    [
      "elements of its type, in their order",
      [
        element("Patient"),
        element("Patient.identifier"),
        element("Patient.name.family"),
        element("Patient.birthDate"),
      ],
      [],
    ],
    ["one type of a choice", [element("Patient.deceasedBoolean"), element("Patient.multipleBirth[x]")], []],
    ["an element of another type", [element("Observation.code")], [`error element-path ${at(0)}`]],
    ["an element that FHIR does not have", [element("Patient.nom")], [`error element-unknown ${at(0)}`]],
    [
      "an element inside a data type that FHIR does not have",
      [element("Patient.name.surname")],
      [`error element-unknown ${at(0)}`],
    ],
    [
      "elements out of order",
      [element("Patient.birthDate"), element("Patient.identifier")],
      [`error element-order ${at(0)}`],
    ],
    [
      "its root sliced",
      [element("Patient", { slicing: { rules: "open" } })],
      [`error root-slicing ${at(0)}`],
    ],
    [
      "an element sliced that does not repeat",
      [element("Patient.gender", { slicing: { rules: "open" } })],
      [`error slicing-single ${at(0)}.slicing`],
    ],
    [
      "slices told apart by what they have",
      [
        element("Patient.identifier", {
          type: [{ code: "Identifier" }],
          slicing: { rules: "open", discriminator: [{ type: "value", path: "type.coding.code" }] },
        }),
      ],
      [],
    ],
    [
      "slices told apart by what they do not have",
      [
        element("Patient.identifier", {
          type: [{ code: "Identifier" }],
          slicing: { rules: "open", discriminator: [{ type: "value", path: "kind" }] },
        }),
      ],
      [`error discriminator ${at(0)}.slicing.discriminator[0]`],
    ],
    [
      "slices told apart by a function",
      [
        element("Patient.extension", {
          type: [{ code: "Extension" }],
          slicing: { rules: "open", discriminator: [{ type: "value", path: "extension('x').value" }] },
        }),
      ],
      [],
    ],
    [
      "a meaning of what is missing",
      [element("Patient.active", { meaningWhenMissing: "true" })],
      [`error meaning-when-missing ${at(0)}`],
    ],
  ])("with %s", (_, elements, expected) => {
    expect(problems(profile(elements))).toEqual(expected);
  });

  it("keeps type and kind of its base", () => {
    expect(problems(profile([element("Group")], { type: "Group" }))).toEqual([
      "error base-type StructureDefinition",
    ]);
    expect(problems(profile([element("Patient")], { kind: "complex-type" }))).toEqual([
      "error base-kind StructureDefinition",
    ]);
  });

  it("for another version of FHIR is not compared with the types of this one", () => {
    expect(problems(profile([element("Patient.nom")], { fhirVersion: "3.0.1" }))).toEqual([]);
  });

  it("states in a snapshot only values of the types that an element has", () => {
    const snapshot = (value: object) => ({
      differential: undefined,
      snapshot: {
        element: [
          element("Patient", { min: 0, max: "*", base: { path: "Patient", min: 0, max: "*" } }),
          element("Patient.active", {
            min: 0,
            max: "1",
            base: { path: "Patient.active", min: 0, max: "1" },
            type: [{ code: "boolean" }],
            ...value,
          }),
        ],
      },
    });
    expect(problems(profile([], snapshot({ fixedBoolean: true })))).toEqual([]);
    expect(problems(profile([], snapshot({ fixedString: "true" })))).toEqual([
      "error value-type StructureDefinition.snapshot.element[1].fixedString",
    ]);
  });

  it("of an extension fixes its url and stands where FHIR has an element", () => {
    const url = "https://example.vn/StructureDefinition/dan-toc";
    const extension = (fixedUri: string, expression: string) =>
      profile([element("Extension"), element("Extension.url", { fixedUri })], {
        url,
        kind: "complex-type",
        type: "Extension",
        baseDefinition: "http://hl7.org/fhir/StructureDefinition/Extension",
        context: [{ type: "element", expression }],
      });
    expect(problems(extension(url, "Patient"))).toEqual([]);
    expect(problems(extension(url, "Patient.contact.name"))).toEqual([]);
    expect(problems(extension(url, "CanonicalResource"))).toEqual([]);
    expect(problems(extension(`${url}-2`, "Patient"))).toEqual(["error extension-url StructureDefinition"]);
    expect(problems(extension(url, "Patient.nom"))).toEqual([
      "error context-unknown StructureDefinition.context[0]",
    ]);
    expect(problems(extension(url, "BenhNhan"))).toEqual([
      "error context-unknown StructureDefinition.context[0]",
    ]);
    expect(problems(profile([], { context: [{ type: "element", expression: "Patient" }] }))).toEqual([
      "error context-not-extension StructureDefinition.context[0]",
    ]);
  });
});

describe("a measure report", () => {
  const concept = (code: string) => ({ coding: [{ system: "https://example.vn/CodeSystem/nhom", code }] });
  const scoring = (code: string) => ({
    coding: [{ system: "http://terminology.hl7.org/CodeSystem/measure-scoring", code }],
  });
  const measure = (more: object = {}) => ({
    resourceType: "Measure",
    url: "https://example.vn/Measure/tiem-chung",
    status: "active",
    scoring: scoring("proportion"),
    group: [{ population: [{ code: concept("tu") }, { code: concept("mau") }] }],
    ...more,
  });
  const report = (group: readonly object[], more: object = {}) => ({
    resourceType: "MeasureReport",
    status: "complete",
    type: "summary",
    measure: "https://example.vn/Measure/tiem-chung",
    period: { start: "2024-01-01", end: "2024-12-31" },
    group,
    ...more,
  });
  const population = [
    { code: concept("tu"), count: 1 },
    { code: concept("mau"), count: 2 },
  ];
  const score = { measureScore: { value: 0.5 } };
  const group = "MeasureReport.group[0]";

  it.each([
    ["all that the measure asks for", report([{ population, ...score }]), []],
    [
      "an unknown population",
      report([{ population: [...population, { code: concept("x") }], ...score }]),
      [`error measure-part-unknown ${group}.population[2]`],
    ],
    [
      "a population twice",
      report([{ population: [...population, { code: concept("tu") }], ...score }]),
      [`error measure-part-twice ${group}.population[2]`],
    ],
    [
      "a population without code",
      report([{ population: [...population, { count: 1 }], ...score }]),
      [`error measure-part-unnamed ${group}.population[2]`],
    ],
    [
      "a population less",
      report([{ population: population.slice(0, 1), ...score }]),
      [`error measure-part-missing ${group}`],
    ],
    [
      "a population less, not complete yet",
      report([{ population: population.slice(0, 1), ...score }], { status: "pending" }),
      [`warning measure-part-missing ${group}`],
    ],
    ["no score", report([{ population }]), [`error measure-score-missing ${group}`]],
    ["a proportion of 1", report([{ population, measureScore: { value: 1 } }]), []],
    [
      "a proportion of more than 1",
      report([{ population, measureScore: { value: 1.01 } }]),
      [`error measure-proportion ${group}.measureScore`],
    ],
    [
      "a proportion with a unit",
      report([{ population, measureScore: { value: 1, unit: "%" } }]),
      [`error measure-proportion ${group}.measureScore`],
    ],
    [
      "a score while data is collected",
      report([{ population, ...score }], { type: "data-collection" }),
      [`error measure-score-not-allowed ${group}.measureScore`],
    ],
    [
      "subjects in a summary",
      report([
        {
          population: [{ ...population[0], subjectResults: { reference: "List/1" } }, population[1] ?? {}],
          ...score,
        },
      ]),
      [`error measure-subjects ${group}.population[0]`],
    ],
  ])("with %s", (_, record, expected) => {
    expect(problems(record, [measure()])).toEqual(expected);
  });

  it("of a cohort has no score", () => {
    const cohort = measure({ scoring: scoring("cohort") });
    expect(problems(report([{ population }]), [cohort])).toEqual([]);
    expect(problems(report([{ population, ...score }]), [cohort])).toEqual([
      `error measure-score-not-allowed ${group}.measureScore`,
    ]);
  });

  it("says which of several groups it reports on", () => {
    const groups = measure({ group: [{ code: concept("a") }, { code: concept("b") }] });
    expect(
      problems(
        report([
          { code: concept("a"), ...score },
          { code: concept("c"), ...score },
        ]),
        [groups],
      ),
    ).toEqual([
      "error measure-part-unknown MeasureReport.group[1]",
      "error measure-part-missing MeasureReport",
    ]);
  });

  it("whose measure is not known says so", () => {
    expect(problems(report([]))).toEqual(["warning measure-not-found MeasureReport"]);
  });
});

describe("a measure", () => {
  const elm = '<library xmlns="urn:hl7-org:elm:r1"><statements><def name="DuTuoi"/></statements></library>';
  const library = {
    resourceType: "Library",
    url: "https://example.vn/Library/tiem-chung",
    name: "TiemChung",
    content: [{ contentType: "application/elm+xml", data: encodeBase64(encodeUtf8(elm)) }],
  };
  const measure = (expression: string, more: object = { library: [library.url] }) => ({
    resourceType: "Measure",
    status: "active",
    group: [{ population: [{ criteria: { language: "text/cql", expression } }] }],
    ...more,
  });

  it("names definitions that its library has", () => {
    const criteria = "Measure.group[0].population[0].criteria";
    expect(problems(measure("DuTuoi"), [library])).toEqual([]);
    expect(problems(measure("TiemChung.DuTuoi"), [library])).toEqual([]);
    expect(problems(measure("QuaTuoi"), [library])).toEqual([`error criteria-unknown ${criteria}`]);
    expect(problems(measure("DuTuoi"))).toEqual([]);
    expect(problems(measure("DuTuoi", {}))).toEqual([`warning criteria-library ${criteria}`]);
  });
});

describe("conformance resources", () => {
  it("may hold anything without an exception", () => {
    const names = [
      "compose",
      "include",
      "system",
      "concept",
      "code",
      "property",
      "filter",
      "value",
      "type",
      "path",
    ];
    const more = [
      "differential",
      "element",
      "slicing",
      "discriminator",
      "context",
      "expression",
      "id",
      "group",
    ];
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom("a", "Patient", "Patient.name", "#x", "", null, 1, true),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names, ...more), tie("value"), { maxKeys: 5 }),
      ),
    })).value;
    const types = [
      "ValueSet",
      "CodeSystem",
      "ConceptMap",
      "Measure",
      "MeasureReport",
      "SearchParameter",
      "StructureDefinition",
    ];
    const validators = [r4, r5].map((definitions) =>
      createValidator({ definitions, modules: [conformanceModule()] }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.dictionary(fc.constantFrom(...names, ...more), anything),
        (type, content) => {
          for (const validator of validators) validator.validate({ ...content, resourceType: type });
        },
      ),
    );
  });
});
