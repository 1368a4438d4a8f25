import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreProfiles } from "../generated/r4/profiles.ts";
import { fhirMessages } from "../messages/messages.ts";
import { r4 } from "../r4.ts";
import { createValidator } from "../validator/create-validator.ts";
import { profileModule } from "./profile-module.ts";
import { aProfile, base, core, observation, patient, problems, slicing } from "./testing/profiles.ts";

const identifiers = (...systems: readonly string[]) => ({
  identifier: systems.map((system) => ({ system, value: "1" })),
});
const bySystem = (rules: string, ordered = false) =>
  aProfile("by-system", "Patient", [
    ["Patient.identifier", slicing("value", "system", rules, ordered)],
    ["Patient.identifier:cccd", { min: 1, max: "1" }],
    ["Patient.identifier:cccd.system", { min: 1, fixedUri: "urn:cccd" }],
    ["Patient.identifier:bhyt", { max: "1" }],
    ["Patient.identifier:bhyt.system", { min: 1, fixedUri: "urn:bhyt" }],
  ]);

type Row = readonly [
  title: string,
  elements: Parameters<typeof aProfile>[2],
  more: object,
  expected: readonly string[],
];

describe("an element of a profile", () => {
  const rows: readonly Row[] = [
    ["that is there as often as it must be", [["Patient.name", { min: 1 }]], { name: [{ text: "A" }] }, []],
    ["that is missing", [["Patient.name", { min: 1 }]], {}, ["too-few Patient"]],
    [
      "that occurs too often",
      [["Patient.name", { max: "1" }]],
      { name: [{ text: "A" }, { text: "B" }] },
      ["too-many Patient"],
    ],
    [
      "that is not allowed",
      [["Patient.photo", { max: "0" }]],
      { photo: [{ title: "x" }] },
      ["not-allowed Patient"],
    ],
    ["that only its parent would need", [["Patient.contact.name", { min: 1 }]], {}, []],
    [
      "that is missing in one repetition",
      [["Patient.contact.name", { min: 1 }]],
      { contact: [{ gender: "male" }] },
      ["too-few Patient.contact[0]"],
    ],
    [
      "of a type that is left",
      [["Patient.deceased[x]", { type: [{ code: "boolean" }] }]],
      { deceasedBoolean: true },
      [],
    ],
    [
      "of a type that is excluded",
      [["Patient.deceased[x]", { type: [{ code: "boolean" }] }]],
      { deceasedDateTime: "2020" },
      ["type Patient"],
    ],
    ["with the fixed value", [["Patient.gender", { fixedCode: "female" }]], { gender: "female" }, []],
    [
      "with another than the fixed value",
      [["Patient.gender", { fixedCode: "female" }]],
      { gender: "male" },
      ["fixed Patient.gender"],
    ],
    [
      "with more than the fixed value",
      [["Patient.maritalStatus", { fixedCodeableConcept: { text: "x" } }]],
      { maritalStatus: { text: "x", id: "a" } },
      ["fixed-extra Patient.maritalStatus.id"],
    ],
    [
      "with less than the fixed value",
      [["Patient.maritalStatus", { fixedCodeableConcept: { text: "x", id: "a" } }]],
      { maritalStatus: { text: "x" } },
      ["fixed-missing Patient.maritalStatus"],
    ],
    [
      "with more than the pattern",
      [["Patient.maritalStatus", { patternCodeableConcept: { coding: [{ code: "M" }] } }]],
      {
        maritalStatus: {
          coding: [
            { system: "a", code: "S" },
            { system: "b", code: "M" },
          ],
        },
      },
      [],
    ],
    [
      "without the pattern",
      [["Patient.maritalStatus", { patternCodeableConcept: { coding: [{ system: "a", code: "M" }] } }]],
      {
        maritalStatus: {
          coding: [
            { system: "a", code: "S" },
            { system: "b", code: "M" },
          ],
        },
      },
      ["pattern Patient.maritalStatus"],
    ],
    [
      "with a text of the longest length",
      [["Patient.name.text", { maxLength: 2 }]],
      { name: [{ text: "Đỗ" }] },
      [],
    ],
    [
      "with a longer text",
      [["Patient.name.text", { maxLength: 2 }]],
      { name: [{ text: "Đỗ " }] },
      ["too-long Patient.name[0].text"],
    ],
    [
      "at its greatest value",
      [["Patient.multipleBirthInteger", { maxValueInteger: 3 }]],
      { multipleBirthInteger: 3 },
      [],
    ],
    [
      "above its greatest value",
      [["Patient.multipleBirthInteger", { maxValueInteger: 3 }]],
      { multipleBirthInteger: 4 },
      ["above-maximum Patient.multipleBirth.ofType(integer)"],
    ],
    [
      "before its least day",
      [["Patient.birthDate", { minValueDate: "1900-01-01" }]],
      { birthDate: "1899-12-31" },
      ["below-minimum Patient.birthDate"],
    ],
    [
      "that breaks an invariant",
      [
        [
          "Patient.name",
          { constraint: [{ key: "vn-1", severity: "error", human: "x", expression: "family.exists()" }] },
        ],
      ],
      { name: [{ text: "A" }] },
      ["invariant Patient.name[0]"],
    ],
    [
      "that breaks an invariant on its primitive value",
      [
        [
          "Patient.name.family",
          { constraint: [{ key: "vn-2", severity: "error", human: "x", expression: "$this.length() > 1" }] },
        ],
      ],
      { name: [{ family: "A" }] },
      ["invariant Patient.name[0].family"],
    ],
    [
      "with a regular expression",
      [["Patient.name.text", { extension: [{ url: `${core}regex`, valueString: "[A-Z]+" }] }]],
      { name: [{ text: "AB" }, { text: "Ab" }] },
      ["regex Patient.name[1].text"],
    ],
    [
      "whose primitive needs an extension",
      [["Patient.birthDate.extension", { min: 1 }]],
      { birthDate: "2000" },
      ["too-few Patient.birthDate"],
    ],
    [
      "with a narrative without the sections that are demanded",
      [["Patient.text", { extension: [{ url: `${core}narrative-language-control`, valueCode: "_yes" }] }]],
      { text: { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>A</p></div>' } },
      ["narrative-language Patient.text"],
    ],
    [
      "with a narrative that has a section for its language",
      [
        [
          "Patient.text",
          { extension: [{ url: `${core}narrative-language-control`, valueCode: "_resource" }] },
        ],
      ],
      {
        language: "vi",
        text: {
          status: "generated",
          div: '<div xmlns="http://www.w3.org/1999/xhtml"><div lang="vi"><p>A</p></div></div>',
        },
      },
      [],
    ],
    ["with must-support alone", [["Patient.name", { mustSupport: true }]], {}, []],
  ];
  it.each(rows.map(([title, elements, more, expected]) => ({ title, elements, more, expected })))(
    "$title",
    ({ elements, more, expected }) => {
      expect(problems(patient(more), [aProfile("p", "Patient", elements)])).toEqual(expected);
    },
  );

  it("holds decimals to the digits that were written", () => {
    const profile = aProfile("p", "Observation", [
      ["Observation.valueQuantity.value", { fixedDecimal: 1.5 }],
    ]);
    const validator = createValidator({ definitions: r4, resources: [profile], modules: [profileModule()] });
    const check = (value: string) =>
      validator.validateText(
        `{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":${value}}}`,
        {
          format: "json",
          profiles: [profile.url],
        },
      ).ok;
    expect(check("1.5")).toBe(true);
    expect(check("1.50")).toBe(false);
  });
});

describe("slices", () => {
  it.each([
    ["by value, all there", bySystem("open"), identifiers("urn:cccd", "urn:bhyt", "urn:other"), []],
    ["by value, one missing", bySystem("open"), identifiers("urn:bhyt"), ["slice-missing Patient"]],
    [
      "by value, one too often",
      bySystem("open"),
      identifiers("urn:cccd", "urn:cccd"),
      ["slice-too-many Patient"],
    ],
    [
      "closed, with a stranger",
      bySystem("closed"),
      identifiers("urn:cccd", "urn:other"),
      ["slice-closed Patient.identifier[1]"],
    ],
    ["open at the end, a stranger last", bySystem("openAtEnd"), identifiers("urn:cccd", "urn:other"), []],
    [
      "open at the end, a stranger first",
      bySystem("openAtEnd"),
      identifiers("urn:other", "urn:cccd"),
      ["slice-at-end Patient.identifier[1]"],
    ],
    ["ordered, in order", bySystem("open", true), identifiers("urn:cccd", "urn:bhyt"), []],
    [
      "ordered, in another order",
      bySystem("open", true),
      identifiers("urn:bhyt", "urn:cccd"),
      ["slice-order Patient.identifier[1]"],
    ],
    [
      "by pattern, with a demand on the slice",
      aProfile("p", "Patient", [
        ["Patient.identifier", slicing("pattern", "type")],
        ["Patient.identifier:a", { max: "1" }],
        ["Patient.identifier:a.type", { min: 1, patternCodeableConcept: { text: "a" } }],
        ["Patient.identifier:a.value", { min: 1 }],
      ]),
      { identifier: [{ type: { text: "a" }, system: "urn:x" }, { type: { text: "b" } }] },
      ["too-few Patient.identifier[0]"],
    ],
    [
      "by presence",
      aProfile("p", "Patient", [
        ["Patient.identifier", slicing("exists", "period", "closed")],
        ["Patient.identifier:dated", { max: "1" }],
        ["Patient.identifier:dated.period", { min: 1 }],
        ["Patient.identifier:dateless", { max: "1" }],
        ["Patient.identifier:dateless.period", { max: "0" }],
      ]),
      { identifier: [{ period: { start: "2020" } }, { value: "1" }, { value: "2" }] },
      ["slice-too-many Patient"],
    ],
    [
      "by position",
      aProfile("p", "Patient", [
        ["Patient.name", slicing("position", "$this")],
        ["Patient.name:first", { max: "1" }],
        ["Patient.name:first.family", { min: 1 }],
      ]),
      { name: [{ text: "A" }, { text: "B" }] },
      ["too-few Patient.name[0]"],
    ],
    [
      "by the URL of an extension whose definition is not known",
      aProfile("p", "Patient", [
        ["Patient.extension", slicing("value", "url")],
        ["Patient.extension:e", { min: 1, type: [{ code: "Extension", profile: [`${base}e`] }] }],
      ]),
      { extension: [{ url: `${base}other`, valueBoolean: true }] },
      ["slice-missing Patient"],
    ],
    [
      "inside slices",
      aProfile("p", "Patient", [
        ["Patient.telecom", slicing("value", "system")],
        ["Patient.telecom:phone", { ...slicing("value", "use"), min: 1 }],
        ["Patient.telecom:phone.system", { min: 1, fixedCode: "phone" }],
        ["Patient.telecom:phone/home", { min: 1 }],
        ["Patient.telecom:phone/home.use", { min: 1, fixedCode: "home" }],
      ]),
      {
        telecom: [
          { system: "phone", use: "work", value: "1" },
          { system: "email", use: "home", value: "a@b" },
        ],
      },
      ["slice-missing Patient"],
    ],
  ] as const)("%s", (_title, profile, more, expected) => {
    expect(problems(patient(more), [profile])).toEqual(expected);
  });

  it("by type take the choice that is there", () => {
    const profile = aProfile("p", "Observation", [
      ["Observation.valueQuantity", { max: "1" }],
      ["Observation.valueQuantity.unit", { min: 1 }],
    ]);
    expect(problems(observation({ valueString: "1" }), [profile])).toEqual([]);
    expect(problems(observation({ valueQuantity: { value: 1 } }), [profile])).toEqual([
      "too-few Observation.value.ofType(Quantity)",
    ]);
  });

  it("by profile take the resources that follow it", () => {
    const named = aProfile("named", "Patient", [["Patient.name", { min: 1 }]]);
    const bundle = aProfile("b", "Bundle", [
      ["Bundle.entry", slicing("profile", "resource", "closed")],
      ["Bundle.entry:named", { min: 1 }],
      ["Bundle.entry:named.resource", { min: 1, type: [{ code: "Patient", profile: [named.url] }] }],
    ]);
    const entry = (resource: object, id: string) => ({
      fullUrl: `urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e${id}`,
      resource,
    });
    const good = patient({ name: [{ text: "A" }] });
    const check = (...resources: readonly object[]) =>
      problems(
        {
          resourceType: "Bundle",
          type: "collection",
          entry: resources.map((one, i) => entry(one, String(i))),
        },
        [bundle, named],
      );
    expect(check(good)).toEqual([]);
    expect(check(good, patient({}))).toEqual(["slice-closed Bundle.entry[1]"]);
  });

  it("are explained without the data of the record", () => {
    const profile = bySystem("closed");
    const validator = createValidator({
      definitions: r4,
      resources: [profile],
      modules: [profileModule()],
      locale: "en",
      catalogues: [fhirMessages],
    });
    const { issues } = validator.validate(patient(identifiers("urn:cccd", "urn:secret")), {
      profiles: [profile.url],
    });
    expect(issues[0]?.params?.["expected"]).toBe("cccd: system = urn:cccd; bhyt: system = urn:bhyt");
    expect(JSON.stringify(issues)).not.toContain("secret");
  });
});

describe("profiles on types, targets and extensions", () => {
  const official = aProfile("official", "HumanName", [["HumanName.family", { min: 1 }]]);
  const short = aProfile("short", "HumanName", [["HumanName.text", { min: 1 }]]);

  it("are demanded of the values", () => {
    const profile = aProfile("p", "Patient", [
      ["Patient.name", { type: [{ code: "HumanName", profile: [official.url] }] }],
    ]);
    expect(problems(patient({ name: [{ text: "A" }] }), [profile, official])).toEqual([
      "too-few Patient.name[0]",
    ]);
  });

  it("are satisfied by one of several", () => {
    const type = [{ code: "HumanName", profile: [official.url, short.url] }];
    const profile = aProfile("p", "Patient", [["Patient.name", { type }]]);
    expect(problems(patient({ name: [{ text: "A" }] }), [profile, official, short])).toEqual([]);
    expect(problems(patient({ name: [{ given: ["A"] }] }), [profile, official, short])).toEqual([
      "no-match Patient.name[0]",
    ]);
  });

  const organization = aProfile("o", "Organization", [["Organization.name", { min: 1 }]]);
  const targetProfile = [organization.url];
  const caredFor = aProfile("p", "Patient", [
    [
      "Patient.managingOrganization",
      { type: [{ code: "Reference", targetProfile, aggregation: ["contained"] }] },
    ],
  ]);
  const inside = (resource: object) =>
    patient({ contained: [{ id: "o", ...resource }], managingOrganization: { reference: "#o" } });

  it.each([
    ["that follows the profile", inside({ resourceType: "Organization", name: "A" }), []],
    [
      "that does not",
      inside({ resourceType: "Organization", active: true }),
      ["target-profile Patient.managingOrganization"],
    ],
    [
      "of another type",
      inside({ resourceType: "Practitioner", active: true }),
      ["target-type Patient.managingOrganization"],
    ],
    [
      "that is elsewhere",
      patient({ managingOrganization: { reference: "Organization/1" } }),
      ["aggregation Patient.managingOrganization"],
    ],
  ])("are demanded of a contained resource %s", (_title, resource, expected) => {
    expect(problems(resource, [caredFor, organization])).toEqual(expected);
  });

  it.each([
    ["of another type is refused", "Practitioner", ["target-type Patient.managingOrganization"]],
    ["of the type is taken", "Organization", []],
    ["of a type that is none is left to other rules", "Organisation", []],
  ])("say nothing of an unknown target but its stated type: one %s", (_title, type, expected) => {
    const owned = aProfile("owned", "Patient", [
      ["Patient.generalPractitioner", { max: "0" }],
      ["Patient.managingOrganization", { type: [{ code: "Reference", targetProfile: [organization.url] }] }],
    ]);
    const reference = "urn:uuid:c757873d-ec9a-4326-a141-556f43239520";
    const found = problems(patient({ managingOrganization: { reference, type } }), [owned, organization]);
    expect(found.filter((one) => one.startsWith("target-"))).toEqual(expected);
  });

  it("end where they go round in circles", () => {
    const circle = aProfile("c", "Patient", [
      ["Patient.link.other", { type: [{ code: "Reference", targetProfile: [`${base}c`] }] }],
      ["Patient.gender", { min: 1 }],
    ]);
    const link = (id: string) => [{ type: "seealso", other: { reference: `https://a.vn/Patient/${id}` } }];
    const entry = (id: string, other: string, more: object) => ({
      fullUrl: `https://a.vn/Patient/${id}`,
      resource: patient({ id, link: link(other), meta: { profile: [circle.url] }, ...more }),
    });
    const bundle = (more: object) => ({
      resourceType: "Bundle",
      type: "collection",
      entry: [entry("1", "2", { gender: "male" }), entry("2", "1", more)],
    });
    expect(problems(bundle({ gender: "male" }), [circle], 0)).toEqual([]);
    expect(problems(bundle({}), [circle], 0)).toEqual([
      "target-profile Bundle.entry[0].resource.link[0].other",
      "too-few Bundle.entry[1].resource",
      // The first one is not what the second may refer to, because of the second.
      "target-profile Bundle.entry[1].resource.link[0].other",
    ]);
  });

  it("reach into the parts of an extension", () => {
    const extension = aProfile(
      "e",
      "Extension",
      [
        ["Extension.extension:a", { min: 1 }],
        ["Extension.extension:a.url", { fixedUri: "a" }],
        ["Extension.extension:a.value[x]", { min: 1, type: [{ code: "string" }] }],
        ["Extension.url", { fixedUri: `${base}e` }],
        ["Extension.value[x]", { max: "0" }],
      ],
      { kind: "complex-type", context: [{ type: "element", expression: "Patient" }] },
    );
    const of = (part: object) =>
      patient({ extension: [{ url: `${base}e`, extension: [{ url: "a", ...part }] }] });
    expect(problems(of({ valueString: "x" }), [extension], 0)).toEqual([]);
    expect(problems(of({ valueCode: "x" }), [extension], 0)).toEqual([
      "type Patient.extension[0].extension[0]",
    ]);
  });
});

describe("a profile that claims to comply with another", () => {
  const claim = (elements: Parameters<typeof aProfile>[2], theirs: Parameters<typeof aProfile>[2]) => {
    const other = aProfile("other", "Patient", theirs);
    const extension = [{ url: `${core}structuredefinition-compliesWithProfile`, valueCanonical: other.url }];
    const own = aProfile("own", "Patient", elements, { extension, name: "Own", status: "draft" });
    return problems(own, [other, fewer, more], 0);
  };
  const valueSet = (name: string, ...codes: readonly string[]) => ({
    resourceType: "ValueSet",
    url: `https://example.vn/ValueSet/${name}`,
    status: "active",
    compose: { include: [{ system: "urn:codes", concept: codes.map((code) => ({ code })) }] },
  });
  const fewer = valueSet("fewer", "a");
  const more = valueSet("more", "a", "b");
  const bound = (set: { readonly url: string }, strength: string) =>
    [["Patient.maritalStatus", { binding: { strength, valueSet: set.url } }]] as const;
  const slices = (name: string, system: string, min: number) =>
    [
      ["Patient.identifier", slicing("value", "system", "closed")],
      [`Patient.identifier:${name}`, { min }],
      [`Patient.identifier:${name}.system`, { min: 1, fixedUri: system }],
    ] as const;

  it.each([
    ["and requires codes that it has", bound(fewer, "required"), bound(more, "required"), []],
    [
      "but requires codes that it does not have",
      bound(more, "required"),
      bound(fewer, "required"),
      ["not-compliant StructureDefinition"],
    ],
    ["and is narrower", [["Patient.name", { min: 1 }]], [["Patient.name", { min: 0 }]], []],
    [
      "but may have fewer",
      [["Patient.name", { min: 0 }]],
      [["Patient.name", { min: 1 }]],
      ["not-compliant StructureDefinition"],
    ],
    [
      "but may have more",
      [["Patient.name", { max: "3" }]],
      [["Patient.name", { max: "2" }]],
      ["not-compliant StructureDefinition"],
    ],
    [
      "but fixes another value",
      [["Patient.gender", { fixedCode: "male" }]],
      [["Patient.gender", { patternCode: "female" }]],
      ["not-compliant StructureDefinition"],
    ],
    ["and has the same slice under another name", slices("a", "urn:x", 1), slices("b", "urn:x", 1), []],
    [
      "but has other slices than the closed ones",
      slices("a", "urn:x", 0),
      slices("a", "urn:y", 0),
      ["not-compliant StructureDefinition"],
    ],
  ] as const)("%s", (_title, elements, theirs, expected) => {
    expect(claim(elements, theirs)).toEqual(expected);
  });
});

describe("a record", () => {
  const profile = aProfile("p", "Patient", [["Patient.name", { min: 1 }]]);
  const claims = (url: string) => patient({ meta: { profile: [url] } });

  it.each([
    ["a known profile", claims(profile.url), ["too-few Patient"]],
    ["an unknown profile", claims(`${base}unknown`), ["unknown Patient.meta.profile[0]"]],
    ["its own type as profile", claims(`${core}Patient`), []],
    ["another type as profile", claims(`${core}Observation`), ["wrong-type Patient.meta.profile[0]"]],
    [
      "a profile of another type",
      { ...observation({}), meta: { profile: [profile.url] } },
      ["wrong-type Observation.meta.profile[0]"],
    ],
  ])("that claims %s", (_title, resource, expected) => {
    expect(problems(resource, [profile], 0)).toEqual(expected);
  });

  it("with many claims of one unknown profile is told so once, and how often", () => {
    const entry = Array.from({ length: 3 }, (_, i) => ({
      fullUrl: `https://a.vn/Patient/${String(i)}`,
      resource: { ...claims(`${base}unknown`), id: String(i) },
    }));
    const bundle = { resourceType: "Bundle", type: "collection", entry };
    const validator = createValidator({ definitions: r4, modules: [profileModule()] });
    const { issues, notChecked } = validator.validate(bundle);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["fhir.profile.unknown", "Bundle.entry[0].resource.meta.profile[0]"],
    ]);
    expect(notChecked.find(({ code }) => code === "fhir.unchecked.profile")?.count).toBe(3);
  });

  it("cannot follow an abstract profile", () => {
    const abstract = aProfile("a", "Patient", [], { abstract: true });
    expect(problems(patient({}), [abstract])).toEqual(["abstract Patient"]);
  });

  it("with a vital sign must follow the profile of FHIR for it", () => {
    const weight = observation({
      code: { coding: [{ system: "http://loinc.org", code: "29463-7" }] },
      subject: { reference: "Patient/1" },
      effectiveDateTime: "2024-01-01",
      valueQuantity: { value: 60, unit: "kg", system: "http://unitsofmeasure.org", code: "kg" },
    });
    const category = [
      {
        coding: [
          { system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "vital-signs" },
        ],
      },
    ];
    expect(problems({ ...weight, category }, [])).toEqual([]);
    expect(problems(weight, [])).toEqual(["too-few Observation", "slice-missing Observation"]);
    expect(
      problems({ ...weight, category, effectivePeriod: { start: "2024" }, effectiveDateTime: undefined }, []),
    ).toEqual([]);
  });

  it("is checked without an exception whatever the definition says", () => {
    const noise = fc.oneof(fc.jsonValue(), fc.constantFrom("Patient.name", "Patient", "value", 1, "*", [{}]));
    const element = fc.dictionary(
      fc.constantFrom(
        "id",
        "path",
        "sliceName",
        "slicing",
        "min",
        "max",
        "type",
        "fixedCode",
        "patternHumanName",
        "binding",
        "constraint",
        "minValueDate",
        "contentReference",
        "extension",
      ),
      noise,
    );
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (elements) => {
        const odd = aProfile("odd", "Patient", []);
        const resource = patient({
          name: [{ text: "A" }],
          _birthDate: { id: "x" },
          meta: { profile: [odd.url] },
        });
        const given = { ...odd, differential: { element: elements } };
        expect(Array.isArray(problems(resource, [given]))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("is checked without an exception whatever stands in a definition", () => {
    const url = `${base}odd`;
    const noise = fc.oneof(
      { maxDepth: 3 },
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(url, `${core}Patient`, `${core}Extension`, "Patient", "constraint", []),
      fc.record({
        element: fc.array(
          fc.record({ id: fc.constant("Patient.name"), path: fc.jsonValue(), type: fc.jsonValue() }),
        ),
      }),
      fc.array(
        fc.record({
          url: fc.constantFrom(`${core}structuredefinition-imposeProfile`, "x"),
          valueCanonical: fc.constant(url),
        }),
      ),
    );
    const fields = [
      "type",
      "kind",
      "version",
      "abstract",
      "baseDefinition",
      "derivation",
      "differential",
      "snapshot",
      "extension",
      "contained",
      "id",
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), noise), (odd) => {
        const validator = createValidator({
          definitions: r4,
          resources: [{ ...aProfile("odd", "Patient", []), ...odd }],
          modules: [profileModule(coreProfiles)],
        });
        const record = patient({ meta: { profile: [url, `${url}#x`, `${url}|1`] }, name: [{ text: "A" }] });
        expect(Array.isArray(validator.validate(record).issues)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      "imposes a long chain of others",
      (i: number) => ({
        extension: [
          { url: `${core}structuredefinition-imposeProfile`, valueCanonical: `${base}${String(i + 1)}` },
        ],
      }),
    ],
    ["is made from a long chain of others", (i: number) => ({ baseDefinition: `${base}${String(i + 1)}` })],
  ])("is checked in bounded depth against a profile that %s", (_title, more) => {
    const chain = Array.from({ length: 5000 }, (_, i) => aProfile(String(i), "Patient", [], more(i)));
    const validator = createValidator({ definitions: r4, resources: chain, modules: [profileModule()] });
    const { notChecked } = validator.validate(patient({}), { profiles: [`${base}0`] });
    expect(notChecked.some(({ code }) => code === "fhir.unchecked.profile")).toBe(true);
  });

  it("is checked in bounded time against types inside types", () => {
    const steps = Array.from({ length: 8 }, (_, i) => `Extension${".value[x].extension".repeat(i + 1)}`);
    const deep = aProfile(
      "deep",
      "Extension",
      steps.map((id) => [id, { min: 1 }] as const),
      { kind: "complex-type" },
    );
    const holder = aProfile("holder", "Patient", [
      ["Patient.extension", { type: [{ code: "Extension", profile: [deep.url] }] }],
    ]);
    const extension = [{ url: deep.url, valueString: "x" }];
    expect(problems(patient({ extension }), [holder, deep])).toEqual([
      "too-few Patient.extension[0].value.ofType(string)",
    ]);
  });

  it("is checked without an exception whatever it is", () => {
    const validator = createValidator({
      definitions: r4,
      resources: [bySystem("closed")],
      modules: [profileModule(coreProfiles)],
    });
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (identifier, name) => {
        const record = {
          resourceType: "Patient",
          identifier,
          name,
          meta: { profile: [`${base}by-system`, 1, null] },
        };
        expect(typeof validator.validate(record, { profiles: [`${base}by-system`] }).ok).toBe("boolean");
      }),
    );
  });
});
