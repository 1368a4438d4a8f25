import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";

/**
 * The profiles that FHIR itself defines for one version (hồ sơ của đặc tả), such as vital signs. Made by the
 * definitions generator, not by hand; read when first needed.
 */
export interface CoreProfiles {
  readonly fhirVersion: string;
  /**
   * JSON of arrays of StructureDefinitions, with what is needed to check against them: without the version when it is
   * that of FHIR, so that versions can share them.
   */
  readonly texts: readonly string[];
}

const read = new WeakMap<CoreProfiles, ReadonlyMap<string, JsonObject>>();

/** The profile that a canonical names, of the version of FHIR when it says one. */
export function findCoreProfile(core: CoreProfiles, canonical: string): JsonObject | undefined {
  let profiles = read.get(core);
  if (profiles === undefined) read.set(core, (profiles = readAll(core)));
  const [url = "", version] = canonical.split("|", 2);
  return version === undefined || version === core.fhirVersion ? profiles.get(url) : undefined;
}

function readAll({ fhirVersion, texts }: CoreProfiles): ReadonlyMap<string, JsonObject> {
  const profiles = new Map<string, JsonObject>();
  for (const text of texts) {
    const list: unknown = JSON.parse(text);
    for (const profile of Array.isArray(list) ? (list as readonly unknown[]) : []) {
      if (!isObject(profile) || typeof profile["url"] !== "string") continue;
      profiles.set(profile["url"], { version: fhirVersion, ...profile });
    }
  }
  return profiles;
}
