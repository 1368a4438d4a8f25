import type { CdaElement } from "../cda-element.ts";
import type { CdaContext, Made } from "../context.ts";
import { conceptOf, dateTimeOf, identifiersOf, quantityOf } from "../data-types.ts";
import { set } from "../header.ts";
import type { Subject } from "./concern.ts";
import { absentExtension } from "./null-flavor.ts";
import { performersOf } from "./people.ts";

const refusalTemplate = "2.16.840.1.113883.10.20.22.4.53";

/** Immunization activity (C-CDA R2.1, 3.41) to Immunization. */
export function convertImmunization(context: CdaContext, entry: CdaElement, patient: Subject): Made[] {
  const given = entry.one("substanceAdministration");
  // What is only meant has not been given.
  if (given === undefined || given.node.attributes.get("moodCode")?.value === "INT") return [];
  const product = given.down("consumable", "manufacturedProduct");
  const material = product?.one("manufacturedMaterial");
  const name = material?.one("name")?.text;
  const code = conceptOf(material?.one("code"), context) ?? (name === undefined ? undefined : { text: name });
  if (code === undefined) {
    context.report("emr.cda.bad-entry", "warning", given, { element: "consumable" });
    return [];
  }
  const made = context.begin("Immunization", given);
  const { resource } = made;
  set(resource, "identifier", identifiersOf(given));
  const isNot = given.attribute("negationInd") === "true";
  const state = given.one("statusCode")?.attribute("code");
  resource["status"] = isNot || state === "cancelled" || state === "aborted" ? "not-done" : "completed";
  if (resource["status"] === "not-done") set(resource, "statusReason", refusalOf(given, context));
  resource["vaccineCode"] = code;
  resource["patient"] = patient;
  const time = given.one("effectiveTime");
  const when = dateTimeOf(time?.one("low"), context) ?? dateTimeOf(time, context);
  if (when === undefined) resource["_occurrenceDateTime"] = absentExtension(time);
  else resource["occurrenceDateTime"] = when;
  set(resource, "lotNumber", material?.one("lotNumberText")?.text);
  const maker = product?.down("manufacturerOrganization", "name")?.text;
  if (maker !== undefined) resource["manufacturer"] = { display: maker };
  set(resource, "route", conceptOf(given.one("routeCode"), context));
  set(resource, "site", conceptOf(given.one("approachSiteCode"), context));
  set(resource, "doseQuantity", quantityOf(given.one("doseQuantity")));
  set(
    resource,
    "performer",
    performersOf(given).map((actor) => ({ actor })),
  );
  const dose = given.one("repeatNumber")?.attribute("value");
  if (dose !== undefined && /^[1-9]\d{0,3}$/u.test(dose))
    resource["protocolApplied"] = [{ doseNumberPositiveInt: Number(dose) }];
  return [made];
}

function refusalOf(given: CdaElement, context: CdaContext): object | undefined {
  const refusal = given
    .all("entryRelationship")
    .flatMap((relationship) => relationship.all("observation"))
    .find((observation) => observation.hasTemplate(refusalTemplate));
  return conceptOf(refusal?.one("code"), context);
}
