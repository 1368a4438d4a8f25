import type { CodeableConcept } from "fhir/r4.js";
import type { CdaElement } from "../cda-element.ts";
import type { CdaContext, Made } from "../context.ts";
import { conceptOf, identifiersOf, periodOf } from "../data-types.ts";
import { set } from "../header.ts";
import { convertProblem, type Subject } from "./concern.ts";
import { performersOf } from "./people.ts";

const actCode = "2.16.840.1.113883.5.4";
const actSystem = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
const classes = new Set("AMB EMER FLD HH IMP ACUTE NONAC OBSENC PRENC SS VR".split(" "));

/** Encounter activity (C-CDA R2.1, 3.31) to Encounter with its diagnoses. */
export function convertEncounter(context: CdaContext, entry: CdaElement, subject: Subject): Made[] {
  const encounter = entry.one("encounter");
  if (encounter === undefined) return [];
  const made = context.begin("Encounter", encounter);
  const { resource } = made;
  const code = encounter.one("code");
  set(resource, "identifier", identifiersOf(encounter));
  const period = periodOf(encounter.one("effectiveTime"), context);
  encounter.one("statusCode")?.attribute("code");
  const isMeant = encounter.node.attributes.get("moodCode")?.value === "INT";
  resource["status"] = isMeant ? "planned" : "finished";
  const kind = [code, ...(code?.all("translation") ?? [])].find(
    (each) =>
      each?.node.attributes.get("codeSystem")?.value === actCode && classes.has(each.attribute("code") ?? ""),
  );
  resource["class"] =
    kind === undefined
      ? { system: "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", code: "UNK" }
      : { system: actSystem, code: kind.attribute("code") };
  const type = conceptOf(code, context);
  set(resource, "type", type && [withActSystem(type)]);
  resource["subject"] = subject;
  set(resource, "period", period);
  set(
    resource,
    "participant",
    performersOf(encounter).map((individual) => ({ individual })),
  );
  set(resource, "location", encounter.all("participant").flatMap(locationOf));
  const diagnoses = encounter.all("entryRelationship").flatMap((relationship) => {
    const act = relationship.one("act");
    const inside = act === undefined ? [relationship] : act.all("entryRelationship");
    return inside
      .flatMap((each) => each.all("observation"))
      .flatMap(
        (observation) => convertProblem(context, { act, observation }, subject, "encounter-diagnosis") ?? [],
      );
  });
  set(
    resource,
    "diagnosis",
    diagnoses.map(({ fullUrl }) => ({ condition: { reference: fullUrl } })),
  );
  return [made, ...diagnoses];
}

/** Codes of ActCode are written as FHIR names their system. */
function withActSystem(type: CodeableConcept): CodeableConcept {
  const coding = type.coding?.map((each) =>
    each.system === `urn:oid:${actCode}` && classes.has(each.code ?? "")
      ? { ...each, system: actSystem }
      : each,
  );
  return { ...type, ...(coding && { coding }) };
}

function locationOf(participant: CdaElement): object[] {
  if (participant.node.attributes.get("typeCode")?.value !== "LOC") return [];
  const display = participant.down("participantRole", "playingEntity", "name")?.text;
  return display === undefined ? [] : [{ location: { display } }];
}
