import type { Definitions } from "../definitions/definitions.ts";
import type { FhirVersion } from "../definitions/type-definition.ts";
import { r4 } from "../r4.ts";
import { r4b } from "../r4b.ts";
import { r5 } from "../r5.ts";

const byVersion: Readonly<Record<FhirVersion, Definitions>> = { "4.0.1": r4, "4.3.0": r4b, "5.0.0": r5 };

/** The definitions of a version, all types; throws `TypeError` for a version that this package does not have. */
export function definitionsOf(fhirVersion: FhirVersion): Definitions {
  if (!Object.hasOwn(byVersion, fhirVersion)) {
    throw new TypeError('fhirVersion must be "4.0.1", "4.3.0" or "5.0.0"');
  }
  return byVersion[fhirVersion];
}
