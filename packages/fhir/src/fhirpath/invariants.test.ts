import { describe, expect, it } from "vitest";
import { invariantSites as publishedSites } from "../generated/testing/invariant-sites.ts";
import type { Definitions } from "../definitions/definitions.ts";
import { compileFhirPath } from "./fhirpath.ts";
import { compileInvariant } from "./invariant.ts";
import { invariantErrata, nameErratum } from "./invariant-errata.ts";
import { modelFromDefinitions } from "./model-from-definitions.ts";
import { FhirPathSession } from "./session.ts";
import { definitionsR4, definitionsR4b, definitionsR5, modelR4, modelR5 } from "./testing/models.ts";

function expressionsOf({ fhirVersion }: Definitions): string[] {
  const sites = publishedSites.filter(([version]) => version === fhirVersion);
  return [...new Set(sites.map(([, , expression]) => expression))];
}

describe("invariants of the specification", () => {
  it("compiles every base invariant of R4 once the narrative check is there", () => {
    const expressions = expressionsOf(definitionsR4);
    const failures = expressions.filter((expression) => {
      return !compileFhirPath(expression, { model: modelR4, services: ["htmlChecks"] }).ok;
    });
    expect(failures).toEqual([]);
    expect(expressions.length).toBeGreaterThanOrEqual(190);
  });

  it("compiles every base invariant of R5 once narrative and value sets can be checked", () => {
    const failures = expressionsOf(definitionsR5).filter((expression) => {
      return !compileFhirPath(expression, { model: modelR5, services: ["htmlChecks", "memberOf"] }).ok;
    });
    expect(failures).toEqual([]);
  });

  it("compiles every base invariant of R4B", () => {
    const options = { model: modelFromDefinitions(definitionsR4b), services: ["htmlChecks"] as const };
    expect(expressionsOf(definitionsR4b).filter((each) => !compileFhirPath(each, options).ok)).toEqual([]);
  });

  it("corrects only expressions that are published", () => {
    const published = new Set([definitionsR4, definitionsR4b, definitionsR5].flatMap(expressionsOf));
    const unknown = [...invariantErrata, nameErratum].filter((erratum) => !published.has(erratum.published));
    expect(unknown).toEqual([]);
    expect(invariantErrata.filter(({ published: text, corrected }) => text === corrected)).toEqual([]);
  });
});

describe("an invariant holds only when its result is true", () => {
  const period = (expression: string) =>
    compileInvariant("x-1", expression, { model: modelR4, type: "Period" });
  it.each([
    ["true", "start <= end", { start: "2020-01-01", end: "2020-01-02" }, true],
    ["false", "start <= end", { start: "2020-01-02", end: "2020-01-01" }, false],
    ["empty: dates of different precision", "start <= end", { start: "2020", end: "2020-06" }, false],
    ["empty: nothing there", "start <= end", {}, false],
    ["a fault: text compared with a number", "start.toString() < 5", { start: "2020" }, false],
  ])("%s", (_title, expression, value, expected) => {
    const compiled = period(expression);
    expect(compiled.ok && compiled.holds(value, new FhirPathSession({}))).toBe(expected);
  });
});

describe("errata", () => {
  const patient = { resourceType: "Patient" };
  const reference = {
    key: "ref-1",
    expression:
      "reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids'))",
  };
  it.each([
    ["a reference by identifier", { identifier: { value: "1" } }, true],
    ["a reference to a contained resource", { reference: "#a" }, true],
    ["a reference to the container", { reference: "#" }, true],
    ["a reference to nothing", { reference: "#b" }, false],
  ])("ref-1 on %s", (_title, value, expected) => {
    const session = new FhirPathSession({ resource: { ...patient, contained: [{ ...patient, id: "a" }] } });
    const compiled = compileInvariant(reference.key, reference.expression, {
      model: modelR4,
      type: "Reference",
    });
    expect(compiled.ok && compiled.holds(value, session)).toBe(expected);
  });

  const dom3 = invariantErrata.find(({ key }) => key === "dom-3")!;
  const organization = { resourceType: "Organization", id: "o" };
  it.each([
    [
      "a contained resource that is referred to",
      { contained: [organization], managingOrganization: { reference: "#o" } },
      true,
    ],
    ["a contained resource that nothing refers to", { contained: [organization] }, false],
    [
      "a contained resource that refers to its container",
      { contained: [{ ...organization, partOf: { reference: "#" } }] },
      true,
    ],
    [
      "a contained resource that a URI refers to",
      { contained: [organization], extension: [{ url: "http://example.org/x", valueUri: "#o" }] },
      true,
    ],
  ])("dom-3 on %s", (_title, value, expected) => {
    const resource = { ...patient, ...value };
    const compiled = compileInvariant(dom3.key, dom3.published, { model: modelR4, type: "Patient" });
    expect(compiled.ok && compiled.holds(resource, new FhirPathSession({ resource }))).toBe(expected);
  });

  it.each([
    [1, true],
    [2, false],
  ])("que-12 on %i conditions without behaviour", (count, expected) => {
    const value = {
      enableWhen: Array.from({ length: count }, () => ({ question: "q", operator: "exists" })),
    };
    const published = "enableWhen.count() > 2 implies enableBehavior.exists()";
    const compiled = compileInvariant("que-12", published, { model: modelR4, type: "Questionnaire.item" });
    expect(compiled.ok && compiled.holds(value, new FhirPathSession({}))).toBe(expected);
  });

  it.each([
    ["VitalSigns", true],
    ["vital signs", false],
    ["Vital signs", false],
    [undefined, true],
  ])("vsd-0 on the name %s", (name, expected) => {
    const compiled = compileInvariant("vsd-0", nameErratum.published, { model: modelR4, type: "ValueSet" });
    expect(compiled.ok && compiled.holds({ resourceType: "ValueSet", name }, new FhirPathSession({}))).toBe(
      expected,
    );
  });
});
