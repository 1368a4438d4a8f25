import { FhirPathSession } from "../fhirpath/index.ts";
import type { Walk } from "../walk/walk.ts";

/** What was found out about the current resource, shared by all FHIRPath on it. */
export function sessionOf(walk: Walk): FhirPathSession {
  return (walk.session ??= new FhirPathSession({
    resource: walk.resource,
    rootResource: walk.rootResource,
    ...(walk.numberText && { numberText: walk.numberText }),
  }));
}
