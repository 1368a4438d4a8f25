import type { CoreSearchParameters } from "../conformance/core-search-parameters.ts";
import type { FhirVersion } from "../definitions/type-definition.ts";
import { searchParameters as r4 } from "../generated/r4/search-parameters.ts";
import { searchParameters as r4b } from "../generated/r4b/search-parameters.ts";
import { searchParameters as r5 } from "../generated/r5/search-parameters.ts";

const byVersion: Readonly<Record<FhirVersion, CoreSearchParameters>> = {
  "4.0.1": r4,
  "4.3.0": r4b,
  "5.0.0": r5,
};

/** The search parameters that FHIR itself defines for a version. */
export function searchParametersOf(fhirVersion: FhirVersion): CoreSearchParameters {
  return byVersion[fhirVersion];
}
