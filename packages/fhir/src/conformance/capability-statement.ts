import type { JsonObject } from "../plan/plan.ts";
import type { Walk } from "../walk/walk.ts";
import type { ConformanceContext } from "./core-search-parameters.ts";
import { itemsOf, rootOf, textIn } from "./place.ts";

/** Checks that a capability statement (tuyên bố năng lực) gives search parameters the types that they have. */
export function checkCapabilityStatement(
  walk: Walk,
  statement: JsonObject,
  { searchParameter }: ConformanceContext,
): void {
  for (const { value: rest, at } of itemsOf(statement, "rest", rootOf(statement, "rest"))) {
    for (const { value: resource, at: resourceAt } of itemsOf(rest, "resource", at)) {
      for (const { value: parameter, at: place } of itemsOf(resource, "searchParam", resourceAt)) {
        const canonical = textIn(parameter, "definition");
        const type = canonical === undefined ? undefined : searchParameter(canonical)?.type;
        if (type === undefined || parameter["type"] === undefined || parameter["type"] === type) continue;
        walk.reportAt(place, "fhir.conformance.search-type", "error", { type });
      }
    }
  }
}
