import { describe, expect, it } from "vitest";
import { fhirMessages } from "../messages/messages.ts";
import { r4 } from "../r4.ts";
import { createValidator } from "../validator/create-validator.ts";
import { profileModule } from "./profile-module.ts";
import { aProfile, base, core, observation, patient, problems, slicing } from "./testing/profiles.ts";

type Elements = Parameters<typeof aProfile>[2];
type Row = readonly [title: string, elements: Elements, resource: object, expected: readonly string[]];

const by = (pairs: readonly (readonly [string, string])[], rules = "open") => ({
  slicing: { discriminator: pairs.map(([type, path]) => ({ type, path })), rules },
});
const identified = (...list: readonly object[]) => patient({ identifier: list });
const coded = (code: string, system = "urn:c") => ({ coding: [{ system, code }] });
const measured = (...list: readonly object[]) =>
  observation({ component: list.map((one) => ({ code: { text: "x" }, ...one })) });
const pattern = (code: string) => ({ patternCodeableConcept: coded(code) });

function judges(rows: readonly Row[], type: string, version: "r4" | "r5" = "r4"): void {
  it.each(rows)("%s", (_title, elements, resource, expected) => {
    const kind = type === "Extension" ? "complex-type" : "resource";
    expect(problems(resource, [aProfile("p", type, elements, { kind })], 1, version)).toEqual(expected);
  });
}

describe("two discriminators", () => {
  const elements: Elements = [
    [
      "Patient.identifier",
      by(
        [
          ["value", "system"],
          ["value", "use"],
        ],
        "closed",
      ),
    ],
    ["Patient.identifier:old", { max: "1" }],
    ["Patient.identifier:old.system", { min: 1, fixedUri: "urn:a" }],
    ["Patient.identifier:old.use", { min: 1, fixedCode: "old" }],
    ["Patient.identifier:usual", {}],
    ["Patient.identifier:usual.system", { min: 1, fixedUri: "urn:a" }],
    ["Patient.identifier:usual.use", { min: 1, fixedCode: "usual" }],
  ];
  const a = (use?: string) => ({ system: "urn:a", value: "1", ...(use !== undefined && { use }) });
  judges(
    [
      [
        "tell slices that one of them alone does not",
        elements,
        identified(a("old"), a("usual"), a("usual")),
        [],
      ],
      [
        "count the values of each slice",
        elements,
        identified(a("old"), a("old")),
        ["slice-too-many Patient"],
      ],
      ["both have to fit", elements, identified(a("temp")), ["slice-closed Patient.identifier[0]"]],
      ["both have to be there", elements, identified(a()), ["slice-closed Patient.identifier[0]"]],
    ],
    "Patient",
  );
});

describe("a slice told by whether something is there", () => {
  const elements: Elements = [
    ["Patient.identifier", slicing("exists", "period", "closed")],
    ["Patient.identifier:timed", { max: "1" }],
    ["Patient.identifier:timed.period", { min: 1 }],
    ["Patient.identifier:lasting", { min: 1 }],
    ["Patient.identifier:lasting.period", { max: "0" }],
  ];
  const timed = { value: "1", period: { start: "2000" } };
  judges(
    [
      ["has what has it, and another what has not", elements, identified(timed, { value: "2" }), []],
      ["may occur too often", elements, identified(timed, timed, { value: "2" }), ["slice-too-many Patient"]],
      ["may be missing", elements, identified(timed), ["slice-missing Patient"]],
    ],
    "Patient",
  );
});

describe("a slice told by a type", () => {
  const elements: Elements = [
    ["Observation.component", slicing("type", "value", "closed")],
    ["Observation.component:number", {}],
    ["Observation.component:number.value[x]", { min: 1, type: [{ code: "Quantity" }, { code: "integer" }] }],
  ];
  const short: Elements = [
    ["Observation.component", slicing("pattern", "code")],
    ["Observation.component:a", { min: 1 }],
    ["Observation.component:a.code", pattern("a")],
    ["Observation.component:a.valueQuantity", { min: 1 }],
    ["Observation.component:a.valueQuantity.unit", { min: 1 }],
  ];
  const a = (value: object) => measured({ code: coded("a"), ...value });
  judges(
    [
      ["has values of its first type", elements, measured({ valueQuantity: { value: 1 } }), []],
      ["has values of its second type", elements, measured({ valueInteger: 1 }), []],
      [
        "does not have values of another type",
        elements,
        measured({ valueString: "1" }),
        ["slice-closed Observation.component[0]"],
      ],
      [
        "does not have what has no value",
        elements,
        measured({ dataAbsentReason: { text: "x" } }),
        ["slice-closed Observation.component[0]"],
      ],
      ["named in short has its parts", short, a({ valueQuantity: { value: 1, unit: "mg" } }), []],
      [
        "named in short misses a part",
        short,
        a({ valueQuantity: { value: 1 } }),
        ["too-few Observation.component[0].value.ofType(Quantity)"],
      ],
      [
        "named in short and demanded excludes other types",
        short,
        a({ valueString: "x" }),
        ["type Observation.component[0]", "slice-missing Observation.component[0]"],
      ],
    ],
    "Observation",
  );
});

describe("a slice told by a part of a choice", () => {
  const elements: Elements = [
    ["Observation.component", slicing("value", "value.ofType(CodeableConcept)")],
    ["Observation.component:a", { min: 1 }],
    ["Observation.component:a.value[x]", { type: [{ code: "CodeableConcept" }], ...pattern("a") }],
  ];
  judges(
    [
      [
        "has values of that type with the pattern",
        elements,
        measured({ valueCodeableConcept: coded("a") }),
        [],
      ],
      [
        "does not have others",
        elements,
        measured({ valueCodeableConcept: coded("b") }),
        ["slice-missing Observation"],
      ],
      ["does not have other types", elements, measured({ valueString: "a" }), ["slice-missing Observation"]],
    ],
    "Observation",
  );
});

describe("a slice told by an extension", () => {
  const color = aProfile(
    "color",
    "Extension",
    [
      ["Extension.url", { fixedUri: `${base}color` }],
      ["Extension.value[x]", { min: 1, type: [{ code: "code" }] }],
    ],
    { kind: "complex-type" },
  );
  const colored = aProfile("colored", "Patient", [
    ["Patient.identifier", slicing("value", `extension('${base}color').value`)],
    ["Patient.identifier:red", { min: 1, max: "1" }],
    ["Patient.identifier:red.extension", slicing("value", "url")],
    [
      "Patient.identifier:red.extension:color",
      { min: 1, type: [{ code: "Extension", profile: [`${base}color`] }] },
    ],
    ["Patient.identifier:red.extension:color.value[x]", { min: 1, fixedCode: "red" }],
  ]);
  const of = (valueCode: string) => ({ value: "1", extension: [{ url: `${base}color`, valueCode }] });

  it.each([
    ["has what has it with that value", [of("red")], []],
    ["does not have another value", [of("blue")], ["slice-missing Patient"]],
    ["does not have what is without", [{ value: "1" }], ["slice-missing Patient"]],
    ["counts", [of("red"), of("red")], ["slice-too-many Patient"]],
  ] as const)("%s", (_title, list, expected) => {
    expect(problems(identified(...list), [colored, color])).toEqual(expected);
  });
});

describe("a slice told by the target of a reference", () => {
  const named = aProfile("named", "Patient", [["Patient.name", { min: 1 }]]);
  const section = (discriminator: "type" | "profile", targetProfile: string) =>
    aProfile("sections", "Composition", [
      ["Composition.section.entry", slicing(discriminator, "resolve()")],
      [
        "Composition.section.entry:person",
        { min: 1, type: [{ code: "Reference", targetProfile: [targetProfile] }] },
      ],
    ]);
  const composition = (contained: object) => ({
    resourceType: "Composition",
    status: "final",
    type: { text: "x" },
    date: "2024-01-01",
    author: [{ display: "An" }],
    title: "x",
    contained: [{ id: "p", ...contained }],
    section: [{ entry: [{ reference: "#p" }] }],
  });
  const [an, device] = [patient({ name: [{ text: "An" }] }), { resourceType: "Device", status: "active" }];

  it.each([
    ["has it by its type", section("type", `${core}Patient`), patient({}), []],
    [
      "does not have another type",
      section("type", `${core}Patient`),
      device,
      ["slice-missing Composition.section[0]"],
    ],
    ["has it by its profile", section("profile", named.url), an, []],
    [
      "does not have what breaks the profile",
      section("profile", named.url),
      patient({}),
      ["slice-missing Composition.section[0]"],
    ],
  ] as const)("%s", (_title, profile, contained, expected) => {
    expect(problems(composition(contained), [profile, named])).toEqual(expected);
  });
});

describe("slices told by position", () => {
  const elements: Elements = [
    ["Observation.component", slicing("position", "$this")],
    ["Observation.component:first", { min: 2, max: "2" }],
    ["Observation.component:first.code", pattern("a")],
    ["Observation.component:then", { max: "1" }],
    ["Observation.component:then.code", pattern("b")],
  ];
  const list = (...codes: readonly string[]) => measured(...codes.map((code) => ({ code: coded(code) })));
  judges(
    [
      ["begin where the ones before them are full", elements, list("a", "a", "b"), []],
      ["leave the rest open", elements, list("a", "a", "b", "z"), []],
      ["are judged where they stand", elements, list("a", "b"), ["pattern Observation.component[1].code"]],
    ],
    "Observation",
    "r5",
  );
});

describe("the slice for the rest (@default)", () => {
  const elements: Elements = [
    ["Patient.identifier", slicing("value", "system", "closed")],
    ["Patient.identifier:a", { max: "1" }],
    ["Patient.identifier:a.system", { min: 1, fixedUri: "urn:a" }],
    ["Patient.identifier:@default", { max: "1" }],
    ["Patient.identifier:@default.value", { min: 1 }],
  ];
  judges(
    [
      [
        "has what belongs to no other slice",
        elements,
        identified({ system: "urn:a" }, { system: "urn:b", value: "1" }),
        [],
      ],
      ["judges what it has", elements, identified({ system: "urn:b" }), ["too-few Patient.identifier[0]"]],
      [
        "counts what it has",
        elements,
        identified({ value: "1" }, { system: "urn:b", value: "2" }),
        ["slice-too-many Patient"],
      ],
      ["does not judge what other slices have", elements, identified({ system: "urn:a" }), []],
    ],
    "Patient",
  );
});

describe("slices of profiles that are made from others", () => {
  const first = aProfile("first", "Patient", [
    ["Patient.identifier", slicing("value", "system")],
    ["Patient.identifier:a", {}],
    ["Patient.identifier:a.system", { min: 1, fixedUri: "urn:a" }],
  ]);
  const derived = (elements: Elements, name = "derived", from = first.url) =>
    aProfile(name, "Patient", elements, { baseDefinition: from });
  const closing = derived([
    [
      "Patient.identifier",
      { slicing: { discriminator: [{ type: "value", path: "system" }], rules: "closed" } },
    ],
  ]);
  const tightened = derived([["Patient.identifier:a", { min: 1, max: "1" }]], "tightened");
  const third = derived([["Patient.identifier:a.value", { min: 1 }]], "third", tightened.url);
  const a = { system: "urn:a", value: "1" };

  it.each([
    ["may be closed there", closing, [{ system: "urn:b" }], ["slice-closed Patient.identifier[0]"]],
    ["may be closed there and stay as they are", closing, [a], []],
    ["keep what each of them says", third, [a], []],
    [
      "keep the content that the last one demands",
      third,
      [{ system: "urn:a" }],
      ["too-few Patient.identifier[0]"],
    ],
    ["keep the number that the middle one allows", third, [a, a], ["slice-too-many Patient"]],
  ] as const)("%s", (_title, profile, list, expected) => {
    expect(problems(identified(...list), [profile, first, tightened])).toEqual(expected);
  });
});

describe("what is said of a failed slice", () => {
  const elements: Elements = [
    ["Patient.identifier", slicing("value", "system", "closed")],
    ["Patient.identifier:a", { min: 1 }],
    ["Patient.identifier:a.system", { min: 1, fixedUri: "urn:a" }],
  ];
  const said = (resource: object, locale: "vi" | "en") => {
    const profile = aProfile("p", "Patient", elements);
    const validator = createValidator({
      definitions: r4,
      resources: [profile],
      modules: [profileModule()],
      locale,
      catalogues: [fhirMessages],
    });
    return validator
      .validate(resource, { profiles: [profile.url] })
      .issues.filter(({ code }) => code.startsWith("fhir.profile.slice"))
      .map(({ params, message }) => ({
        reason: params?.["reason"],
        discriminator: params?.["discriminator"],
        message,
      }));
  };

  it("tells which discriminator differs", () => {
    const found = said(identified({ system: "urn:bí-mật", value: "079099000001" }), "vi");
    expect(found.map(({ reason, discriminator }) => [reason, discriminator])).toEqual([
      ["differs", "system"],
      ["differs", "system"],
    ]);
    expect(found[0]?.message).toContain("vì system khác với mong đợi");
  });

  it("tells which discriminator is not there", () => {
    const found = said(identified({ value: "079099000001" }), "en");
    expect(found.map(({ reason }) => reason)).toEqual(["absent", "absent"]);
    expect(found[0]?.message).toContain("as it has no system");
  });

  it("does not tell what the record holds", () => {
    const text = JSON.stringify(said(identified({ system: "urn:bí-mật", value: "079099000001" }), "vi"));
    expect(text).not.toMatch(/bí-mật|079099/u);
  });
});
