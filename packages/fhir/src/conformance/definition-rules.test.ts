import { describe, expect, it } from "vitest";
import { createValidator } from "../index.ts";

const base = "http://hl7.org/fhir/StructureDefinition/";
type Version = "4.0.1" | "5.0.0";

function errors(
  resource: object,
  fhirVersion: Version = "4.0.1",
  resources: readonly object[] = [],
): string[] {
  return createValidator({ fhirVersion, resources })
    .validate(resource)
    .issues.filter(({ severity }) => severity === "error")
    .map(({ code, path }) => `${code.replace("fhir.conformance.", "")} ${path}`);
}

function structure(type: string, elements: readonly object[], more: object = {}): object {
  return {
    resourceType: "StructureDefinition",
    url: "http://example.vn/StructureDefinition/ho-so",
    name: "HoSo",
    status: "draft",
    kind: "resource",
    abstract: false,
    type,
    baseDefinition: base + type,
    derivation: "constraint",
    differential: { element: [{ id: type, path: type }, ...elements] },
    ...more,
  };
}
const element = (path: string, more: object) => ({ id: path, path, ...more });
const at = "StructureDefinition.differential.element";

describe("a profile", () => {
  const signs = (more: object) =>
    structure("Observation", [element("Observation.component", more)], {
      baseDefinition: `${base}vitalsigns`,
    });
  it.each([
    ["made from vital signs may narrow them", signs({ max: "2" }), []],
    [
      "made from vital signs knows the types of its parts",
      signs({ fixedString: "x" }),
      [`value-type ${at}[1].fixedString`],
    ],
    [
      "has no fixed value of another type at its root",
      structure("Patient", [], { differential: { element: [element("Patient", { fixedString: "x" })] } }),
      [`value-type ${at}[0].fixedString`],
    ],
    [
      "may fix a data type at its root",
      structure("Address", [], {
        kind: "complex-type",
        differential: { element: [element("Address", { patternAddress: { city: "Huế" } })] },
      }),
      [],
    ],
    [
      "allows no type that FHIR does not know",
      structure("Bundle", [element("Bundle.entry.resource", { type: [{ code: "Benh" }] })]),
      ["type-not-in-base " + at + "[1].type[0]"],
    ],
    [
      "bounds the decimals of decimals",
      structure("Observation", [
        element("Observation.value[x]", {
          type: [{ code: "Quantity" }],
          extension: [{ url: `${base}maxDecimalPlaces`, valueInteger: 2 }],
        }),
      ]),
      [],
    ],
    [
      "bounds no decimals of text",
      structure("Patient", [
        element("Patient.name.family", {
          type: [{ code: "string" }],
          extension: [{ url: `${base}maxDecimalPlaces`, valueInteger: 2 }],
        }),
      ]),
      [`constraint-for-type ${at}[1].extension[0]`],
    ],
  ])("%s", (_, resource, expected) => {
    expect(errors(resource)).toEqual(expected);
  });
});

describe("the slicing of a profile", () => {
  const slicing = (path: string, rules = "open") => ({
    slicing: { discriminator: [{ type: "value", path }], rules },
  });
  const first = structure("Patient", [element("Patient.identifier", slicing("system", "closed"))], {
    url: "http://example.vn/StructureDefinition/goc",
  });
  const second = (more: object) =>
    structure("Patient", [element("Patient.identifier", more)], {
      baseDefinition: "http://example.vn/StructureDefinition/goc",
    });
  const other = [`slicing-other ${at}[1].slicing`];
  it.each([
    ["may say again what the base says", slicing("system", "closed"), []],
    ["may not tell slices apart by something else", slicing("use", "closed"), other],
    ["may not open what is closed", slicing("system"), other],
  ])("%s", (_, more, expected) => {
    expect(errors(second(more), "4.0.1", [first])).toEqual(expected);
  });
});

describe("slices of a profile", () => {
  const byType = { slicing: { discriminator: [{ type: "type", path: "$this" }], rules: "open" } };
  const value = (sliceName: string | undefined, code: string) => ({
    path: "Observation.value[x]",
    ...(sliceName !== undefined && { sliceName }),
    type: [{ code }],
  });
  const sliced = (...slices: readonly object[]) =>
    structure("Observation", [{ path: "Observation.value[x]", ...byType }, ...slices]);
  it.each([
    [
      "have the name of their type",
      sliced(value("valueQuantity", "Quantity"), value("valueString", "string")),
      [],
    ],
    ["have no other name", sliced(value("luong", "Quantity")), [`slice-name ${at}[2].sliceName`]],
    ["have a name", sliced(value(undefined, "Quantity")), [`element-twice ${at}[2]`]],
    [
      "do not share a name",
      sliced(value("valueQuantity", "Quantity"), value("valueQuantity", "Quantity")),
      [`element-twice ${at}[3]`],
    ],
  ])("%s", (_, resource, expected) => {
    expect(errors(resource).filter((found) => /^(?:slice|element)-/u.test(found))).toEqual(expected);
  });
});

describe("a profile on vital signs", () => {
  it("is a profile on a resource", () => {
    const more = { baseDefinition: `${base}vitalsigns`, kind: "complex-type" };
    expect(errors(structure("Observation", [], more))).toEqual(["base-kind StructureDefinition"]);
  });
});

describe("the snapshot of a profile", () => {
  const root = {
    id: "Period",
    path: "Period",
    min: 0,
    max: "*",
    definition: "…",
    base: { path: "Period", min: 0, max: "*" },
  };
  const part = (name: string, code: string) => ({
    ...root,
    id: `Period.${name}`,
    path: `Period.${name}`,
    max: "1",
    type: [{ code }],
  });
  const parts = [
    part("id", "string"),
    part("extension", "Extension"),
    part("start", "dateTime"),
    part("end", "dateTime"),
  ];
  const period = (elements: readonly object[]) =>
    structure("Period", [element("Period.start", { min: 1 })], {
      kind: "complex-type",
      snapshot: { element: elements },
    });
  const sizes = (elements: readonly object[]) =>
    errors(period(elements)).filter((found) => found.startsWith("snapshot-size"));
  it("has all elements of the base", () => {
    expect(sizes([root, ...parts])).toEqual([]);
  });
  it("leaves none out", () => {
    expect(sizes([root, ...parts.slice(1)])).toEqual(["snapshot-size StructureDefinition"]);
  });
  it("counts no value of a primitive type, which has no element of its own", () => {
    const value = { ...part("start.value", "http://hl7.org/fhirpath/System.DateTime"), min: 0, max: "1" };
    const inside = ["id", "extension"].map((name) => part(`start.${name}`, "string"));
    const [id, extension, start, end] = parts;
    const all = [root, id, extension, start, ...inside, value, end];
    const length = element("Period.start.extension", { max: "0" });
    const made = structure("Period", [length], { kind: "complex-type", snapshot: { element: all } });
    expect(errors(made).filter((found) => found.startsWith("snapshot-size"))).toEqual([]);
  });
  it("of a primitive type may speak of its value", () => {
    const text = structure("string", [element("string.value", { maxLength: 3 })], { kind: "primitive-type" });
    expect(errors(text)).toEqual([]);
  });
  it("cannot be made where the differential goes into a choice of many types", () => {
    const inside = structure("Observation", [element("Observation.value[x].unit", { min: 1 })]);
    expect(errors(inside)).toEqual([`element-unknown ${at}[1]`]);
    const one = element("Observation.value[x]", { type: [{ code: "Quantity" }] });
    expect(errors(structure("Observation", [one, element("Observation.value[x].unit", { min: 1 })]))).toEqual(
      [],
    );
  });
});

describe("a map from codes of FHIR in its own version", () => {
  const map = (sourceVersion: string) => ({
    resourceType: "ConceptMap",
    status: "draft",
    group: [
      {
        source: "http://hl7.org/fhir/administrative-gender",
        sourceVersion,
        target: "http://example.vn/gioi",
        element: [{ code: "nam" }],
      },
    ],
  });
  it("names codes that there are", () => {
    expect(errors(map("4.0.1"))).toEqual(["map-unknown-code ConceptMap.group[0].element[0].code"]);
    expect(errors(map("3.0.1"))).toEqual([]);
  });
});

describe("a type made from another", () => {
  const made = (name: string, kind: string) =>
    structure("http://example.vn/StructureDefinition/mo-hinh", [], {
      kind,
      baseDefinition: base + name,
      derivation: "specialization",
      differential: { element: [element("mo-hinh", { min: 0, max: "*", definition: "…", short: "…" })] },
    });
  it("may be of any kind when the other is abstract", () => {
    expect(errors(made("Element", "logical"))).toEqual([]);
  });
  it("is of the kind of the other when that is a type of its own", () => {
    expect(errors(made("HumanName", "logical"))).toEqual(["base-kind StructureDefinition"]);
  });
});

describe("a guide", () => {
  const guide = (more: object) => ({
    resourceType: "ImplementationGuide",
    url: "http://example.vn/fhir/ImplementationGuide/vd",
    name: "VD",
    status: "draft",
    packageId: "vn.vd",
    fhirVersion: ["4.0.1"],
    ...more,
  });
  const url = "http://hl7.org/fhir/vn/ImplementationGuide/hl7.fhir.vn";
  const extension = [
    { url: `${base}structuredefinition-standards-status`, valueCode: "draft" },
    { url: `${base}structuredefinition-wg`, valueCode: "fhir" },
  ];
  it.each([
    ["of others says nothing about its owner", {}, []],
    ["of HL7 says who owns it and how far it is", { url, extension }, []],
    [
      "of HL7 does not leave out how far it is",
      { url, extension: extension.slice(1) },
      ["guide-owner ImplementationGuide"],
    ],
  ])("%s", (_, more, expected) => {
    expect(errors(guide(more))).toEqual(expected);
  });
});

describe("a parameter of an operation of R5", () => {
  const operation = (type: string) => ({
    resourceType: "OperationDefinition",
    name: "Gop",
    status: "draft",
    kind: "operation",
    code: "gop",
    system: true,
    type: false,
    instance: false,
    parameter: [{ name: "nguon", use: "in", min: 0, max: "1", type, targetProfile: [`${base}Patient`] }],
  });
  it.each(["Reference", "canonical", "Patient"])("may have targets as a %s", (type) => {
    expect(errors(operation(type), "5.0.0")).toEqual([]);
  });
  it("has no targets as text", () => {
    expect(errors(operation("string"), "5.0.0")).toEqual([
      "target-without-reference OperationDefinition.parameter[0]",
    ]);
  });
});

describe("the url of a definition", () => {
  const valueSet = (url: string) => ({ resourceType: "ValueSet", url, status: "draft" });
  it.each(["http://example.vn/ValueSet/x", "urn:oid:2.16.840.1.113883.3.1"])("may be %s", (url) => {
    expect(errors(valueSet(url))).toEqual([]);
  });
  it("is not relative", () => {
    expect(errors(valueSet("ValueSet/x"))).toEqual(["fhir.value.canonical-not-absolute ValueSet.url"]);
  });
  it("is any address in what is no definition", () => {
    const device = { resourceType: "Device", url: "thiet-bi/1", status: "active" };
    expect(errors(device)).toEqual([]);
  });
});

describe("the value set of all codes", () => {
  const system = (url: string) => ({
    resourceType: "CodeSystem",
    url,
    status: "draft",
    content: "not-present",
    valueSet: "http://hl7.org/fhir/ValueSet/administrative-gender",
  });
  it("of HL7 has the codes of this system", () => {
    expect(errors(system("http://hl7.org/fhir/administrative-gender"))).toEqual([]);
  });
  it("of HL7 has no codes of another system", () => {
    expect(errors(system("http://example.vn/CodeSystem/x"))).toEqual(["all-codes-value-set CodeSystem"]);
  });
});

describe("the criteria of a measure", () => {
  const criteria = { language: "text/cql", expression: "Nhom" };
  it("of a stratifier in CQL need a library", () => {
    const group = [{ stratifier: [{ criteria }] }];
    expect(errors({ resourceType: "Measure", status: "draft", group })).toEqual([
      "criteria-library Measure.group[0].stratifier[0].criteria",
    ]);
  });
});
