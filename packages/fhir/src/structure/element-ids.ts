import type { CheckModule } from "../plan/build-plans.ts";
import type { Walk } from "../walk/walk.ts";

/**
 * Ids of elements (mã phần tử) are for references within a resource, so there each may occur once: FHIR, "Element.id". A
 * contained resource counts for itself; so does the id of a resource.
 */
export function elementIdRules(): CheckModule {
  const known = new WeakMap<object, Set<string>>();
  const check = (walk: Walk, value: unknown): void => {
    if (typeof value !== "string" || value === "") return;
    const ids = known.get(walk.resource);
    if (ids === undefined) known.set(walk.resource, new Set([value]));
    else if (ids.has(value)) walk.reportParent("fhir.structure.id-twice", "error");
    else ids.add(value);
  };
  return {
    forProperty({ owner, element }) {
      const isElement = owner.group !== undefined || owner.definition.kind !== "resource";
      return isElement && element.name === "id" ? [check] : [];
    },
  };
}
