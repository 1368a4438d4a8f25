import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "prettier";
import { describe, expect, it } from "vitest";
import { generateTypes } from "../typegen.ts";
import { compileFaults } from "./testing/generated.ts";

const cases = fileURLToPath(new URL("../../../../../shared/fhir-cases/validator", import.meta.url));

/** The definitions of profiles and terminology among the official test cases, whatever is wrong with them. */
function definitions(): readonly object[] {
  const found: object[] = [];
  for (const name of readdirSync(cases, { recursive: true, encoding: "utf8" }).sort()) {
    if (!name.endsWith(".json")) continue;
    const resource = parsed(readFileSync(join(cases, name), "utf8"));
    if (/^(?:StructureDefinition|ValueSet|CodeSystem)$/u.test(resource?.resourceType ?? ""))
      found.push(resource ?? {});
  }
  return found;
}

function parsed(text: string): { readonly resourceType?: string } | undefined {
  try {
    return JSON.parse(text) as { readonly resourceType?: string };
  } catch {
    // Some cases are there to be refused by readers of JSON.
    return undefined;
  }
}

describe.skipIf(!existsSync(cases))("the profiles of the official validator cases (../shared)", () => {
  it.each(["4.0.1", "5.0.0"] as const)(
    "give files that compile and are laid out as Prettier does, in FHIR %s",
    async (fhirVersion) => {
      const result = generateTypes(definitions(), { fhirVersion });
      const files = result.ok ? result.value : [];
      expect(files.length).toBeGreaterThan(40);
      expect(compileFaults(files)).toEqual([]);
      const ugly: string[] = [];
      for (const { path, text } of files) if (!(await check(text, { parser: "typescript" }))) ugly.push(path);
      expect(ugly).toEqual([]);
    },
    60_000,
  );
});
