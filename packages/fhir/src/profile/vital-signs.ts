import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";

const base = "http://hl7.org/fhir/StructureDefinition/";

/**
 * The LOINC codes of vital signs (dấu hiệu sinh tồn) and the profiles that Observations with them must follow:
 * FHIR R4 and R5, "Observation Vital Signs Panel Profile", table of codes. The last two are those which the
 * reference validator of HL7 adds.
 */
const profileByCode: ReadonlyMap<string, string> = new Map([
  ["85353-1", "vitalspanel"],
  ["9279-1", "resprate"],
  ["8867-4", "heartrate"],
  ["2708-6", "oxygensat"],
  ["8310-5", "bodytemp"],
  ["8302-2", "bodyheight"],
  ["9843-4", "headcircum"],
  ["29463-7", "bodyweight"],
  ["39156-5", "bmi"],
  ["85354-9", "bp"],
  ["59408-5", "oxygensat"],
  ["76534-7", "bp"],
]);

/** The profile that an Observation must follow because of its code. */
export function vitalSignProfile(observation: JsonObject): string | undefined {
  const { code } = observation;
  const coding: unknown = isObject(code) ? code["coding"] : undefined;
  if (!Array.isArray(coding)) return undefined;
  for (const one of coding as readonly unknown[]) {
    if (!isObject(one) || one["system"] !== "http://loinc.org" || typeof one["code"] !== "string") continue;
    const name = profileByCode.get(one["code"]);
    if (name !== undefined) return base + name;
  }
  return undefined;
}
