import { listIn, type Part, partOf } from "../mapping/places.ts";
import { hl7 } from "../target/hl7.ts";

/** Whether a resource is marked as restricted or very restricted, as those about HIV are. */
export function isRestricted(resource: Part): boolean {
  return listIn(partOf(resource["meta"])?.["security"])
    .map(partOf)
    .some(
      (label) =>
        label?.["system"] === hl7.confidentiality && (label["code"] === "R" || label["code"] === "V"),
    );
}
