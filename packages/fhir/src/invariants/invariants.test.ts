import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { r4b } from "../r4b.ts";
import { r5 } from "../r5.ts";
import { createValidator } from "../validator/create-validator.ts";

const validator = createValidator({ definitions: r4 });

const observation = (more: object) => ({
  resourceType: "Observation",
  status: "final",
  code: { text: "x" },
  ...more,
});
const contained = { resourceType: "Patient", id: "p" };

/** `[title, resource, problems]` with problems as `key path`. */
const rows: readonly (readonly [string, unknown, ...string[]])[] = [
  ["a value or its absence", observation({ dataAbsentReason: { text: "x" } })],
  [
    "a value and its absence",
    observation({ valueString: "a", dataAbsentReason: { text: "x" } }),
    "obs-6 Observation",
  ],
  [
    "a reference range with nothing in it",
    observation({ referenceRange: [{ type: { text: "x" } }] }),
    "obs-3 Observation.referenceRange[0]",
  ],
  [
    "a period that ends before it begins",
    observation({ effectivePeriod: { start: "2024-02-02", end: "2024-02-01" } }),
    "per-1 Observation.effective.ofType(Period)",
  ],
  ["a period of one day", observation({ effectivePeriod: { start: "2024-02-02", end: "2024-02-02" } })],
  [
    "a contact with nothing to reach it by",
    { resourceType: "Patient", contact: [{ relationship: [{ text: "x" }] }] },
    "pat-1 Patient.contact[0]",
  ],
  [
    "an extension with value and parts",
    {
      resourceType: "Patient",
      extension: [{ url: "http://x.vn", valueString: "a", extension: [{ url: "b", valueString: "c" }] }],
    },
    "ext-1 Patient.extension[0]",
  ],
  [
    "an extension with nothing",
    { resourceType: "Patient", extension: [{ url: "http://x.vn" }] },
    "ext-1 Patient.extension[0]",
  ],
  [
    "a reference to a contained resource that is not there",
    observation({ subject: { reference: "#q" } }),
    "ref-1 Observation.subject",
  ],
  [
    "a resource contained in a contained one",
    observation({ contained: [{ ...contained, contained: [contained] }], subject: { reference: "#p" } }),
    "dom-2 Observation",
  ],
  [
    "a contained reference seen from its container",
    observation({
      contained: [
        { ...contained, managingOrganization: { reference: "#o" } },
        { resourceType: "Organization", id: "o", name: "x" },
      ],
      subject: { reference: "#p" },
    }),
  ],
  [
    "a contact point without system",
    { resourceType: "Patient", telecom: [{ value: "1" }] },
    "cpt-2 Patient.telecom[0]",
  ],
  [
    "a bundle total outside a search",
    { resourceType: "Bundle", type: "collection", total: 1 },
    "bdl-1 Bundle",
  ],
];

function broken(resource: unknown): string[] {
  return validator
    .validate(resource)
    .issues.filter(({ code }) => code === "fhir.invariant.failed")
    .map(({ path, params }) => `${String(params?.["key"])} ${path}`);
}

describe("invariants", () => {
  it.each(rows.map(([title, resource, ...expected]) => ({ title, resource, expected })))(
    "with $title",
    ({ resource, expected }) => expect(broken(resource)).toEqual(expected),
  );

  it("of best practice are named, and checked when asked for", () => {
    const resource = observation({ valueString: "a" });
    expect(validator.validate(resource)).toMatchObject({
      issues: [],
      notChecked: [{ code: "fhir.unchecked.invariant", about: "dom-6" }],
    });
    const strict = createValidator({ definitions: r4, bestPractice: "warning" });
    expect(strict.validate(resource).issues).toMatchObject([
      { severity: "warning", params: { key: "dom-6" } },
    ]);
  });

  it("that are best practice in one version and a rule in another are told apart", () => {
    const category = [
      {
        coding: [
          { system: "http://terminology.hl7.org/CodeSystem/condition-category", code: "encounter-diagnosis" },
        ],
      },
    ];
    const old = { resourceType: "Condition", category, subject: { reference: "Patient/1" } };
    const { issues, notChecked } = validator.validate(old);
    expect(issues).toEqual([]);
    expect(notChecked.map(({ about }) => about)).toContain("con-3");
    const status = [{ system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code: "active" }];
    const abated = { ...old, clinicalStatus: { coding: status }, abatementString: "hết" };
    expect(createValidator({ definitions: r5 }).validate(abated).issues).toMatchObject([
      { severity: "error", params: { key: "con-3" } },
    ]);
  });

  it.each([r4, r4b, r5])("of FHIR $fhirVersion are nearly all compiled", (definitions) => {
    const skipped = new Set<string>();
    const all = createValidator({ definitions, bestPractice: "information" });
    for (const name of definitions.typeNames) {
      if (!definitions.isResourceName(name)) continue;
      for (const { code, about } of all.validate({ resourceType: name }).notChecked) {
        if (code === "fhir.unchecked.invariant") skipped.add(about);
      }
    }
    expect([...skipped].sort()).toEqual([]);
  });
});
