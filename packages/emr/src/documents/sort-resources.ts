import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { ReadBundle, ReadEntry } from "./read-bundle.ts";
import { codesOf } from "./texts-of.ts";

/** What resources about a patient are told under. */
export type SectionName =
  | "problems"
  | "allergies"
  | "medications"
  | "immunizations"
  | "results"
  | "procedures"
  | "devices"
  | "past-problems"
  | "vital-signs"
  | "social-history"
  | "pregnancy"
  | "plan-of-care"
  | "alerts"
  | "advance-directives";

/** What of a Bundle is about one patient, by the section that it belongs to. */
export type SortedResources = ReadonlyMap<SectionName, readonly ReadEntry[]>;

/** Statuses of what never was, or of what is not to be relied on. */
const dropped: ReadonlySet<unknown> = new Set([
  "entered-in-error",
  "cancelled",
  "draft",
  "not-done",
  "nullified",
]);

/** LOINC codes of the pregnancy observations of the guide: status, expected date of delivery, outcomes. */
const pregnancyCodes: ReadonlySet<string> = new Set([
  "82810-3",
  "11778-8",
  "11779-6",
  "11780-4",
  "11636-8",
  "11637-6",
  "11638-4",
  "11639-2",
  "11640-0",
  "11612-9",
  "11613-7",
  "11614-5",
  "33065-4",
]);

const sectionOfType: Readonly<Record<string, SectionName>> = {
  AllergyIntolerance: "allergies",
  MedicationRequest: "medications",
  MedicationStatement: "medications",
  Immunization: "immunizations",
  DiagnosticReport: "results",
  Procedure: "procedures",
  DeviceUseStatement: "devices",
  CarePlan: "plan-of-care",
  ImmunizationRecommendation: "plan-of-care",
  Flag: "alerts",
  Consent: "advance-directives",
};

/** Parts the resources about a patient into sections; the others, and what was entered in error, are left out. */
export function sortResources(
  read: ReadBundle,
  patient: Part,
  isWanted: (resource: Part) => boolean,
): SortedResources {
  const admissions = replacedDiagnoses(read);
  const sorted = new Map<SectionName, ReadEntry[]>();
  for (const entry of read.entries) {
    const { resource } = entry;
    const section = sectionOf(entry);
    if (section === undefined || admissions.has(resource) || !isValid(resource)) continue;
    if (read.resolve(resource["subject"] ?? resource["patient"]) !== patient || !isWanted(resource)) continue;
    const found = sorted.get(section);
    if (found) found.push(entry);
    else sorted.set(section, [entry]);
  }
  return sorted;
}

function sectionOf({ type, resource }: ReadEntry): SectionName | undefined {
  if (type === "Condition") return isPast(resource) ? "past-problems" : "problems";
  if (type === "Observation") return sectionOfObservation(resource);
  return Object.hasOwn(sectionOfType, type) ? sectionOfType[type] : undefined;
}

function sectionOfObservation(resource: Part): SectionName {
  const categories = new Set(listIn(resource["category"]).flatMap(codesOf));
  if (categories.has("vital-signs")) return "vital-signs";
  if (categories.has("social-history")) return "social-history";
  return codesOf(resource["code"]).some((code) => pregnancyCodes.has(code)) ? "pregnancy" : "results";
}

function isPast(condition: Part): boolean {
  const past = new Set(["inactive", "remission", "resolved"]);
  return codesOf(condition["clinicalStatus"]).some((code) => past.has(code));
}

function isValid(resource: Part): boolean {
  if (dropped.has(resource["status"]) || resource["doNotPerform"] === true) return false;
  const verification = codesOf(resource["verificationStatus"]);
  return !verification.includes("entered-in-error") && !verification.includes("refuted");
}

/** Diagnoses on admission (AD) of visits that have one at discharge (DD): the later one stands for both. */
function replacedDiagnoses(read: ReadBundle): ReadonlySet<Part> {
  const replaced = new Set<Part>();
  for (const encounter of read.of("Encounter")) {
    const diagnoses = listIn(encounter["diagnosis"]).map(partOf);
    if (!diagnoses.some((one) => codesOf(one?.["use"]).includes("DD"))) continue;
    for (const one of diagnoses) {
      const condition = codesOf(one?.["use"]).includes("AD") ? read.resolve(one?.["condition"]) : undefined;
      if (condition) replaced.add(condition);
    }
  }
  return replaced;
}
