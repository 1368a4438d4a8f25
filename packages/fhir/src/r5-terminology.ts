import { valueSetsOfR4R4BR5 } from "./generated/r4-r4b-r5/all-value-sets.ts";
import { codeSystemsOfR4R4BR5 } from "./generated/r4-r4b-r5/code-systems.ts";
import { valueSetsOfR4R5 } from "./generated/r4-r5/all-value-sets.ts";
import { codeSystemsOfR4R5 } from "./generated/r4-r5/code-systems.ts";
import { valueSetsOfR4BR5 } from "./generated/r4b-r5/all-value-sets.ts";
import { codeSystemsOfR4BR5 } from "./generated/r4b-r5/code-systems.ts";
import { valueSets as ownValueSets } from "./generated/r5/all-value-sets.ts";
import { codeSystems as ownCodeSystems } from "./generated/r5/code-systems.ts";
import { codeSystems } from "./generated/terminology/code-systems.ts";
import { valueSets } from "./generated/terminology/all-value-sets.ts";
import { openTerminology } from "./terminology/offline-terminology.ts";
import type { TerminologyPack } from "./terminology/terminology.ts";

/** The code systems and value sets of HL7 for FHIR 5.0.0 (R5): for `terminologyPack` of the engine. */
export const r5Terminology: TerminologyPack = {
  open: (definitions, given) =>
    openTerminology(definitions, given, {
      fhirVersion: "5.0.0",
      codeSystems: [codeSystems, ownCodeSystems, codeSystemsOfR4R4BR5, codeSystemsOfR4R5, codeSystemsOfR4BR5],
      valueSets: [ownValueSets, valueSetsOfR4R4BR5, valueSetsOfR4R5, valueSetsOfR4BR5, valueSets],
    }),
};
