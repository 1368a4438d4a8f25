import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createValidator } from "../index.ts";

const base = "http://hl7.org/fhir/StructureDefinition/";
const url = "http://example.vn/StructureDefinition/nguoi-benh";
const profile = (elements: readonly object[], more: object = {}) => ({
  resourceType: "StructureDefinition",
  url,
  name: "NguoiBenh",
  status: "draft",
  kind: "resource",
  abstract: false,
  type: "Patient",
  baseDefinition: `${base}Patient`,
  derivation: "constraint",
  differential: { element: [{ id: "Patient", path: "Patient" }, ...elements] },
  ...more,
});
const errors = (structure: object, resources: readonly object[] = []) =>
  createValidator({ fhirVersion: "4.0.1", resources })
    .validate(structure)
    .issues.filter(({ severity }) => severity === "error")
    .map(
      ({ code, path }) =>
        `${code.replace("fhir.conformance.", "")} ${path.replace("StructureDefinition", "")}`,
    );
const element = (path: string, more: object) => ({ id: path, path, ...more });
const constraint = (key: string, expression: string, more: object = {}) => ({
  constraint: [{ key, severity: "error", human: "…", expression, ...more }],
});
const at = ".differential.element[1]";
const reference = (name: string, code = "Reference") => ({ type: [{ code, targetProfile: [base + name] }] });
const set = (name: string, strength = "required") => ({
  binding: { strength, valueSet: `http://hl7.org/fhir/ValueSet/${name}` },
});
const slicing = { slicing: { discriminator: [{ type: "value", path: "system" }], rules: "open" } };
const slice = { id: "Patient.identifier:bhyt", path: "Patient.identifier", sliceName: "bhyt", min: 1 };

describe("an element of a profile", () => {
  it.each([
    ["may be demanded", [element("Patient.name", { min: 1 })], []],
    ["may be left out", [element("Patient.name", { max: "0" })], []],
    [
      "may not be allowed more often",
      [element("Patient.gender", { max: "2" })],
      [`maximum-higher ${at}.max`],
    ],
    [
      "may not be allowed any number of times",
      [element("Patient.gender", { max: "*" })],
      [`maximum-higher ${at}.max`],
    ],
    ["may not be made optional", [element("Patient.link.other", { min: 0 })], [`minimum-lower ${at}.min`]],
    ["of a data type may be demanded", [element("Patient.name.family", { min: 1 })], []],
    [
      "of a data type may not be allowed more often",
      [element("Patient.name.family", { max: "2" })],
      [`maximum-higher ${at}.max`],
    ],
    ["may have fewer types", [element("Patient.deceased[x]", { type: [{ code: "boolean" }] })], []],
    ["may be one type of a choice", [element("Patient.deceasedBoolean", { min: 1 })], []],
    [
      "may not have another type",
      [element("Patient.birthDate", { type: [{ code: "dateTime" }] })],
      [`type-not-in-base ${at}.type[0]`],
    ],
    [
      "may point to what the base allows",
      [element("Patient.managingOrganization", reference("Organization"))],
      [],
    ],
    [
      "may not point elsewhere",
      [element("Patient.managingOrganization", reference("Patient"))],
      [`target-not-in-base ${at}.type[0]`],
    ],
    [
      "may point to an unknown profile",
      [
        element("Patient.managingOrganization", {
          type: [{ code: "Reference", targetProfile: ["http://example.vn/sd/x"] }],
        }),
      ],
      [],
    ],
    ["may be bound more strictly", [element("Patient.maritalStatus", set("marital-status"))], []],
    [
      "may not be bound less strictly",
      [element("Patient.gender", set("administrative-gender", "extensible"))],
      [`binding-weaker ${at}.binding`],
    ],
    [
      "may not be bound to other codes",
      [element("Patient.gender", set("event-status"))],
      [`binding-wider ${at}.binding`],
    ],
    ["may have a fixed value of its type", [element("Patient.gender", { fixedCode: "female" })], []],
    [
      "may not have a fixed value of another type",
      [element("Patient.gender", { fixedString: "female" })],
      [`value-type ${at}.fixedString`],
    ],
    [
      "may not have a pattern of another type",
      [element("Patient.maritalStatus", { patternCoding: { code: "M" } })],
      [`value-type ${at}.patternCoding`],
    ],
    [
      "may have a pattern for one type of a choice",
      [element("Patient.deceased[x]", { fixedBoolean: false })],
      [],
    ],
    ["may be sliced", [element("Patient.identifier", slicing), slice], []],
    ["may not be sliced without saying how", [slice], [`slice-without-slicing ${at}`]],
    [
      "may be an extension without saying how to tell it apart",
      [{ id: "Patient.extension:a", path: "Patient.extension", sliceName: "a", min: 1 }],
      [],
    ],
  ] as const)("%s", (_, elements, expected) => {
    expect(errors(profile(elements))).toEqual(expected);
  });

  it("is compared with the profile that it is made from", () => {
    const parent = profile(
      [
        element("Patient.name", { min: 1, max: "1", ...constraint("nb-1", "family.exists()") }),
        element("Patient.identifier", slicing),
        slice,
      ],
      { url: "http://example.vn/StructureDefinition/goc" },
    );
    const child = (...elements: readonly object[]) =>
      errors(profile(elements, { baseDefinition: parent.url }), [parent]);
    expect(child(element("Patient.name", { max: "2" }))).toEqual([`maximum-higher ${at}.max`]);
    expect(child(element("Patient.name", { min: 0 }))).toEqual([`minimum-lower ${at}.min`]);
    expect(child({ ...slice, max: "1" })).toEqual([]);
    expect(child({ ...slice, id: "Patient.identifier:khac", sliceName: "khac" })).toEqual([]);
    expect(child(element("Patient.name", constraint("nb-1", "given.exists()")))).toEqual([
      `constraint-key-used ${at}.constraint[0]`,
    ]);
    expect(child(element("Patient.name", constraint("nb-1", "family.exists()")))).toEqual([]);
  });
});

describe("a constraint of a profile", () => {
  it.each([
    ["has a key of its own", [element("Patient.name", constraint("nb-1", "family.exists()"))], []],
    [
      "does not share its key",
      [
        element("Patient.name", constraint("nb-1", "family.exists()")),
        element("Patient.telecom", constraint("nb-1", "value.exists()")),
      ],
      ["constraint-key-used .differential.element[2].constraint[0]"],
    ],
    [
      "may name the profile as its source",
      [element("Patient.name", constraint("nb-1", "family.exists()", { source: `${url}|1` }))],
      [],
    ],
    [
      "names no other source",
      [element("Patient.name", constraint("nb-1", "family.exists()", { source: "http://example.vn/x" }))],
      [`constraint-source ${at}.constraint[0]`],
    ],
    [
      "on the length is for text",
      [element("Patient.name.family", { type: [{ code: "string" }], maxLength: 20 })],
      [],
    ],
    [
      "on the length is not for true and false",
      [element("Patient.active", { type: [{ code: "boolean" }], maxLength: 3 })],
      [`constraint-for-type ${at}.maxLength`],
    ],
    [
      "on the least value is for dates",
      [element("Patient.birthDate", { type: [{ code: "date" }], minValueDate: "1900-01-01" })],
      [],
    ],
    [
      "on the least value is not for text",
      [element("Patient.name.family", { type: [{ code: "string" }], minValueInteger: 1 })],
      [`constraint-for-type ${at}.minValueInteger`],
    ],
  ] as const)("%s", (_, elements, expected) => {
    expect(errors(profile(elements))).toEqual(expected);
  });
});

describe("what an element of a profile names", () => {
  const extension = (name: string, isModifier: boolean) => ({
    resourceType: "StructureDefinition",
    url: `http://example.vn/StructureDefinition/${name}`,
    type: "Extension",
    baseDefinition: `${base}Extension`,
    differential: { element: [{ id: "Extension", path: "Extension", isModifier }] },
  });
  const plain = extension("plain", false);
  const modifier = extension("modifier", true);
  const use = (property: string, profileUrl: string) => ({
    id: `Patient.${property}:a`,
    path: `Patient.${property}`,
    sliceName: "a",
    type: [{ code: "Extension", profile: [profileUrl] }],
  });
  it.each([
    [
      "is a profile of its type",
      element("Patient.name", { type: [{ code: "HumanName", profile: [`${base}HumanName`] }] }),
      [],
    ],
    [
      "is not a profile of another type",
      element("Patient.name", { type: [{ code: "HumanName", profile: [`${base}Address`] }] }),
      [`profile-of-other-type ${at}.type[0].profile[0]`],
    ],
    [
      "may be a profile that is not known",
      element("Patient.name", { type: [{ code: "HumanName", profile: ["http://example.vn/x"] }] }),
      [],
    ],
    [
      "is a resource as a target",
      element("Patient.managingOrganization", reference("HumanName")),
      [`target-no-resource ${at}.type[0].targetProfile[0]`],
    ],
    [
      "is no target of text",
      element("Patient.name.family", reference("Patient", "string")),
      [`target-without-reference ${at}.type[0]`],
    ],
    ["is an extension that modifies nothing", use("extension", plain.url), []],
    [
      "is no modifier extension in extension",
      use("extension", modifier.url),
      [`modifier-in-extension ${at}.type[0].profile[0]`],
    ],
    ["is a modifier extension in modifierExtension", use("modifierExtension", modifier.url), []],
    [
      "is no other extension in modifierExtension",
      use("modifierExtension", plain.url),
      [`extension-in-modifier ${at}.type[0].profile[0]`],
    ],
    ["is a value set to be bound to", element("Patient.maritalStatus", set("marital-status")), []],
    ["may be a value set that is not known", element("Patient.maritalStatus", set("khong-biet")), []],
    [
      "is no code system to be bound to",
      element("Patient.maritalStatus", {
        binding: { strength: "required", valueSet: "http://hl7.org/fhir/administrative-gender" },
      }),
      [`binding-no-value-set ${at}.binding`],
    ],
    [
      "is no profile to be bound to",
      element("Patient.maritalStatus", { binding: { strength: "required", valueSet: `${base}Patient` } }),
      [`binding-no-value-set ${at}.binding`],
    ],
  ] as const)("%s", (_, one, expected) => {
    const found = errors(profile([one]), [plain, modifier]);
    expect(found).toEqual(expected.length === 0 ? [] : expect.arrayContaining([...expected]));
  });
});

describe("a definition with a snapshot and a differential", () => {
  it("names the same elements in both", () => {
    const elements = [
      { id: "Patient", path: "Patient", min: 0, max: "*", base: { path: "Patient", min: 0, max: "*" } },
    ];
    const found = errors(profile([], { snapshot: { element: elements } }));
    expect(found.filter((one) => one.includes("id-twice"))).toEqual([]);
  });
});

describe("the type of a definition", () => {
  const { derivation: _, ...underived } = profile([]);
  const model = (more: object) =>
    profile([], {
      kind: "logical",
      type: "http://example.vn/StructureDefinition/phieu",
      baseDefinition: `${base}Element`,
      derivation: "specialization",
      differential: { element: [{ id: "phieu", path: "phieu" }] },
      ...more,
    });
  it.each([
    ["is that of the base in a profile", profile([]), []],
    ["needs to be said how it is derived", underived, ["derivation-missing ", "type-of-fhir .type"]],
    ["is not defined anew", profile([], { derivation: "specialization" }), ["type-of-fhir .type"]],
    ["has an address in a model", model({}), []],
    ["has no address in a resource", model({ kind: "resource" }), ["type-not-logical .type"]],
    ["is not a bare name in a model", model({ type: "phieu" }), ["type-without-address .type"]],
  ])("%s", (_, structure, expected) => {
    expect(errors(structure)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(errors(structure)).toEqual([]);
  });

  it("may be anything without the check giving up", () => {
    const validator = createValidator({ fhirVersion: "4.0.1" });
    fc.assert(
      fc.property(fc.array(fc.object(), { maxLength: 4 }), fc.object(), (elements, more) => {
        const structure = {
          ...profile([]),
          differential: { element: elements },
          ...more,
          resourceType: "StructureDefinition",
        };
        expect(Array.isArray(validator.validate(structure).issues)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
