import { describe, expect, it } from "vitest";
import { createValidator } from "../validator/create-validator.ts";
import { r4 } from "../r4.ts";
import { r5 } from "../r5.ts";

const validator = createValidator({ definitions: r4 });

/** `code path` of every issue but those of invariants, which have their own tests. */
function problems(resource: unknown): string[] {
  return validator
    .validate(resource)
    .issues.filter(({ code }) => code !== "fhir.invariant.failed")
    .map(({ code, path }) => `${code} ${path}`);
}

const observation = { resourceType: "Observation", status: "final", code: { text: "pH" } };
const narrative = '<div xmlns="http://www.w3.org/1999/xhtml">pH</div>';

/** `[title, resource, problems]` */
const rows: readonly (readonly [string, unknown, readonly string[]])[] = [
  ["a patient with nothing wrong", { resourceType: "Patient", birthDate: "1990-05", active: true }, []],
  ["no resource at all", "Patient", ["fhir.structure.not-a-resource "]],
  ["null", null, ["fhir.structure.not-a-resource "]],
  ["an array", [observation], ["fhir.structure.not-a-resource "]],
  ["an object without a type", {}, ["fhir.structure.no-resource-type "]],
  ["a type that FHIR lacks", { resourceType: "BenhNhan" }, ["fhir.structure.unknown-resource-type "]],
  ["a data type as a resource", { resourceType: "HumanName" }, ["fhir.structure.unknown-resource-type "]],
  [
    "an element that the type lacks",
    { resourceType: "Patient", ten: 1 },
    ["fhir.structure.unknown-element Patient"],
  ],
  [
    "comments of DSTU2",
    { resourceType: "Patient", fhir_comments: [] },
    ["fhir.structure.unknown-element Patient"],
  ],
  [
    "an unknown element deep inside",
    { resourceType: "Patient", contact: [{ name: { family: "A", clan: "B" } }] },
    ["fhir.structure.unknown-element Patient.contact[0].name"],
  ],
  [
    "a resource type inside a data type",
    { resourceType: "Patient", name: [{ resourceType: "HumanName", text: "A" }] },
    ["fhir.structure.unknown-element Patient.name[0]"],
  ],
  [
    "required elements that are missing",
    { resourceType: "Observation" },
    ["fhir.structure.missing Observation", "fhir.structure.missing Observation"],
  ],
  [
    "a required element given by its extension alone",
    { resourceType: "Bundle", type: "collection", link: [{ relation: "self", _url: absent() }] },
    [],
  ],
  [
    "an array where one value is allowed",
    { ...observation, status: ["final"] },
    ["fhir.structure.unexpected-array Observation.status"],
  ],
  [
    "one value where an array is needed",
    { ...observation, category: { text: "A" } },
    ["fhir.structure.not-array Observation.category"],
  ],
  [
    "an id beside a narrative",
    { ...observation, text: { status: "generated", div: narrative, _div: { id: "x" } } },
    ["fhir.structure.unknown-element Observation.text"],
  ],
  ["an empty array", { ...observation, category: [] }, ["fhir.structure.empty-array Observation"]],
  ["an empty object", { ...observation, subject: {} }, ["fhir.structure.empty-object Observation.subject"]],
  ["null for a value", { ...observation, subject: null }, ["fhir.structure.null-value Observation.subject"]],
  [
    "text for an object",
    { ...observation, subject: "Patient/1" },
    ["fhir.structure.not-object Observation.subject"],
  ],
  ["a number for text", { ...observation, status: 1 }, ["fhir.value.wrong-json-type Observation.status"]],
  [
    "text for a number",
    { ...observation, valueInteger: "1" },
    ["fhir.value.wrong-json-type Observation.value.ofType(integer)"],
  ],
  ["one value of a choice", { ...observation, valueQuantity: { value: 7.4 } }, []],
  [
    "two values of a choice",
    { ...observation, valueString: "a", valueInteger: 1 },
    ["fhir.structure.choice-twice Observation"],
  ],
  [
    "a choice value and its own extension",
    { ...observation, valueString: "a", _valueString: { id: "x" } },
    [],
  ],
  [
    "a choice value and the extension of another",
    { ...observation, valueString: "a", _valueInteger: absent() },
    ["fhir.structure.choice-twice Observation"],
  ],
  [
    "a type that the choice lacks",
    { ...observation, valueMoney: {} },
    ["fhir.structure.unknown-element Observation"],
  ],
  [
    "the choice without its type",
    { ...observation, value: 1 },
    ["fhir.structure.unknown-element Observation"],
  ],
  [
    "null that pads an array",
    { resourceType: "Patient", name: [{ given: ["A", null], _given: [null, absent()] }] },
    [],
  ],
  [
    "null with nothing beside it",
    { resourceType: "Patient", name: [{ given: ["A", null] }] },
    ["fhir.structure.null-value Patient.name[0].given[1]"],
  ],
  [
    "null in both arrays",
    { resourceType: "Patient", name: [{ given: ["A", null], _given: [null, null] }] },
    [
      "fhir.structure.null-value Patient.name[0].given[1]",
      "fhir.structure.null-value Patient.name[0].given[0]",
      "fhir.structure.null-value Patient.name[0].given[1]",
    ].filter((_, i) => i !== 1),
  ],
  [
    "a sibling that is no object",
    { resourceType: "Patient", _active: true },
    ["fhir.structure.not-object Patient.active"],
  ],
  [
    "a sibling of an element that has parts",
    { resourceType: "Patient", _maritalStatus: {} },
    ["fhir.structure.unknown-element Patient"],
  ],
  [
    "content shared with another element",
    {
      resourceType: "Questionnaire",
      status: "draft",
      item: [{ linkId: "1", type: "group", item: [{ linkId: "2" }] }],
    },
    ["fhir.structure.missing Questionnaire.item[0].item[0]"],
  ],
  [
    "a contained resource",
    {
      ...observation,
      contained: [{ resourceType: "Patient", id: "a", gender: "nam" }],
      subject: { reference: "#a" },
    },
    ["fhir.binding.not-in-value-set Observation.contained[0].gender"],
  ],
  [
    "a contained thing without a type",
    { ...observation, contained: [{ id: "a" }], subject: { reference: "#a" } },
    ["fhir.structure.no-resource-type Observation.contained[0]"],
  ],
  [
    "a resource in a bundle",
    {
      resourceType: "Bundle",
      type: "batch",
      entry: [{ resource: { resourceType: "Patient", gender: "nam" } }],
    },
    ["fhir.binding.not-in-value-set Bundle.entry[0].resource.gender"],
  ],
  ["a code in its value set", { resourceType: "Patient", gender: "female" }, []],
  [
    "a concept outside its value set",
    condition([{ system: clinical(), code: "sick" }]),
    ["fhir.binding.not-in-value-set Condition.clinicalStatus"],
  ],
  [
    "a concept with one code inside",
    condition([
      { system: "http://x", code: "y" },
      { system: clinical(), code: "active" },
    ]),
    [],
  ],
  ["a concept of text only", condition(undefined), ["fhir.binding.no-code Condition.clinicalStatus"]],
];

function absent() {
  return {
    extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }],
  };
}

function clinical() {
  return "http://terminology.hl7.org/CodeSystem/condition-clinical";
}

function condition(coding: unknown) {
  return { resourceType: "Condition", subject: { display: "A" }, clinicalStatus: { coding, text: "ốm" } };
}

describe("the id of an element", () => {
  const check = (record: object) =>
    createValidator({ definitions: r4 })
      .validate(record)
      .issues.map(({ code, path }) => `${code} ${path}`);
  const named = { id: "a", text: "x" };

  it.each([
    ["beside another", { name: [named, { id: "b", text: "y" }] }, []],
    ["that is that of the resource", { id: "a", name: [named] }, []],
    ["of another name", { name: [named, named] }, ["fhir.structure.id-twice Patient.name[1]"]],
    [
      "of a part",
      { name: [{ ...named, period: { id: "a", start: "2000" } }] },
      ["fhir.structure.id-twice Patient.name[0].period"],
    ],
    [
      "of a primitive element",
      { birthDate: "2000", _birthDate: { id: "a" }, name: [named] },
      ["fhir.structure.id-twice Patient.name[0]"],
    ],
  ])("%s", (_, more, expected) => {
    expect(check({ resourceType: "Patient", ...more })).toEqual(expected);
  });

  it("of a data type has the form of id from R4B on", () => {
    const name = { resourceType: "Patient", name: [{ id: "a b", text: "x" }] };
    const contact = { resourceType: "Patient", contact: [{ id: "a_b", name: { text: "x" } }] };
    expect(check(name)).toEqual([]);
    const later = createValidator({ definitions: r5 });
    expect(later.validate(name).issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "fhir.value.id-format Patient.name[0].id",
    ]);
    expect(later.validate(contact).ok).toBe(true);
  });

  it("alone says nothing", () => {
    expect(check({ resourceType: "Patient", _birthDate: { id: "a" } })).toContain(
      "fhir.structure.empty-object Patient.birthDate",
    );
    expect(check({ resourceType: "Patient", birthDate: "2000", _birthDate: { id: "a" } })).toEqual([]);
  });

  it("counts in its own resource only", () => {
    const patient = { resourceType: "Patient", name: [named] };
    const entry = [{ resource: patient }, { resource: { ...patient } }];
    expect(check({ resourceType: "Bundle", type: "batch-response", entry }).join()).not.toContain("id-twice");
  });
});

describe("the structure of a resource", () => {
  it.each(rows.map(([title, resource, expected]) => ({ title, resource, expected })))(
    "with $title",
    ({ resource, expected }) => expect(problems(resource).sort()).toEqual([...expected].sort()),
  );

  it("names what it could not check", () => {
    expect(validator.validate({ ...observation, language: "vi" }).notChecked).toContainEqual({
      code: "fhir.unchecked.value-set",
      about: "all-languages",
      path: "Observation.language",
      count: 1,
    });
    expect(validator.validate(observation, { profiles: ["http://x.vn/p"] }).notChecked).toContainEqual({
      code: "fhir.unchecked.profile",
      about: "http://x.vn/p",
      path: "Observation",
      count: 1,
    });
  });

  it("stops at its limits, and says so", () => {
    let deep: unknown = { text: "x" };
    for (let i = 0; i < 5000; i++) deep = { linkId: "1", type: "group", item: [deep] };
    const result = validator.validate({ resourceType: "Questionnaire", status: "draft", item: [deep] });
    expect(result.issues.some(({ code }) => code === "fhir.limit.too-deep")).toBe(true);

    const shared: Record<string, unknown> = { linkId: "1", type: "group" };
    shared["item"] = [shared, shared];
    const small = createValidator({ definitions: r4, limits: { maxObjects: 10_000 } });
    const cyclic = small.validate({ resourceType: "Questionnaire", status: "draft", item: [shared] });
    expect(cyclic.issues.at(-1)?.code).toMatch(/^fhir\.limit\./u);

    const many = validator.validate({ resourceType: "Patient", name: Array.from({ length: 5000 }, () => 1) });
    expect(many.issues.length).toBe(1001);
    expect(many.issues.at(-1)?.code).toBe("fhir.limit.too-many-issues");
  });
});
