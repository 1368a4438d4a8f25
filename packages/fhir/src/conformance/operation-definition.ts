import type { JsonObject } from "../plan/plan.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { typeOf } from "./derivation.ts";
import { itemsOf, propertyAt, rootOf, textIn } from "./place.ts";

/** Checks that the profiles of an operation (thao tác) are profiles on Parameters. */
export function checkOperationDefinition(walk: Walk, operation: JsonObject, context: ModuleContext): void {
  checkTargets(walk, operation, context);
  for (const key of ["inputProfile", "outputProfile"]) {
    const profile = textIn(operation, key);
    if (profile === undefined) continue;
    const type = typeOf(profile, context);
    if (type === undefined) walk.skipNamed("fhir.unchecked.profile", profile);
    else if (type !== "Parameters") {
      const at = propertyAt(rootOf(operation, key), operation, key);
      walk.reportAt(at, "fhir.conformance.operation-profile", "error", { type });
    }
  }
}

/**
 * Target profiles are for what points to resources, or is one: opd-3 of R5, whose expression asks a terminology
 * service for what the definitions say.
 */
function checkTargets(walk: Walk, operation: JsonObject, { definitions }: ModuleContext): void {
  if (definitions.fhirVersion !== "5.0.0") return;
  for (const { value, at } of itemsOf(operation, "parameter", rootOf(operation, "parameter"))) {
    const code = textIn(value, "type") ?? "";
    if (value["targetProfile"] === undefined || code === "Reference" || code === "canonical") continue;
    if (definitions.isResourceName(code)) continue;
    walk.reportAt(at, "fhir.conformance.target-without-reference", "error", { code });
  }
}
