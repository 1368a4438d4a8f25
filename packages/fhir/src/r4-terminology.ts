import { allValueSets } from "./generated/r4/all-value-sets.ts";
import { codeSystems as versionSystems } from "./generated/r4/code-systems.ts";
import { codeSystems } from "./generated/terminology/code-systems.ts";
import { valueSets } from "./generated/terminology/value-sets.ts";
import { terminologyPack } from "./terminology/offline-terminology.ts";
import type { TerminologyPack } from "./terminology/terminology.ts";

/** The code systems and value sets of HL7 for FHIR 4.0.1 (R4): for `terminologyPack` of the engine. */
export const r4Terminology: TerminologyPack = /* @__PURE__ */ terminologyPack({
  codeSystems: [codeSystems, versionSystems],
  valueSets: [allValueSets, valueSets],
});
