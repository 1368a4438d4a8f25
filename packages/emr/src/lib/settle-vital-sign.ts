import type { Draft } from "../mapping/draft.ts";
import { isObject } from "./is-object.ts";

/** LOINC codes that FHIR R4 has a profile for (dấu hiệu sinh tồn), with the units that it allows; none for panels. */
const units: Readonly<Record<string, readonly string[]>> = {
  "9279-1": ["/min"],
  "8867-4": ["/min"],
  "2708-6": ["%"],
  "8310-5": ["Cel", "[degF]"],
  "8302-2": ["cm", "[in_i]"],
  "9843-4": ["cm", "[in_i]"],
  "29463-7": ["g", "kg", "[lb_av]"],
  "39156-5": ["kg/m2"],
  "85353-1": [],
  "85354-9": [],
};
const loinc = "http://loinc.org";
const vitalSigns = {
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "vital-signs" }],
};

interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

/**
 * FHIR demands that vital signs are said its way: with a time, a quantity and one of a few UCUM units. One that is gets its
 * category; of one that is not the LOINC code becomes words, and `false` says so.
 */
export function settleVitalSign(resource: Draft): boolean {
  const code = resource["code"] as { coding?: Coding[]; text?: string } | undefined;
  const isVital = ({ system, code: each }: Coding): boolean =>
    system === loinc && each !== undefined && Object.hasOwn(units, each);
  const vital = code?.coding?.find(isVital);
  if (code?.coding === undefined || vital === undefined) return true;
  const allowed = units[vital.code ?? ""] ?? [];
  const quantity = resource["valueQuantity"];
  const found = isObject(quantity) ? (quantity as Draft) : undefined;
  const isFit =
    allowed.includes(String(found?.["code"])) &&
    found?.["system"] === "http://unitsofmeasure.org" &&
    (resource["effectiveDateTime"] !== undefined || resource["effectivePeriod"] !== undefined);
  if (isFit) {
    resource["category"] = [vitalSigns];
    return true;
  }
  const others = code.coding.filter((each) => !isVital(each));
  const words = code.text ?? vital.display ?? vital.code ?? "";
  resource["code"] = { ...(others.length > 0 && { coding: others }), text: words };
  return false;
}
