import type { Draft } from "../../mapping/draft.ts";
import type { CdaElement } from "../cda-element.ts";
import type { CdaContext, Made } from "../context.ts";
import { periodOf } from "../data-types.ts";
import type { Subject } from "./concern.ts";
import { convertObservation } from "./result.ts";

const systolic = "8480-6";
const diastolic = "8462-4";
const loinc = "http://loinc.org";

/** Vital signs organizer (C-CDA R2.1, 3.124) to Observations; a systolic and a diastolic pressure are one. */
export function convertVitalSigns(context: CdaContext, entry: CdaElement, subject: Subject): Made[] {
  const organizer = entry.one("organizer");
  const around = periodOf(organizer?.one("effectiveTime"), context);
  // That they belong together, and that all are there, each of them says.
  for (const name of ["code", "statusCode", "id"]) for (const each of organizer?.all(name) ?? []) each.done();
  const observations =
    organizer === undefined
      ? entry.all("observation")
      : organizer.all("component").flatMap((component) => component.all("observation"));
  const made = observations.flatMap(
    (observation) => convertObservation(context, observation, subject, around, "vital-signs") ?? [],
  );
  return joinPressures(context, made);
}

/** FHIR says a blood pressure as one Observation (bp profile); two that differ in time or unit stay two. */
function joinPressures(context: CdaContext, made: readonly Made[]): Made[] {
  const [high, otherHigh] = made.filter((one) => isPressure(one, systolic));
  const [low, otherLow] = made.filter((one) => isPressure(one, diastolic));
  if (high === undefined || low === undefined || otherHigh !== undefined || otherLow !== undefined)
    return [...made];
  const [one, other] = [high.resource, low.resource];
  const isSame = ["status", "effectiveDateTime"].every((name) => one[name] === other[name]);
  if (!isSame || one["effectiveDateTime"] === undefined) return [...made];
  const component = [one, other].map(({ code, valueQuantity, interpretation, referenceRange }) => ({
    code,
    valueQuantity,
    ...(interpretation !== undefined && { interpretation }),
    ...(referenceRange !== undefined && { referenceRange }),
  }));
  const identifiers = [one, other].flatMap(({ identifier }) => (identifier ?? []) as unknown[]);
  for (const name of ["valueQuantity", "interpretation", "referenceRange", "identifier"])
    Reflect.deleteProperty(one, name);
  Object.assign(one, {
    ...(identifiers.length > 0 && { identifier: identifiers }),
    code: { coding: [{ system: loinc, code: "85354-9" }], text: "Huyết áp" },
    component,
  });
  context.drop(low);
  return made.filter((each) => each !== low);
}

function isPressure({ resource }: Made, code: string): boolean {
  const coding = (resource["code"] as { coding?: { system?: string; code?: string }[] } | undefined)?.coding;
  const quantity = resource["valueQuantity"] as Draft | undefined;
  const isPlain = resource["method"] === undefined && quantity?.["comparator"] === undefined;
  return (
    isPlain &&
    quantity?.["code"] === "mm[Hg]" &&
    coding?.some((each) => each.system === loinc && each.code === code) === true
  );
}
