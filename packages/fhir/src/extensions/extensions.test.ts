import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { r4Terminology } from "../r4-terminology.ts";
import { createValidator } from "../validator/create-validator.ts";
import { elementNames } from "./element-names.ts";

const core = "http://hl7.org/fhir/StructureDefinition/";
const own = {
  resourceType: "StructureDefinition",
  url: "https://example.vn/fhir/noi-cap",
  type: "Extension",
  context: [
    { type: "element", expression: "Identifier" },
    { type: "extension", expression: "https://example.vn/fhir/giay-to" },
  ],
  differential: {
    element: [
      { id: "Extension", path: "Extension" },
      { id: "Extension.value[x]", path: "Extension.value[x]", min: 1, type: [{ code: "string" }] },
    ],
  },
};
const placed = (id: string, expression: string) => ({
  ...own,
  url: `https://example.vn/fhir/${id}`,
  context: [{ type: "element", expression }],
});
const ofType = placed("of-type", `${core}Patient#Patient.name`);
const ofProfile = placed("of-profile", "https://example.vn/fhir/ho-so#Patient.name:khai-sinh");
const validator = createValidator({ definitions: r4, resources: [own, ofType, ofProfile] });
const refusing = createValidator({
  definitions: r4,
  unknownExtensions: "refuse",
  allowedExtensionDomains: ["https://example.vn/"],
});

const patient = (more: object) => ({ resourceType: "Patient", ...more });
const found = (resource: unknown, by = validator) =>
  by
    .validate(resource)
    .issues.filter(({ code }) => code !== "fhir.invariant.failed")
    .map(({ code, path }) => `${code} ${path}`);
const religion = { url: `${core}patient-religion`, valueCodeableConcept: { text: "x" } };

const nationality = (...parts: object[]) =>
  patient({ extension: [{ url: `${core}patient-nationality`, extension: parts }] });

const named = (url: string) => patient({ name: [{ text: "x", extension: [{ url, valueString: "x" }] }] });

/** `[title, resource, problems]` */
const rows: readonly (readonly [string, unknown, ...string[]])[] = [
  ["an extension for an element of a type that is named by its URL", named(ofType.url)],
  [
    "an extension for another element of that type",
    patient({ extension: [{ url: ofType.url, valueString: "x" }] }),
    "fhir.extension.context Patient",
  ],
  ["an extension for an element of a profile", named(ofProfile.url)],
  [
    "an extension with its parts",
    nationality(
      { url: "code", valueCodeableConcept: { text: "x" } },
      { url: "period", valuePeriod: { start: "1990" } },
    ),
  ],
  [
    "a part that its definition does not name",
    nationality({ url: "quoc-tich", valueCodeableConcept: { text: "x" } }),
    "fhir.extension.part-unknown Patient.extension[0].extension[0]",
  ],
  [
    "a part of an extension that has a value instead",
    patient({ extension: [{ ...religion, extension: [{ url: "code", valueString: "x" }] }] }),
    "fhir.extension.part-unknown Patient.extension[0].extension[0]",
  ],
  [
    "a part with a value of another type",
    nationality({ url: "code", valueString: "x" }),
    "fhir.extension.value-type Patient.extension[0].extension[0]",
  ],
  [
    "a part without its value",
    nationality({ url: "code", extension: [{ url: `${core}data-absent-reason`, valueCode: "unknown" }] }),
    "fhir.extension.value-missing Patient.extension[0].extension[0]",
  ],
  ["an extension where it belongs", patient({ extension: [religion] })],
  [
    "an extension of another resource",
    { resourceType: "Group", type: "person", actual: true, extension: [religion] },
    "fhir.extension.context Group",
  ],
  [
    "an extension on a data type",
    patient({
      birthDate: "1990",
      _birthDate: {
        extension: [{ url: `${core}patient-birthTime`, valueDateTime: "1990-01-01T10:00:00+07:00" }],
      },
    }),
  ],
  [
    "an extension of an element on another",
    patient({ extension: [{ url: `${core}patient-birthTime`, valueDateTime: "1990" }] }),
    "fhir.extension.context Patient",
  ],
  [
    "a value of another type",
    patient({ extension: [{ url: religion.url, valueString: "x" }] }),
    "fhir.extension.value-type Patient.extension[0]",
  ],
  [
    "no value",
    patient({ extension: [{ url: religion.url }] }),
    "fhir.extension.value-missing Patient.extension[0]",
  ],
  [
    "a required part that is missing",
    patient({ extension: [{ url: `${core}patient-nationality`, extension: [] }] }),
    "fhir.structure.empty-array Patient.extension[0]",
  ],
  [
    "a required part that is missing",
    {
      ...patient({}),
      extension: [
        { url: `${core}patient-animal`, extension: [{ url: "breed", valueCodeableConcept: { text: "x" } }] },
      ],
    },
    "fhir.extension.part-missing Patient.extension[0]",
  ],
  [
    "a part too often",
    patient({
      extension: [
        {
          url: `${core}patient-animal`,
          extension: ["species", "breed", "breed"].map((url) => ({
            url,
            valueCodeableConcept: { text: "x" },
          })),
        },
      ],
    }),
    "fhir.extension.part-too-often Patient.extension[0]",
  ],
  [
    "a value beside parts",
    patient({ extension: [{ url: `${core}patient-animal`, valueString: "x" }] }),
    "fhir.extension.value-not-allowed Patient.extension[0]",
    "fhir.extension.part-missing Patient.extension[0]",
  ],
  [
    "a modifier that it is not",
    patient({ modifierExtension: [religion] }),
    "fhir.extension.not-modifier Patient.modifierExtension[0]",
  ],
  [
    "a relative address",
    patient({ extension: [{ url: "ton-giao", valueString: "x" }] }),
    "fhir.extension.url-relative Patient.extension[0]",
  ],
  [
    "an address with a version",
    patient({ extension: [{ ...religion, url: `${religion.url}|4.0.1` }] }),
    "fhir.extension.url-versioned Patient.extension[0]",
  ],
  [
    "an unknown address with a version",
    patient({ extension: [{ ...religion, url: "http://example.vn/x|1" }] }),
    "fhir.extension.url-versioned Patient.extension[0]",
  ],
  [
    "the caller's extension where it belongs",
    patient({ identifier: [{ extension: [{ url: own.url, valueString: "x" }] }] }),
  ],
  [
    "the caller's extension elsewhere",
    patient({ extension: [{ url: own.url, valueString: "x" }] }),
    "fhir.extension.context Patient",
  ],
  [
    "the caller's extension in another extension",
    patient({
      extension: [
        { url: "https://example.vn/fhir/giay-to", extension: [{ url: own.url, valueString: "x" }] },
      ],
    }),
  ],
];

describe("extensions", () => {
  it.each(rows.map(([title, resource, ...expected]) => ({ title, resource, expected })))(
    "$title",
    ({ resource, expected }) => expect(found(resource)).toEqual(expected),
  );

  it("without definition are named, or refused when the caller asks for it", () => {
    const unknown = patient({ extension: [{ url: "https://x.vn/ext", valueString: "x" }] });
    expect(validator.validate(unknown).notChecked.slice(0, 1)).toEqual([
      { code: "fhir.unchecked.extension", about: "https://x.vn/ext", path: "Patient.extension[0]", count: 1 },
    ]);
    expect(found(unknown, refusing)).toEqual(["fhir.extension.unknown Patient.extension[0]"]);
    expect(found(patient({ extension: [{ url: own.url, valueString: "x" }] }), refusing)).toEqual([]);
  });
});

describe("the names of an element", () => {
  it.each([
    ["Patient", ["Patient", "DomainResource", "Resource"]],
    ["Patient/contact", ["Patient.contact", "BackboneElement"]],
    [
      "Patient/contact/name/family",
      ["Patient.contact.name.family", "HumanName.family", "string", "Element.family"],
    ],
    ["Observation/value.ofType(Age)", []],
    ["Observation/value.ofType(Quantity)", ["Observation.value", "Observation.value[x]", "Quantity"]],
    ["Questionnaire/item/item", ["Questionnaire.item.item", "Questionnaire.item", "BackboneElement"]],
    ["ValueSet", ["CanonicalResource", "MetadataResource"]],
  ])("%s include %j", (steps, expected) => {
    const names = elementNames(r4, steps.split("/"));
    expect(expected.filter((name) => !names.has(name))).toEqual([]);
  });

  it("stay few however deep the element is", () => {
    const steps = [
      "Patient",
      ...Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? "extension" : "value.ofType(Annotation)")),
    ];
    expect(elementNames(r4, steps).size).toBeLessThan(500);
  });
});

describe("the code of an extension", () => {
  const knowing = createValidator({ definitions: r4, terminologyPack: r4Terminology });
  const reason = (valueCode: string) => ({
    resourceType: "Patient",
    _birthDate: { extension: [{ url: `${core}data-absent-reason`, valueCode }] },
  });
  const found = (code: string) =>
    knowing.validate(reason(code)).issues.map((issue) => `${issue.code} ${issue.path}`);

  it("is of the value set that the definition demands", () => {
    expect(found("masked")).toEqual([]);
    expect(found("secret")).toEqual([
      "fhir.binding.not-in-value-set Patient.birthDate.extension[0].value.ofType(code)",
    ]);
  });

  it("is named as not checked where its value set is not at hand", () => {
    const { issues, notChecked } = validator.validate(reason("secret"));
    expect(issues).toEqual([]);
    expect(notChecked.map(({ code }) => code)).toContain("fhir.unchecked.value-set");
  });
});
