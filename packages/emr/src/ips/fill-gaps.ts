import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { MadePart } from "../documents/copy.ts";
import { type VisitFill, unknownElement } from "../documents/patient-document.ts";
import { textIn } from "../documents/texts-of.ts";
import { ipsProfile } from "./sections.ts";

/**
 * Makes a resource meet its profile of the guide where the source is silent: the period of the visit for a time that is
 * not said, its facility for who answers for a result, and for all else the statement that it is unknown. Gives the
 * elements that are unknown.
 */
export function fillGaps(type: string, resource: MadePart, fill: VisitFill): readonly string[] {
  const unknown: string[] = [];
  const needs = (name: string): void => {
    resource[name] = unknownElement();
    unknown.push(name);
  };
  const needsTime = (name: string): void => {
    if (hasChoice(resource, name)) return;
    if (fill.period) resource[`${name}Period`] = fill.period;
    else needs(`_${name}DateTime`);
  };
  switch (type) {
    case "Patient":
      if (!listIn(resource["name"]).some(isName)) {
        resource["name"] = [{ _text: unknownElement() }];
        unknown.push("name");
      }
      if (resource["birthDate"] === undefined && resource["_birthDate"] === undefined) needs("_birthDate");
      break;
    case "Organization":
      if (textIn(resource["name"]) === undefined) needs("_name");
      break;
    case "Practitioner":
      if (listIn(resource["name"]).length === 0) {
        resource["name"] = [unknownElement()];
        unknown.push("name");
      }
      break;
    case "Condition":
    case "AllergyIntolerance":
    case "Medication":
      if (resource["code"] === undefined) needs("code");
      break;
    case "Procedure":
      if (resource["code"] === undefined) needs("code");
      needsTime("performed");
      break;
    case "DiagnosticReport":
    case "MedicationStatement":
      needsTime("effective");
      break;
    case "Observation":
      needsTime("effective");
      if (listIn(resource["performer"]).length > 0) break;
      if (fill.performer) resource["performer"] = [fill.performer];
      else {
        resource["performer"] = [unknownElement()];
        unknown.push("performer");
      }
      break;
    default:
  }
  return unknown;
}

function hasChoice(resource: Part, name: string): boolean {
  return Object.keys(resource).some((key) => key.startsWith(name) || key.startsWith(`_${name}`));
}

function isName(value: unknown): boolean {
  const name = partOf(value);
  return (
    textIn(name?.["text"]) !== undefined ||
    textIn(name?.["family"]) !== undefined ||
    listIn(name?.["given"]).length > 0
  );
}

const profiles: Readonly<Record<string, string>> = {
  Patient: "Patient-uv-ips",
  Organization: "Organization-uv-ips",
  Practitioner: "Practitioner-uv-ips",
  PractitionerRole: "PractitionerRole-uv-ips",
  Condition: "Condition-uv-ips",
  AllergyIntolerance: "AllergyIntolerance-uv-ips",
  Medication: "Medication-uv-ips",
  MedicationRequest: "MedicationRequest-uv-ips",
  MedicationStatement: "MedicationStatement-uv-ips",
  Immunization: "Immunization-uv-ips",
  Procedure: "Procedure-uv-ips",
  DiagnosticReport: "DiagnosticReport-uv-ips",
  DeviceUseStatement: "DeviceUseStatement-uv-ips",
  Specimen: "Specimen-uv-ips",
  ImagingStudy: "ImagingStudy-uv-ips",
  Flag: "Flag-alert-uv-ips",
};

/** The profile of the guide that a resource claims; a result only when its category says which. */
export function profileOf(type: string, resource: Part): string | undefined {
  const name = Object.hasOwn(profiles, type) ? profiles[type] : undefined;
  if (name !== undefined) return ipsProfile(name);
  if (type !== "Observation") return undefined;
  const codes = listIn(resource["category"]).flatMap((one) => listIn(partOf(one)?.["coding"]).map(partOf));
  const isLaboratory = codes.some((one) => one?.["code"] === "laboratory");
  return isLaboratory && isAnswered(resource)
    ? ipsProfile("Observation-results-laboratory-pathology-uv-ips")
    : undefined;
}

/** A result says something, or why it does not. */
function isAnswered(resource: Part): boolean {
  const names = ["value", "component", "hasMember", "dataAbsentReason"];
  return Object.keys(resource).some((key) => names.some((name) => key.startsWith(name)));
}
