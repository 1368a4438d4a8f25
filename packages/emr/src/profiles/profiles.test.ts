import { createValidator } from "@lienthong/fhir";
import { describe, expect, it } from "vitest";
import { stayBundle } from "../documents/visit.cases.ts";
import type { Target } from "../target/keys.ts";
import { profileTables } from "./profile-tables.ts";
import { profileResources } from "./profile-resources.ts";
import { profilesFor } from "./profiles-for.ts";

const validators = {
  none: createValidator({
    fhirVersion: "4.0.1",
    resources: [...profileResources({ target: "none" })],
    unknownExtensions: "refuse",
    locale: "en",
  }),
  "vn-core": createValidator({
    fhirVersion: "4.0.1",
    resources: [...profileResources({ target: "vn-core" })],
    locale: "en",
  }),
};

function issuesOf(resource: unknown, target: Target, profiles = profilesFor(resource, { target })) {
  return validators[target].validate(resource, { profiles });
}

const own = (name: string) => [`urn:lienthong:profile:${name}`];

describe.each(["none", "vn-core"] as const)("profileResources for target %s", (target) => {
  const resources = profileResources({ target, version: "1.0.0" });

  it.each(resources.map((resource) => [resource.url, resource] as const))(
    "defines %s validly",
    (_url, resource) => {
      const { issues } = createValidator({
        fhirVersion: "4.0.1",
        resources: [...resources],
        locale: "en",
      }).validate(resource);
      expect(issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
    },
  );

  it("gives each definition an address and an id of its own", () => {
    expect(new Set(resources.map(({ url }) => url)).size).toBe(resources.length);
    expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
  });

  it("is met by every resource of a converted stay", () => {
    const bundle = stayBundle(target);
    const all = [bundle, ...(bundle.entry ?? []).map(({ resource }) => resource)];
    const wrong = all.flatMap((resource) =>
      issuesOf(resource, target)
        .issues.filter(({ severity }) => severity === "error" || severity === "fatal")
        .map(({ path, message }) => `${path} ${message ?? ""}`),
    );
    expect(wrong).toEqual([]);
    expect(all.filter((resource) => profilesFor(resource, { target }).length > 0).length).toBeGreaterThan(8);
  });

  it("can be followed to the end: no profile is left unread", () => {
    const { notChecked } = issuesOf(stayBundle(target).entry?.[0]?.resource, target);
    // Those of the VN Core guide, which its resources claim, are in its own package.
    const left = notChecked.filter(({ code }) => code.includes("profile")).map(({ about }) => about);
    expect(left.filter((url) => !url.startsWith("http://fhir.hl7.org.vn/core/"))).toEqual([]);
  });
});

describe("the table of profiles", () => {
  it("demands nothing that is not confirmed", () => {
    const hard = profileTables().flatMap(({ profile, rows }) =>
      rows
        .filter(({ confidence }) => confidence !== "confirmed")
        .filter(
          ({ min, max, fixedCode }) => min !== undefined || max !== undefined || fixedCode !== undefined,
        )
        .map(({ at }) => `${profile} ${at}`),
    );
    expect(hard).toEqual([]);
  });

  it("turns into errors what is confirmed, into warnings what one source says", () => {
    for (const resource of profileResources({ target: "none" })) {
      if (resource.resourceType !== "StructureDefinition") continue;
      for (const { constraint = [] } of resource.differential?.element ?? []) {
        for (const { severity, requirements = "" } of constraint)
          expect(severity, requirements).toBe(requirements.includes("confirmed)") ? "error" : "warning");
      }
    }
  });

  it("says of each line where it was read, in both languages", () => {
    for (const { profile, rows } of profileTables()) {
      for (const row of rows) {
        expect(row.from, profile).not.toBe("");
        expect(row.vi, profile).toBe(row.vi.normalize("NFC"));
        expect(row.en, profile).not.toBe("");
      }
    }
  });

  it("never defines what the VN Core guide defines", () => {
    const urls = profileResources({ target: "vn-core" }).map(({ url }) => url ?? "");
    expect(urls.filter((url) => !url.startsWith("urn:lienthong:"))).toEqual([]);
  });

  it("takes names of the caller", () => {
    const [first] = profileResources({ target: "none", namespace: "https://example.org/fhir" });
    expect(first?.url).toBe("https://example.org/fhir/ext/ethnicity");
  });
});

const cccd = (value: string) => ({ system: "urn:lienthong:sid:cccd", value });
const extension = (key: string, value: object) => ({ url: `urn:lienthong:ext:${key}`, ...value });
const concept = (code: string, list: string) => ({ coding: [{ system: `urn:lienthong:cs:${list}`, code }] });
const subject = { reference: "Patient/1" };

describe("the profiles tell right from wrong", () => {
  it.each([
    [
      "a personal number of 12 digits",
      "patient",
      { resourceType: "Patient", identifier: [cccd("052090000017")] },
    ],
    [
      "a personal number that is said to be unknown",
      "patient",
      {
        resourceType: "Patient",
        identifier: [
          {
            system: "urn:lienthong:sid:cccd",
            _value: {
              extension: [
                { url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" },
              ],
            },
          },
        ],
      },
    ],
    [
      "a foreign patient with a passport alone",
      "patient",
      { resourceType: "Patient", identifier: [{ system: "urn:x", value: "B1" }] },
    ],
    [
      "a diagnosis with ICD-10",
      "condition-diagnosis",
      {
        resourceType: "Condition",
        subject,
        category: [
          {
            coding: [
              {
                system: "http://terminology.hl7.org/CodeSystem/condition-category",
                code: "encounter-diagnosis",
              },
            ],
          },
        ],
        code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "J18.9" }] },
      },
    ],
  ])("%s is right", (_title, profile, resource) => {
    const { issues } = issuesOf(resource, "none", own(profile));
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([
    [
      "a personal number of 11 digits",
      "patient",
      { resourceType: "Patient", identifier: [cccd("05209000001")] },
    ],
    [
      "a personal number with a letter",
      "patient",
      { resourceType: "Patient", identifier: [cccd("05209000001A")] },
    ],
    [
      "a VNeID account as identifier",
      "patient",
      {
        resourceType: "Patient",
        identifier: [{ system: "http://fhir.hl7.org.vn/core/sid/vneid", value: "x" }],
      },
    ],
    [
      "two ethnic groups",
      "patient",
      {
        resourceType: "Patient",
        extension: [1, 2].map((at) => extension("ethnicity", { valueCodeableConcept: { text: String(at) } })),
      },
    ],
    [
      "two provinces in an address",
      "patient",
      {
        resourceType: "Patient",
        address: [
          { extension: [1, 2].map((at) => extension("province", { valueCoding: { code: String(at) } })) },
        ],
      },
    ],
    [
      "an ethnic group as text of its own",
      "patient",
      { resourceType: "Patient", extension: [extension("ethnicity", { valueString: "Kinh" })] },
    ],
    [
      "an outcome of the treatment that no list has",
      "encounter",
      {
        resourceType: "Encounter",
        status: "finished",
        class: { code: "IMP" },
        extension: [extension("treatment-outcome", { valueCodeableConcept: concept("77", "ket-qua-dtri") })],
      },
    ],
    [
      "a diagnosis of a visit without ICD-10",
      "condition-diagnosis",
      { resourceType: "Condition", subject, category: [{ text: "x" }], code: { text: "Viêm phổi" } },
    ],
    [
      "a laboratory result without category",
      "observation-lab",
      { resourceType: "Observation", status: "final", code: { text: "Hb" } },
    ],
    [
      "a Bundle of a visit without claim",
      "bhyt-submission-bundle",
      {
        resourceType: "Bundle",
        type: "collection",
        identifier: { system: "urn:lienthong:sid:ma-lk", value: "1" },
      },
    ],
    [
      "a health book without narrative",
      "health-record-summary",
      {
        resourceType: "Composition",
        status: "final",
        type: { text: "x" },
        date: "2026",
        author: [subject],
        title: "x",
      },
    ],
    [
      "a row of a claim file without its table",
      "patient",
      {
        resourceType: "Patient",
        extension: [
          extension("claim-row", {
            extension: [
              { url: "row", valueInteger: 0 },
              { url: "empty", valueCode: "HO_TEN" },
            ],
          }),
        ],
      },
    ],
  ])("%s is an error", (_title, profile, resource) => {
    expect(issuesOf(resource, "none", own(profile)).ok).toBe(false);
  });

  it.each([
    ["a patient without a name", "patient", { resourceType: "Patient" }],
    ["a facility without its code", "organization", { resourceType: "Organization", name: "Trạm y tế" }],
    [
      "a card number of 14 characters",
      "coverage",
      {
        resourceType: "Coverage",
        status: "active",
        beneficiary: subject,
        payor: [subject],
        identifier: [{ system: "urn:lienthong:sid:bhyt", value: "DN401000000001" }],
      },
    ],
    ["a country VN without province", "address", { resourceType: "Patient", address: [{ country: "VN" }] }],
  ])("%s is a warning", (_title, profile, resource) => {
    const profiles = own(profile === "address" ? "patient" : profile);
    const { ok, issues } = issuesOf(resource, "none", profiles);
    expect(ok).toBe(true);
    expect(
      issues
        .filter(({ code }) => code.startsWith("fhir.invariant") || code.startsWith("fhir.profile"))
        .map(({ severity }) => severity),
    ).toContain("warning");
  });
});

describe("the profiles over the names of VN Core", () => {
  const vn = (name: string) => [`urn:lienthong:profile:vn-core-${name}`];
  const core = "http://fhir.hl7.org.vn/core";
  const unknown = {
    extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }],
  };
  const diagnosis = (system: string) => ({
    resourceType: "Condition",
    subject,
    category: [
      {
        coding: [
          { system: "http://terminology.hl7.org/CodeSystem/condition-category", code: "encounter-diagnosis" },
        ],
      },
    ],
    code: { coding: [{ system, code: "J18.9" }] },
  });
  const person = (...identifier: readonly object[]) => ({
    resourceType: "Patient",
    name: [{ text: "Nguyễn Văn An" }],
    ...(identifier.length > 0 && { identifier }),
  });

  it.each([
    ["a personal number", "patient", person({ system: `${core}/sid/cccd`, value: "052090000017" }), true],
    [
      "a newborn whose number is said to be unknown",
      "patient",
      person({ system: `${core}/sid/cccd`, _value: unknown }),
      true,
    ],
    ["nobody known", "patient", person(), false],
    [
      "a personal number of 9 digits",
      "patient",
      person({ system: `${core}/sid/cccd`, value: "215000017" }),
      false,
    ],
    ["ICD-10 of the guide", "condition-diagnosis", diagnosis(`${core}/CodeSystem/vn-icd10-cs`), true],
    ["ICD-10 of HL7", "condition-diagnosis", diagnosis("http://hl7.org/fhir/sid/icd-10"), true],
    ["a code of nobody's", "condition-diagnosis", diagnosis("urn:x"), false],
    ["a Practitioner without a number", "practitioner", { resourceType: "Practitioner" }, false],
    [
      "two card types",
      "coverage",
      {
        resourceType: "Coverage",
        status: "active",
        beneficiary: subject,
        payor: [subject],
        extension: [1, 2].map(() => ({
          url: `${core}/StructureDefinition/vn-ext-bhyt-card-type`,
          valueCodeableConcept: { text: "DN" },
        })),
      },
      false,
    ],
    [
      "a card type that is a text",
      "coverage",
      {
        resourceType: "Coverage",
        status: "active",
        beneficiary: subject,
        payor: [subject],
        extension: [{ url: `${core}/StructureDefinition/vn-ext-bhyt-card-type`, valueString: "DN" }],
      },
      false,
    ],
  ])("%s", (_title, profile, resource, expected) => {
    const { issues } = issuesOf(resource, "vn-core", vn(profile));
    const errors = issues.filter(({ severity }) => severity === "error" || severity === "fatal");
    expect(errors.length === 0, JSON.stringify(errors)).toBe(expected);
  });
});

describe("profilesFor", () => {
  it.each([
    ["nothing", null, []],
    ["a type without a profile", { resourceType: "Basic" }, []],
    ["a name of Object", { resourceType: "constructor" }, []],
    [
      "a health book",
      { resourceType: "Composition", type: { coding: [{ code: "60591-5" }] } },
      own("health-record-summary"),
    ],
    ["a document Bundle", { resourceType: "Bundle", type: "document" }, []],
  ])("knows %s", (_title, resource, expected) => {
    expect(profilesFor(resource, { target: "none" })).toEqual(expected);
  });
});
