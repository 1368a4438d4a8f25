import { allValueSets } from "./generated/r5/all-value-sets.ts";
import { codeSystems as versionSystems } from "./generated/r5/code-systems.ts";
import { codeSystems } from "./generated/terminology/code-systems.ts";
import { valueSets } from "./generated/terminology/value-sets.ts";
import type { TerminologyData } from "./terminology/offline-terminology.ts";

/** The code systems and value sets of HL7 for FHIR 5.0.0 (R5): for `terminologyData` of the engine. */
export const r5Terminology: TerminologyData = {
  codeSystems: [codeSystems, versionSystems],
  valueSets: [allValueSets, valueSets],
};
