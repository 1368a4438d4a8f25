import { describe, expect, it } from "vitest";
import { coreProfilesOf } from "../all-versions/core-profiles-of.ts";
import { r4 } from "../r4.ts";
import { r4Terminology } from "../r4-terminology.ts";
import { codeSystems as ofR4 } from "../generated/r4/code-systems.ts";
import { codeSystems as ofR5 } from "../generated/r5/code-systems.ts";
import { valueSets as ofTerminologySets } from "../generated/terminology/all-value-sets.ts";
import { codeSystems as ofTerminology } from "../generated/terminology/code-systems.ts";
import { indexResources } from "../resources/resource-index.ts";
import { readCodeSystem } from "./read-code-system.ts";

describe("the text of a code system", () => {
  it("says as JSON what one byte cannot hold, in codes and in names", () => {
    const text = "http://example.vn/CodeSystem/phong\t1\t\n\\u2026\tKhoa N\\u1ed9i \\u2013 Tim m\\u1ea1ch";
    const { concepts } = readCodeSystem([text], "4.0.1");
    expect([...concepts].map(([code, { displays }]) => [code, displays])).toEqual([
      ["…", ["Khoa Nội – Tim mạch"]],
    ]);
  });

  it("keeps the published names of HL7 with such characters", () => {
    const terminology = r4Terminology.open(r4, { all: [], index: indexResources([]) });
    const found = terminology.lookup("http://terminology.hl7.org/CodeSystem/v2-0351", "…");
    expect(found).toMatchObject({ kind: "found", displays: ["use NUBC codes"] });
  });
});

describe("the generated texts", () => {
  it.each([
    ["code systems of HL7 Terminology", ofTerminology],
    ["value sets of HL7 Terminology", ofTerminologySets],
    ["code systems of FHIR 4.0.1", ofR4],
    ["code systems of FHIR 5.0.0", ofR5],
    ["profiles of FHIR 4.0.1", coreProfilesOf("4.0.1").texts.join("")],
    ["profiles of FHIR 4.3.0", coreProfilesOf("4.3.0").texts.join("")],
    ["profiles of FHIR 5.0.0", coreProfilesOf("5.0.0").texts.join("")],
  ])("of %s need no more than a byte for each character", (_name, text) => {
    expect(text.length).toBeGreaterThan(1000);
    expect(/[^\0-ÿ]/u.test(text)).toBe(false);
  });
});
