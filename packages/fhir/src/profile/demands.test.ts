import { describe, expect, it } from "vitest";
import { fhirMessages } from "../messages/messages.ts";
import { r4 } from "../r4.ts";
import { r5 } from "../r5.ts";
import { givenTerminology } from "../terminology/offline-terminology.ts";
import { createValidator } from "../validator/create-validator.ts";
import { profileModule } from "./profile-module.ts";
import { aProfile, base, core, observation, patient, problems } from "./testing/profiles.ts";

const absent = { extension: [{ url: `${core}data-absent-reason`, valueCode: "unknown" }] };
const birthTime = {
  extension: [{ url: `${core}patient-birthTime`, valueDateTime: "2000-01-01T10:00:00Z" }],
};
const codes = "https://example.vn/CodeSystem/codes";
const coded = (...list: readonly string[]) => ({
  code: { coding: list.map((code) => ({ system: codes, code })) },
});

type Elements = Parameters<typeof aProfile>[2];
type Row = readonly [title: string, elements: Elements, resource: object, expected: readonly string[]];

function judges(rows: readonly Row[], type: string, version: "r4" | "r5" = "r4"): void {
  it.each(rows)("%s", (_title, elements, resource, expected) => {
    expect(problems(resource, [aProfile("p", type, elements)], 1, version)).toEqual(expected);
  });
}

describe("a fixed value", () => {
  const family: Elements = [["Patient.name.family", { fixedString: "An" }]];
  const married: Elements = [
    ["Patient.maritalStatus", { fixedCodeableConcept: { coding: [{ system: codes, code: "M" }] } }],
  ];
  const status = (coding: readonly object[], more = {}) => patient({ maritalStatus: { coding, ...more } });
  const given = { system: codes, code: "M" };
  judges(
    [
      [
        "is compared by the case of its letters",
        family,
        patient({ name: [{ family: "AN" }] }),
        ["fixed Patient.name[0].family"],
      ],
      ["does not demand its element", family, patient({ name: [{ text: "Bình" }] }), []],
      [
        "leaves no room for an extension that it does not have",
        family,
        patient({ name: [{ family: "An", _family: absent }] }),
        ["fixed-extra Patient.name[0].family.extension"],
      ],
      [
        "is not asked of an element that says why it has no value",
        family,
        patient({ name: [{ _family: absent }] }),
        [],
      ],
      [
        "that has an extension wants it",
        [["Patient.name.family", { fixedString: "An", _fixedString: absent }]],
        patient({ name: [{ family: "An" }] }),
        ["fixed-missing Patient.name[0].family"],
      ],
      [
        "that has an extension is content with it",
        [["Patient.name.family", { fixedString: "An", _fixedString: absent }]],
        patient({ name: [{ family: "An", _family: absent }] }),
        [],
      ],
      ["is followed in all its parts", married, status([given]), []],
      [
        "leaves no room for a text",
        married,
        status([given], { text: "x" }),
        ["fixed-extra Patient.maritalStatus.text"],
      ],
      [
        "leaves no room for another coding",
        married,
        status([given, { ...given, code: "N" }]),
        ["fixed-extra Patient.maritalStatus.coding[1]"],
      ],
      [
        "leaves no room for a display",
        married,
        status([{ ...given, display: "d" }]),
        ["fixed-extra Patient.maritalStatus.coding[0].display"],
      ],
      [
        "leaves no room for an extension of its parts",
        married,
        status([given], absent),
        ["fixed-extra Patient.maritalStatus.extension"],
      ],
      [
        "of a date is that date",
        [["Patient.birthDate", { fixedDate: "2000-01-01" }]],
        patient({ birthDate: "2000-01-01" }),
        [],
      ],
      [
        "of a date is not its year",
        [["Patient.birthDate", { fixedDate: "2000-01-01" }]],
        patient({ birthDate: "2000" }),
        ["fixed Patient.birthDate"],
      ],
      [
        "of a choice in short leaves other types alone",
        [["Patient.deceasedBoolean", { fixedBoolean: false }]],
        patient({ deceasedDateTime: "2020" }),
        [],
      ],
      [
        "of a choice in short is asked of its type",
        [["Patient.deceasedBoolean", { fixedBoolean: false }]],
        patient({ deceasedBoolean: true }),
        ["fixed Patient.deceased.ofType(boolean)"],
      ],
    ],
    "Patient",
  );
});

describe("a pattern", () => {
  const two: Elements = [
    [
      "Patient.maritalStatus",
      {
        patternCodeableConcept: {
          coding: [
            { system: codes, code: "M" },
            { system: "urn:n", code: "N" },
          ],
        },
      },
    ],
  ];
  const status = (...coding: readonly object[]) => patient({ maritalStatus: { coding } });
  const named: Elements = [["Patient.name", { patternHumanName: { use: "official", given: ["An"] } }]];
  judges(
    [
      ["is held in any order", two, status({ system: "urn:n", code: "N" }, { system: codes, code: "M" }), []],
      [
        "is held by all its codings",
        two,
        status({ system: codes, code: "M" }),
        ["pattern Patient.maritalStatus"],
      ],
      [
        "is not put together from several codings",
        [["Patient.maritalStatus", { patternCodeableConcept: { coding: [{ system: codes, code: "M" }] } }]],
        status({ system: codes, code: "N" }, { system: "urn:n", code: "M" }),
        ["pattern Patient.maritalStatus"],
      ],
      [
        "of a text is the whole text",
        [["Patient.name.family", { patternString: "An" }]],
        patient({ name: [{ family: "Anh" }] }),
        ["pattern Patient.name[0].family"],
      ],
      [
        "of a text leaves room for extensions",
        [["Patient.name.family", { patternString: "An" }]],
        patient({ name: [{ family: "An", _family: absent }] }),
        [],
      ],
      [
        "of a name leaves room for more given names",
        named,
        patient({ name: [{ use: "official", given: ["Bình", "An"], family: "Lê" }] }),
        [],
      ],
      [
        "of a name is asked of every name",
        named,
        patient({
          name: [
            { use: "official", given: ["An"] },
            { use: "usual", given: ["An"] },
          ],
        }),
        ["pattern Patient.name[1]"],
      ],
      [
        "of a period leaves room for its end",
        [["Patient.name.period", { patternPeriod: { start: "2000" } }]],
        patient({ name: [{ text: "a", period: { start: "2000", end: "2001" } }] }),
        [],
      ],
    ],
    "Patient",
  );
});

describe("a limit of a quantity", () => {
  const ucum = "http://unitsofmeasure.org";
  const milligrams = (value: number) => ({ value, system: ucum, code: "mg" });
  const weighed = (value: number, code: string, system = ucum) =>
    observation({ valueQuantity: { value, system, code } });
  const limits: Elements = [
    ["Observation.valueQuantity", { minValueQuantity: milligrams(10), maxValueQuantity: milligrams(20) }],
  ];
  const at = "Observation.value.ofType(Quantity)";
  judges(
    [
      ["is kept at its edge", limits, weighed(10, "mg"), []],
      ["is broken just below it", limits, weighed(9.99, "mg"), [`below-minimum ${at}`]],
      ["is kept in another unit", limits, weighed(0.015, "g"), []],
      ["is broken in another unit", limits, weighed(1, "g"), [`above-maximum ${at}`]],
      ["is broken in a smaller unit", limits, weighed(9999, "ug"), [`below-minimum ${at}`]],
      ["does not compare with units of something else", limits, weighed(1, "m"), []],
      ["does not compare with units of other systems", limits, weighed(1, "mg", "urn:x"), []],
    ],
    "Observation",
  );

  it("names in notChecked what it does not compare", () => {
    const profile = aProfile("p", "Observation", limits);
    const validator = createValidator({ definitions: r4, resources: [profile], modules: [profileModule()] });
    const left = (code: string) => {
      const { notChecked } = validator.validate(weighed(15, code), { profiles: [profile.url] });
      return (
        notChecked.find((one) => one.code === "fhir.unchecked.code-system" && one.about === ucum)?.count ?? 0
      );
    };
    expect(left("m") - left("mg")).toBe(2);
  });
});

describe("an element that must have a value", () => {
  const demanded: Elements = [["Patient.birthDate", { mustHaveValue: true }]];
  const alternatives: Elements = [
    ["Patient.birthDate", { valueAlternatives: [`${core}data-absent-reason`] }],
  ];
  const r4Extension = "http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.mustHaveValue";
  judges(
    [
      ["has one", demanded, patient({ birthDate: "2000" }), []],
      ["need not be there", demanded, patient({}), []],
      [
        "is not content with a reason why it has none",
        demanded,
        patient({ _birthDate: absent }),
        ["no-value Patient.birthDate"],
      ],
      ["or one of some extensions has one", alternatives, patient({ birthDate: "2000" }), []],
      ["or one of some extensions has such an extension", alternatives, patient({ _birthDate: absent }), []],
      [
        "or one of some extensions has another one",
        alternatives,
        patient({ _birthDate: birthTime }),
        ["no-value-alternative Patient.birthDate"],
      ],
    ],
    "Patient",
    "r5",
  );

  it("is known by its extension in R4", () => {
    const profile = aProfile("p", "Patient", [
      ["Patient.birthDate", { extension: [{ url: r4Extension, valueBoolean: true }] }],
    ]);
    expect(problems(patient({ _birthDate: absent }), [profile])).toEqual(["no-value Patient.birthDate"]);
  });
});

describe("a profile of a primitive type", () => {
  const short = aProfile("short", "string", [
    ["string.extension", { max: "0" }],
    ["string.value", { min: 1, maxLength: 3 }],
  ]);
  const named = aProfile("p", "Patient", [
    ["Patient.name.family", { type: [{ code: "string", profile: [short.url] }] }],
  ]);
  const family = (more: object) => problems(patient({ name: [more] }), [named, short]);

  it("holds what it says of the value of a primitive type", () => {
    expect(family({ family: "An" })).toEqual([]);
    expect(family({ family: "Bình" })).toEqual(["too-long Patient.name[0].family"]);
    expect(family({ _family: absent })).toContain("no-value Patient.name[0].family");
  });
});

describe("an additional binding", () => {
  const valueSet = (name: string, list: readonly string[]) => ({
    resourceType: "ValueSet",
    url: `https://example.vn/ValueSet/${name}`,
    status: "active",
    compose: { include: [{ system: codes, concept: list.map((code) => ({ code })) }] },
  });
  const system = {
    resourceType: "CodeSystem",
    url: codes,
    status: "active",
    content: "complete",
    concept: ["a", "b", "c"].map((code) => ({ code })),
  };
  const sets = [valueSet("a", ["a"]), valueSet("ab", ["a", "b"]), system];
  const url = "http://hl7.org/fhir/tools/StructureDefinition/additional-binding";
  const ab = "https://example.vn/ValueSet/ab";
  const bound = (more: object) =>
    aProfile("p", "Observation", [
      [
        "Observation.code",
        { binding: { strength: "preferred", valueSet: "https://example.vn/ValueSet/a", ...more } },
      ],
    ]);
  const additional = (purpose: string, more = {}) =>
    bound({ additional: [{ purpose, valueSet: ab, ...more }] });
  const extended = (purpose: string) =>
    bound({
      extension: [
        {
          url,
          extension: [
            { url: "purpose", valueCode: purpose },
            { url: "valueSet", valueCanonical: ab },
          ],
        },
      ],
    });

  it.each([
    ["that is required takes its codes", additional("required"), "b", []],
    ["that is required refuses others", additional("required"), "c", ["binding Observation.code"]],
    ["that is the maximum refuses others", additional("maximum"), "c", ["binding Observation.code"]],
    [
      "that is extensible warns of others",
      additional("extensible"),
      "c",
      ["binding-extensible Observation.code"],
    ],
    ["that is preferred says nothing", additional("preferred"), "c", []],
    ["that holds in some uses only says nothing", additional("required", { usage: [{}] }), "c", []],
    [
      "for any repetition of what occurs once refuses others",
      additional("required", { any: true }),
      "c",
      ["binding Observation.code"],
    ],
    ["as an extension refuses others", extended("required"), "c", ["binding Observation.code"]],
  ] as const)("%s", (_title, profile, code, expected) => {
    expect(problems(observation(coded(code)), [profile, ...sets], 1, "r5")).toEqual(expected);
  });

  describe("with a usage", () => {
    const category = (code: string) => ({ category: [{ text: "x" }, coded(code).code] });
    const usage = (path: string, system = `${base}p`, code = "a") => ({
      code: { system, code: path },
      valueCodeableConcept: coded(code).code,
    });
    const used = (...usages: readonly object[]) => additional("required", { usage: usages });
    const inExtension = bound({
      extension: [
        {
          url,
          extension: [
            { url: "purpose", valueCode: "required" },
            { url: "valueSet", valueCanonical: ab },
            { url: "usage", valueUsageContext: usage("Observation.category") },
            { url: "usage", valueUsageContext: usage("Observation.method") },
          ],
        },
      ],
    });

    it.each([
      ["holds where the record has the code", used(usage("Observation.category")), category("a"), 1],
      [
        "holds for a version of the profile, too",
        used(usage("Observation.category", `${base}p|1`)),
        category("a"),
        1,
      ],
      ["does not hold where it has another", used(usage("Observation.category")), category("b"), 0],
      ["does not hold where it has none", used(usage("Observation.category")), {}, 0],
      ["looks at the repetition that it names", used(usage("Observation.category[0]")), category("a"), 0],
      [
        "asks for all its conditions",
        used(usage("Observation.category"), usage("Observation.method")),
        category("a"),
        0,
      ],
      ["looks at no other type", used(usage("Patient.category")), category("a"), 0],
      [
        "looks at a choice by its name",
        used(usage("Observation.value")),
        { valueCodeableConcept: coded("a").code },
        1,
      ],
      [
        "looks at a choice by its name with [x]",
        used(usage("Observation.value[x]")),
        { valueCodeableConcept: coded("a").code },
        1,
      ],
      [
        "knows no JSON name of a choice",
        used(usage("Observation.valueCodeableConcept")),
        { valueCodeableConcept: coded("a").code },
        0,
      ],
      [
        "looks inside the repetition that it names",
        used(usage("Observation.component[1].code")),
        { component: [{}, coded("a")] },
        1,
      ],
      ["bears a path that is none", used(usage("Observation.category[x]")), category("a"), 0],
      ["is read from extensions", inExtension, { ...category("a"), method: coded("a").code }, 1],
      ["in extensions asks for all its conditions", inExtension, category("a"), 0],
    ])("%s", (_title, profile, more, expected) => {
      const found = problems(observation({ ...coded("c"), ...more }), [profile, ...sets], 1, "r5");
      expect(found).toEqual(expected === 1 ? ["binding Observation.code"] : []);
    });

    it.each([
      ["that no record tells", usage("jurisdiction", "http://example.vn/contexts")],
      ["inside repetitions without saying which", usage("Observation.component.code")],
    ])("%s is named in notChecked", (_title, unknown) => {
      const profile = used(unknown);
      const validator = createValidator({
        definitions: r5,
        resources: [profile, ...sets],
        modules: [profileModule()],
        terminologyPack: givenTerminology,
      });
      const { ok, notChecked } = validator.validate(observation({ ...coded("c"), component: [coded("a")] }), {
        profiles: [profile.url],
      });
      expect(ok).toBe(true);
      expect(notChecked).toContainEqual(
        expect.objectContaining({ code: "fhir.unchecked.value-set", about: ab }),
      );
    });
  });

  it("holds in profiles that are made from the one that has it", () => {
    const derived = aProfile(
      "derived",
      "Observation",
      [["Observation.code", { binding: { strength: "required", valueSet: ab } }]],
      { baseDefinition: `${base}p` },
    );
    const first = bound({ additional: [{ purpose: "required", valueSet: "https://example.vn/ValueSet/a" }] });
    expect(problems(observation(coded("b")), [derived, first, ...sets], 1, "r5")).toEqual([
      "binding Observation.code",
    ]);
  });
});

describe("a profile", () => {
  const named = aProfile("named", "Patient", [["Patient.name", { min: 1 }]]);
  const imposing = aProfile("imposing", "Patient", [], {
    extension: [{ url: `${core}structuredefinition-imposeProfile`, valueCanonical: named.url }],
  });

  it("that imposes another one is followed with it", () => {
    expect(problems(patient({ name: [{ text: "An" }] }), [imposing, named])).toEqual([]);
    expect(problems(patient({}), [imposing, named])).toEqual(["too-few Patient"]);
  });

  it("that imposes one that nobody knows says so in notChecked", () => {
    const validator = createValidator({ definitions: r4, resources: [imposing], modules: [profileModule()] });
    const { ok, notChecked } = validator.validate(patient({}), { profiles: [imposing.url] });
    expect(ok).toBe(true);
    expect(notChecked).toContainEqual(expect.objectContaining({ about: named.url }));
  });

  it("that imposes itself through others ends", () => {
    const circle = (from: string, to: string) =>
      aProfile(from, "Patient", [["Patient.gender", { min: 1 }]], {
        extension: [{ url: `${core}structuredefinition-imposeProfile`, valueCanonical: base + to }],
      });
    expect(problems(patient({}), [circle("a", "b"), circle("b", "a")])).toEqual(["too-few Patient"]);
  });

  const versioned = (versioning: string): Elements => [
    ["Observation.subject", { type: [{ code: "Reference", targetProfile: [`${core}Patient`], versioning }] }],
  ];
  const about = (reference: string) => observation({ subject: { reference } });
  judges(
    [
      [
        "that wants references with versions takes one",
        versioned("specific"),
        about("Patient/1/_history/2"),
        [],
      ],
      [
        "that wants references with versions refuses others",
        versioned("specific"),
        about("Patient/1"),
        ["versioning.specific Observation.subject"],
      ],
      ["that wants references without versions takes one", versioned("independent"), about("Patient/1"), []],
      [
        "that wants references without versions refuses others",
        versioned("independent"),
        about("Patient/1/_history/2"),
        ["versioning.independent Observation.subject"],
      ],
      ["that leaves it to the reference takes both", versioned("either"), about("Patient/1/_history/2"), []],
    ],
    "Observation",
  );
});

describe("an implementation guide", () => {
  const named = aProfile("named", "Patient", [["Patient.name", { min: 1 }]]);
  const guide = (profile: string) => ({
    resourceType: "ImplementationGuide",
    url: "https://example.vn/ImplementationGuide/g",
    global: [{ type: "Patient", profile }],
  });

  it("may demand a profile of all resources of a type", () => {
    expect(problems(patient({ name: [{ text: "An" }] }), [guide(named.url), named], 0)).toEqual([]);
    expect(problems(patient({}), [guide(named.url), named], 0)).toEqual(["too-few Patient"]);
    expect(problems(observation({}), [guide(named.url), named], 0)).toEqual([]);
  });

  it("that demands a profile which nobody knows is named in notChecked", () => {
    const resources = [guide(named.url)];
    const validator = createValidator({ definitions: r4, resources, modules: [profileModule()] });
    const { ok, notChecked } = validator.validate(patient({}));
    expect(ok).toBe(true);
    expect(notChecked).toContainEqual(expect.objectContaining({ about: named.url }));
  });
});

describe("the sentences of profiles", () => {
  it("exist in both languages for every reason", () => {
    for (const key of Object.keys(fhirMessages.vi).filter((code) => code.startsWith("fhir.profile."))) {
      expect(Object.keys(fhirMessages.en)).toContain(key);
    }
  });
});
