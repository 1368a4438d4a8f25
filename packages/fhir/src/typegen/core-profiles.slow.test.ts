import { check } from "prettier";
import { describe, expect, it } from "vitest";
import { generateTypes } from "../typegen.ts";
import { coreProfilesOf } from "../all-versions/core-profiles-of.ts";
import { compileFaults } from "./testing/generated.ts";

describe.each(["4.0.1", "4.3.0", "5.0.0"] as const)("the profiles of FHIR %s itself", (fhirVersion) => {
  const { texts } = coreProfilesOf(fhirVersion);
  const resources = texts.flatMap((text) => JSON.parse(text) as readonly object[]);
  const result = generateTypes(resources, { fhirVersion });
  const files = result.ok ? result.value : [];

  it("give files that the strictest compiler accepts", () => {
    expect(files.length).toBeGreaterThan(45);
    expect(compileFaults(files)).toEqual([]);
  });

  it("give files as Prettier writes them", async () => {
    const ugly: string[] = [];
    for (const { path, text } of files) if (!(await check(text, { parser: "typescript" }))) ugly.push(path);
    expect(ugly).toEqual([]);
  });
});
