import type { Definitions } from "../definitions/definitions.ts";
import type { JsonObject, Plan } from "../plan/plan.ts";
import type { Plans } from "../plan/build-plans.ts";
import type { Walk } from "../walk/walk.ts";

/** What the structure checks need to know. */
export interface StructureContext {
  readonly definitions: Definitions;
  readonly plans: Plans;
  /** Resource types that the caller's resources define: their content is not checked. */
  readonly givenTypes: ReadonlySet<string>;
  /** Contained resources are not looked at. */
  readonly ignoresContained: boolean;
}

/**
 * The plan of a resource from its `resourceType`; undefined, with an issue or a note on what was not
 * checked, when there is none.
 */
export function resourcePlan(walk: Walk, value: JsonObject, context: StructureContext): Plan | undefined {
  const { resourceType } = value;
  if (typeof resourceType !== "string") {
    walk.report("fhir.structure.no-resource-type", "error");
    return undefined;
  }
  const { definitions, plans } = context;
  const definition = definitions.isResourceName(resourceType) ? definitions.type(resourceType) : undefined;
  if (definition === undefined) {
    if (definitions.isResourceName(resourceType) || context.givenTypes.has(resourceType))
      walk.skipNamed("fhir.unchecked.resource-type", resourceType);
    else walk.reportKey(value, "resourceType", "fhir.structure.unknown-resource-type", "error");
    return undefined;
  }
  return plans(resourceType);
}
