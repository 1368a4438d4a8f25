import type { Definitions } from "../definitions/definitions.ts";
import type { ResourceIndex } from "../resources/resource-index.ts";
import type { Terminology } from "../terminology/terminology.ts";
import type { TypeOfCanonical } from "./canonical-rules.ts";

const structures = "http://hl7.org/fhir/StructureDefinition/";

/** Tells what a canonical URL names from the caller's resources, the terminology and the definitions. */
export function typeOfCanonical(
  definitions: Definitions,
  resources: ResourceIndex,
  terminology: Terminology,
): TypeOfCanonical {
  return (canonical) => {
    const own = resources.find(canonical)?.["resourceType"];
    if (typeof own === "string") return own;
    if (canonical.startsWith(structures)) {
      const name = canonical.slice(structures.length).split("|", 1)[0] ?? "";
      const isKnown = definitions.isResourceName(name) || definitions.extension(canonical) !== undefined;
      return isKnown ? "StructureDefinition" : undefined;
    }
    return terminology.knowsValueSet(canonical) ? "ValueSet" : undefined;
  };
}
