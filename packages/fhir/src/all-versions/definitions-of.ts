import type { Definitions } from "../definitions/definitions.ts";
import type { FhirVersion } from "../definitions/type-definition.ts";
import { definitionsOfR4 } from "../definitions/definitions-of-r4.ts";
import { definitionsOfR4B } from "../definitions/definitions-of-r4b.ts";
import { definitionsOfR5 } from "../definitions/definitions-of-r5.ts";

const byVersion: Readonly<Record<FhirVersion, () => Definitions>> = {
  "4.0.1": definitionsOfR4,
  "4.3.0": definitionsOfR4B,
  "5.0.0": definitionsOfR5,
};

/** The definitions of a version, all types; throws `TypeError` for a version that this package does not have. */
export function definitionsOf(fhirVersion: FhirVersion): Definitions {
  if (!Object.hasOwn(byVersion, fhirVersion)) {
    throw new TypeError('fhirVersion must be "4.0.1", "4.3.0" or "5.0.0"');
  }
  return byVersion[fhirVersion]();
}
