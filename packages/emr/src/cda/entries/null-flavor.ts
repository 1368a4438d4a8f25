import type { CdaElement } from "../cda-element.ts";

/** Why a value is not there (nullFlavor) as data-absent-reason; what is not here is unknown. */
const reasons: Readonly<Record<string, string>> = {
  ASKU: "asked-unknown",
  MSK: "masked",
  NA: "not-applicable",
  NASK: "not-asked",
  NAV: "temp-unknown",
  NINF: "negative-infinity",
  NP: "not-permitted",
  OTH: "unsupported",
  PINF: "positive-infinity",
};

/** Why a section is empty, as list-empty-reason. */
const emptyReasons: Readonly<Record<string, string>> = { NASK: "notasked", MSK: "withheld" };

const flavorOf = (element: CdaElement | undefined): string | undefined => element?.attribute("nullFlavor");

/** A data-absent-reason for an element that says why it has no value. */
export function absentReason(element: CdaElement | undefined): object | undefined {
  const flavor = flavorOf(element);
  if (flavor === undefined) return undefined;
  const code = Object.hasOwn(reasons, flavor) ? reasons[flavor] : "unknown";
  return { coding: [{ system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code }] };
}

/** The same as an extension, for primitive elements that must be there. */
export function absentExtension(element: CdaElement | undefined): object {
  const flavor = flavorOf(element) ?? "";
  const valueCode = Object.hasOwn(reasons, flavor) ? reasons[flavor] : "unknown";
  return { extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode }] };
}

/** Why a section has no entries. */
export function emptyReason(section: CdaElement): object {
  const flavor = flavorOf(section) ?? "";
  const code = Object.hasOwn(emptyReasons, flavor) ? emptyReasons[flavor] : "unavailable";
  return { coding: [{ system: "http://terminology.hl7.org/CodeSystem/list-empty-reason", code }] };
}
