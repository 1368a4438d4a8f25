import type { FhirVersion } from "../definitions/type-definition.ts";
import { coreProfiles as r4 } from "../generated/r4/profiles.ts";
import { coreProfiles as r4b } from "../generated/r4b/profiles.ts";
import { coreProfiles as r5 } from "../generated/r5/profiles.ts";
import type { CoreProfiles } from "../profile/core-profiles.ts";

const byVersion: Readonly<Record<FhirVersion, CoreProfiles>> = { "4.0.1": r4, "4.3.0": r4b, "5.0.0": r5 };

/** The profiles that FHIR itself defines for a version. */
export function coreProfilesOf(fhirVersion: FhirVersion): CoreProfiles {
  return byVersion[fhirVersion];
}
