import { describe, expect, it } from "vitest";
import { createPlans } from "../plan/build-plans.ts";
import { r4 } from "../r4.ts";
import { r4b } from "../r4b.ts";
import { r5 } from "../r5.ts";
import { dataTypes, Encounter, Patient } from "../generated/r4/types.ts";
import { Patient as R5Patient } from "../generated/r5/types.ts";
import { defineDefinitions } from "./definitions.ts";

describe("the generated definitions", () => {
  it.each([
    { definitions: r4, resources: 148, dataTypes: 61 },
    { definitions: r4b, resources: 143, dataTypes: 63 },
    { definitions: r5, resources: 162, dataTypes: 69 },
  ])("of FHIR $definitions.fhirVersion hold every type of that version", ({ definitions, ...expected }) => {
    const types = definitions.typeNames.map((name) => definitions.type(name));
    const resources = types.filter((type) => type?.kind === "resource").length;
    expect({ resources, dataTypes: types.length - resources }).toEqual(expected);
  });

  it.each([r4, r4b, r5])("of FHIR $fhirVersion make a plan of every type and nested group", (definitions) => {
    const plans = createPlans(definitions, []);
    const seen = new Set<string>();
    const queue = definitions.typeNames.map((name) => plans(name));
    for (let plan = queue.pop(); queue.length > 0; plan = queue.pop()) {
      if (plan === undefined || seen.has(plan.name)) continue;
      seen.add(plan.name);
      for (const property of plan.properties.values()) {
        if (!property.isResource) queue.push(property.plan());
      }
    }
    expect(seen.size).toBeGreaterThan(680);
  });

  it.each([r4, r4b, r5])(
    "of FHIR $fhirVersion state every invariant that an element names",
    (definitions) => {
      const unknown: string[] = [];
      for (const name of definitions.typeNames) {
        const type = definitions.type(name);
        if (type === undefined) continue;
        const known = new Set<string>();
        for (
          let t: typeof type | undefined = type;
          t;
          t = t.base === undefined ? undefined : definitions.type(t.base)
        ) {
          for (const key of t.invariants.keys()) known.add(key);
        }
        const keys = (list: typeof type.elements): string[] =>
          list.flatMap((element) => [...element.invariants, ...keys(element.children)]);
        for (const key of [...type.invariantKeys, ...keys(type.elements)]) {
          if (!known.has(key)) unknown.push(`${name} ${key}`);
        }
      }
      expect(unknown).toEqual([]);
    },
  );

  it("list the codes of a required binding, and say why when they cannot", () => {
    const gender = r4.valueSet("administrative-gender");
    expect(gender && "codes" in gender && [...gender.codes]).toEqual(["male", "female", "other", "unknown"]);
    expect(r4.valueSet("ucum-units")).toEqual({
      reason: "code system http://unitsofmeasure.org is not in the definitions",
    });
  });

  it("are those that HL7 published, without what others add to their copies of them", () => {
    const names = (type: string) => r4.type(type)?.elements.map(({ name }) => name);
    expect(names("Meta")).toEqual(["versionId", "lastUpdated", "source", "profile", "security", "tag"]);
    expect(names("Binary")).toEqual(["contentType", "securityContext", "data"]);
    const characteristic = r4
      .type("EvidenceVariable")
      ?.elements.find(({ name }) => name === "characteristic");
    expect(characteristic?.children.map(({ name }) => name)).toEqual([
      "description",
      "definition",
      "usageContext",
      "exclude",
      "participantEffective",
      "timeFromStart",
      "groupMeasure",
    ]);
    const status = r4.type("DetectedIssue")?.elements.find(({ name }) => name === "status");
    expect(status?.binding?.valueSet).toBe("observation-status");
  });

  it("keep the order of elements, with those of the base type first", () => {
    const plan = createPlans(r4, [])("Patient");
    expect(plan?.elements.slice(0, 10).map(({ name }) => name)).toEqual([
      "id",
      "meta",
      "implicitRules",
      "language",
      "text",
      "contained",
      "extension",
      "modifierExtension",
      "identifier",
      "active",
    ]);
  });
});

describe("defineDefinitions", () => {
  it("holds the chosen resource types only, and knows the names of the others", () => {
    const small = defineDefinitions(dataTypes, [Patient, Encounter]);
    expect(small.type("Patient")?.name).toBe("Patient");
    expect(small.type("Observation")).toBeUndefined();
    expect(small.isResourceName("Observation")).toBe(true);
    expect(small.isResourceName("HumanName")).toBe(false);
  });

  it("refuses types of another version", () => {
    expect(() => defineDefinitions(dataTypes, [R5Patient])).toThrow(TypeError);
  });
});
