import type { FhirVersion } from "../definitions/type-definition.ts";
import { r4Terminology } from "../r4-terminology.ts";
import { r4bTerminology } from "../r4b-terminology.ts";
import { r5Terminology } from "../r5-terminology.ts";
import type { TerminologyPack } from "../terminology/terminology.ts";

const byVersion: Readonly<Record<FhirVersion, TerminologyPack>> = {
  "4.0.1": r4Terminology,
  "4.3.0": r4bTerminology,
  "5.0.0": r5Terminology,
};

/** The code systems and value sets of HL7 for a version. */
export function terminologyPackOf(fhirVersion: FhirVersion): TerminologyPack {
  return byVersion[fhirVersion];
}
