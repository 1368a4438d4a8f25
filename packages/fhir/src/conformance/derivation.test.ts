import { describe, expect, it } from "vitest";
import { r5 } from "../r5.ts";
import { createValidator } from "../validator/create-validator.ts";
import { conformanceModule } from "./conformance-module.ts";

const base = "https://example.vn/StructureDefinition/";
const core = "http://hl7.org/fhir/StructureDefinition/";

function aProfile(name: string, type: string, element: readonly object[], more = {}) {
  return {
    resourceType: "StructureDefinition",
    url: base + name,
    name: "P",
    status: "draft",
    type,
    kind: "resource",
    abstract: false,
    baseDefinition: core + type,
    derivation: "constraint",
    differential: { element: [{ id: type, path: type }, ...element] },
    ...more,
  };
}

const about = (target: string) => ({
  id: "Observation.subject",
  path: "Observation.subject",
  type: [{ code: "Reference", targetProfile: [base + target] }],
});

describe("a profile of a reference to a profile", () => {
  const wider = aProfile("wider", "Patient", []);
  const first = aProfile("first", "Observation", [about("wider")]);
  const derived = { baseDefinition: `${base}first` };

  it.each([
    [
      "may point to one that is made from it",
      aProfile("target", "Patient", [], { baseDefinition: wider.url }),
      [],
    ],
    [
      "may point to one that imposes it",
      aProfile("target", "Patient", [], {
        extension: [{ url: `${core}structuredefinition-imposeProfile`, valueCanonical: wider.url }],
      }),
      [],
    ],
    [
      "may not point to another one",
      aProfile("target", "Patient", []),
      ["fhir.conformance.target-not-in-base"],
    ],
  ])("%s", (_title, target, expected) => {
    const validator = createValidator({
      definitions: r5,
      resources: [wider, first, target],
      modules: [conformanceModule()],
    });
    const { issues } = validator.validate(aProfile("own", "Observation", [about("target")], derived));
    expect(issues.filter(({ code }) => code.includes("target-not")).map(({ code }) => code)).toEqual(
      expected,
    );
  });
});
