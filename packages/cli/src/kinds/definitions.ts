import type { Definitions } from "@lienthong/fhir/engine";
import type { FhirVersionName } from "../arguments/command.ts";

/** The definitions of a version of FHIR, loaded when needed. */
const loaders: Readonly<Record<FhirVersionName, () => Promise<Definitions>>> = {
  r4: async () => (await import("@lienthong/fhir/r4")).r4,
  r4b: async () => (await import("@lienthong/fhir/r4b")).r4b,
  r5: async () => (await import("@lienthong/fhir/r5")).r5,
};

/** The definitions of a version of FHIR. */
export function definitionsOf(version: FhirVersionName): Promise<Definitions> {
  return loaders[version]();
}
