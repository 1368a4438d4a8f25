import type { JsonObject } from "../plan/plan.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { typeOf } from "./derivation.ts";
import { propertyAt, rootOf, textIn } from "./place.ts";

/** Checks that the profiles of an operation (thao tác) are profiles on Parameters. */
export function checkOperationDefinition(walk: Walk, operation: JsonObject, context: ModuleContext): void {
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
