import type { Result } from "@lienthong/core";
import { coreProfilesOf } from "../all-versions/core-profiles-of.ts";
import { definitionsOf } from "../all-versions/definitions-of.ts";
import { terminologyPackOf } from "../all-versions/terminology-pack-of.ts";
import type { FhirVersion } from "../definitions/type-definition.ts";
import type { TypegenCode } from "./codes.ts";
import { makeFiles, type GeneratedFile } from "./make-files.ts";

/** What types to make, and how. */
export interface GenerateTypesOptions {
  /** 4.0.1 unless said. */
  readonly fhirVersion?: FhirVersion;
  /** Canonical URLs, names or ids of profiles, of those given or of FHIR itself; all that are given when absent. */
  readonly profiles?: readonly string[];
  /** What file names end with in imports; `.js` unless said, as Node.js and every bundler understand it. */
  readonly importExtension?: ".js" | ".ts" | "";
}

const modules: Readonly<Record<FhirVersion, string>> = {
  "4.0.1": "fhir/r4.js",
  "4.3.0": "fhir/r4b.js",
  "5.0.0": "fhir/r5.js",
};

/**
 * Makes TypeScript source for FHIR profiles (sinh kiểu TypeScript từ hồ sơ FHIR): for each a file with its type, narrowed
 * from that of @types/fhir, functions that get and set its slices and extensions, and a guard that asks the validator.
 * `resources` are StructureDefinitions, with the ValueSets and CodeSystems that they name. Bad definitions are issues.
 *
 * Source: FHIR, "StructureDefinition", "ElementDefinition", "Profiling FHIR".
 *
 * @example
 * ```ts
 * import { generateTypes } from "@lienthong/fhir/typegen";
 *
 * const result = generateTypes([], { profiles: ["http://hl7.org/fhir/StructureDefinition/bp"] });
 * const paths = result.ok ? result.value.map(({ path }) => path) : [];
 * paths; // ["bp.ts", "definitions.ts", "guards.ts", "index.ts"]
 * ```
 */
export function generateTypes(
  resources: readonly unknown[],
  options: GenerateTypesOptions = {},
): Result<readonly GeneratedFile[], TypegenCode> {
  const { fhirVersion = "4.0.1", profiles, importExtension = ".js" } = options;
  if (!Array.isArray(resources)) throw new TypeError("generateTypes needs a list of resources");
  if (
    profiles !== undefined &&
    !(Array.isArray(profiles) && profiles.every((name) => typeof name === "string"))
  )
    throw new TypeError("profiles must be a list of URLs or names");
  if (![".js", ".ts", ""].includes(importExtension))
    throw new TypeError('importExtension must be ".js", ".ts" or ""');
  return makeFiles(resources, {
    definitions: definitionsOf(fhirVersion),
    core: coreProfilesOf(fhirVersion),
    terminology: terminologyPackOf(fhirVersion),
    fhirModule: modules[fhirVersion],
    extension: importExtension,
    wanted: profiles,
  });
}
