import type { Definitions } from "../definitions/definitions.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { Walk } from "../walk/walk.ts";

/** Types whose ids are any text: those of ElementDefinition are paths with names of slices. */
const hasFreeIds: ReadonlySet<string> = new Set(["ElementDefinition", "Element", "BackboneElement"]);

function checkForm(walk: Walk, value: unknown): void {
  if (typeof value === "string" && !/^[A-Za-z0-9\-.]{1,64}$/u.test(value))
    walk.report("fhir.value.id-format", "error");
}

/**
 * Ids of elements (mã phần tử) are for references within a resource, so there each may occur once: FHIR, "Element.id". A
 * contained resource counts for itself; so does the id of a resource. From R4B on, those of data types have the form of `id`.
 */
export function elementIdRules({ fhirVersion }: Definitions): CheckModule {
  const check = (walk: Walk, value: unknown): void => {
    if (typeof value !== "string" || value === "") return;
    const known = (walk.elementIds ??= new Map<object, Set<string>>());
    const ids = known.get(walk.resource);
    if (ids === undefined) known.set(walk.resource, new Set([value]));
    else if (ids.has(value)) walk.reportParent("fhir.structure.id-twice", "error");
    else ids.add(value);
  };
  return {
    forProperty({ owner, element }) {
      const { group, definition } = owner;
      if (element.name !== "id" || (group === undefined && definition.kind === "resource")) return [];
      // A snapshot and a differential of one definition name the same elements.
      if (definition.name === "ElementDefinition") return [];
      const hasForm =
        fhirVersion !== "4.0.1" &&
        group === undefined &&
        !hasFreeIds.has(definition.name) &&
        !definition.isAbstract;
      return hasForm ? [checkForm, check] : [check];
    },
  };
}
