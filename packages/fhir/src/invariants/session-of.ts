import { FhirPathSession, type FhirPathEnvironment } from "../fhirpath/index.ts";
import type { Walk } from "../walk/walk.ts";

/** What was found out about the current resource, shared by all FHIRPath on it. */
export function sessionOf(walk: Walk): FhirPathSession {
  return (walk.session ??= new FhirPathSession(environmentOf(walk)));
}

/** What the walk tells all FHIRPath on the current resource. */
export function environmentOf(walk: Walk): FhirPathEnvironment {
  const now = walk.now();
  const { units } = walk;
  return {
    resource: walk.resource,
    rootResource: walk.rootResource,
    ...(walk.numberText && { numberText: walk.numberText }),
    ...(now !== undefined && { now }),
    ...(units && { convertUnit: (value, from, to) => units.convert(value, from, to) }),
  };
}
