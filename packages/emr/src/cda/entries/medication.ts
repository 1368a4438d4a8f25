import type { Draft } from "../../mapping/draft.ts";
import type { CdaElement } from "../cda-element.ts";
import type { CdaContext, Made } from "../context.ts";
import {
  conceptOf,
  dateTimeOf,
  identifiersOf,
  isRange,
  periodOf,
  quantityOf,
  wordsOf,
} from "../data-types.ts";
import { set } from "../header.ts";
import type { Subject } from "./concern.ts";

const takenStates: Readonly<Record<string, string>> = {
  active: "active",
  completed: "completed",
  aborted: "stopped",
  suspended: "on-hold",
  nullified: "entered-in-error",
};
const orderedStates: Readonly<Record<string, string>> = {
  ...takenStates,
  new: "active",
  held: "on-hold",
  cancelled: "cancelled",
};

/** Medication activity (C-CDA R2.1, 3.54): what is taken is a MedicationStatement, what is meant a MedicationRequest. */
export function convertMedication(
  context: CdaContext,
  entry: CdaElement,
  subject: Subject,
): Made | undefined {
  const given = entry.one("substanceAdministration");
  if (given === undefined) return undefined;
  const material = given.down("consumable", "manufacturedProduct", "manufacturedMaterial");
  const name = material?.one("name")?.text;
  const medicine =
    conceptOf(material?.one("code"), context) ?? (name === undefined ? undefined : { text: name });
  if (medicine === undefined) {
    context.report("emr.cda.bad-entry", "warning", given, { element: "consumable" });
    return undefined;
  }
  const isMeant = given.node.attributes.get("moodCode")?.value === "INT";
  const made = context.begin(isMeant ? "MedicationRequest" : "MedicationStatement", given);
  const { resource } = made;
  set(resource, "identifier", identifiersOf(given));
  const code = given.one("statusCode")?.attribute("code") ?? "";
  const isNot = given.attribute("negationInd") === "true";
  if (isMeant) {
    resource["status"] = orderedStates[code] ?? "unknown";
    resource["intent"] = "plan";
    if (isNot) resource["doNotPerform"] = true;
  } else resource["status"] = isNot ? "not-taken" : (takenStates[code] ?? "unknown");
  resource["medicationCodeableConcept"] = medicine;
  resource["subject"] = subject;
  const [interval] = given
    .all("effectiveTime")
    .filter(({ type }) => type === "IVL_TS" || type === "TS" || type === undefined);
  const period = periodOf(interval, context);
  const dosage = dosageOf(given, context, isMeant ? period : undefined);
  if (isMeant) {
    set(resource, "authoredOn", dateTimeOf(given.down("author", "time"), context));
    set(resource, "dosageInstruction", dosage === undefined ? undefined : [dosage]);
  } else {
    set(resource, "effectivePeriod", period);
    set(resource, "dosage", dosage === undefined ? undefined : [dosage]);
  }
  return made;
}

/** Units of time in UCUM that FHIR's Timing has too. */
const timeUnits = new Set(["s", "min", "h", "d", "wk", "mo", "a"]);

function dosageOf(given: CdaElement, context: CdaContext, period: object | undefined): Draft | undefined {
  const dosage: Draft = {};
  set(dosage, "text", wordsOf(given.one("text"), context));
  const repeat: Draft = {};
  const often = given
    .all("effectiveTime")
    .find(({ type }) => type === "PIVL_TS")
    ?.one("period");
  const every = quantityOf(often);
  const unit = every?.["code"];
  if (every !== undefined && typeof unit === "string" && timeUnits.has(unit) && Number(every["value"]) > 0)
    Object.assign(repeat, { frequency: 1, period: every["value"], periodUnit: unit });
  if (period !== undefined) repeat["boundsPeriod"] = period;
  if (Object.keys(repeat).length > 0) dosage["timing"] = { repeat };
  set(dosage, "route", conceptOf(given.one("routeCode"), context));
  const dose = quantityOf(given.one("doseQuantity"));
  const low = quantityOf(given.down("doseQuantity", "low"));
  const high = quantityOf(given.down("doseQuantity", "high"));
  if (dose !== undefined) dosage["doseAndRate"] = [{ doseQuantity: dose }];
  else if (isRange(low, high) && (low !== undefined || high !== undefined))
    dosage["doseAndRate"] = [{ doseRange: { ...(low && { low }), ...(high && { high }) } }];
  return Object.keys(dosage).length === 0 ? undefined : dosage;
}
