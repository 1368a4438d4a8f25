import { codesOf } from "../documents/texts-of.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { TermOptions } from "../target/terms.ts";
import { profileNames } from "./profile-names.ts";
import type { DefinedProfile } from "./profile-row.ts";

const byType: Readonly<Record<string, DefinedProfile>> = {
  Patient: "patient",
  Practitioner: "practitioner",
  Organization: "organization",
  Encounter: "encounter",
  MedicationRequest: "medication-request",
  Coverage: "coverage",
  Claim: "claim",
};

/**
 * Addresses of our profiles that a resource should meet, by its type and category: for `profiles` of the validator. A
 * collection counts as the Bundle of one visit.
 *
 * @example
 * ```ts
 * import { profilesFor } from "@lienthong/emr/profiles";
 *
 * profilesFor({ resourceType: "Coverage" }, { target: "none" }); // ["urn:lienthong:profile:coverage"]
 * ```
 */
export function profilesFor(resource: unknown, options: TermOptions): readonly string[] {
  const names = profileNames(options);
  const part = partOf(resource);
  const key = part === undefined ? undefined : profileKeyOf(part);
  return key === undefined ? [] : [names.profile(key)];
}

function profileKeyOf(resource: Part): DefinedProfile | undefined {
  const type = resource["resourceType"];
  if (typeof type !== "string") return undefined;
  const categories = listIn(resource["category"]).flatMap(codesOf);
  switch (type) {
    case "Condition":
      return categories.includes("encounter-diagnosis") && codesOf(resource["code"]).length > 0
        ? "condition-diagnosis"
        : "condition";
    case "Observation":
      return categories.includes("laboratory")
        ? "observation-lab"
        : categories.includes("vital-signs")
          ? "observation-vital-signs"
          : undefined;
    case "Composition":
      return codesOf(resource["type"]).includes("60591-5") ? "health-record-summary" : "composition";
    case "Bundle":
      return resource["type"] === "collection" ? "bhyt-submission-bundle" : undefined;
    default:
      return Object.hasOwn(byType, type) ? byType[type] : undefined;
  }
}
