import { valueSets as ownValueSets } from "./generated/r4/all-value-sets.ts";
import { codeSystems as ownCodeSystems } from "./generated/r4/code-systems.ts";
import { valueSetsOfR4R4B } from "./generated/r4-r4b/all-value-sets.ts";
import { codeSystemsOfR4R4B } from "./generated/r4-r4b/code-systems.ts";
import { valueSetsOfR4R4BR5 } from "./generated/r4-r4b-r5/all-value-sets.ts";
import { codeSystemsOfR4R4BR5 } from "./generated/r4-r4b-r5/code-systems.ts";
import { valueSetsOfR4R5 } from "./generated/r4-r5/all-value-sets.ts";
import { codeSystemsOfR4R5 } from "./generated/r4-r5/code-systems.ts";
import { codeSystems } from "./generated/terminology/code-systems.ts";
import { valueSets } from "./generated/terminology/all-value-sets.ts";
import { openTerminology } from "./terminology/offline-terminology.ts";
import type { TerminologyPack } from "./terminology/terminology.ts";

/** The code systems and value sets of HL7 for FHIR 4.0.1 (R4): for `terminologyPack` of the engine. */
export const r4Terminology: TerminologyPack = {
  open: (definitions, given) =>
    openTerminology(definitions, given, {
      fhirVersion: "4.0.1",
      codeSystems: [codeSystems, ownCodeSystems, codeSystemsOfR4R4B, codeSystemsOfR4R4BR5, codeSystemsOfR4R5],
      valueSets: [ownValueSets, valueSetsOfR4R4B, valueSetsOfR4R4BR5, valueSetsOfR4R5, valueSets],
    }),
};
