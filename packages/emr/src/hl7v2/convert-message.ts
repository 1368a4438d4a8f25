import { settlePeriod } from "../lib/settle-period.ts";
import type { Draft } from "../mapping/draft.ts";
import { fill, put } from "./codecs/rule.ts";
import type { Made, MessageContext } from "./context.ts";
import {
  allergyMap,
  conditionMap,
  conditionText,
  coverageMap,
  diagnosisRoles,
  stateSystems,
} from "./maps/clinical.ts";
import { encounterMap, encounterMoreMap } from "./maps/encounter.ts";
import { contactMap, patientFlags, patientMap } from "./maps/patient.ts";
import { convertOrders } from "./convert-orders.ts";
import type { Segment } from "./text/segment.ts";

/** The resources that the others of a message refer to. */
export interface Subjects {
  readonly patient: Made;
  readonly encounter: Made | undefined;
}

/** Makes the resources of a message whose type is known; its segments after MSH come in their order. */
export function convertMessage(
  context: MessageContext,
  segments: readonly Segment[],
  type: "ADT" | "ORU" | "ORM",
  event: string,
): void {
  const pid = segments.find(({ name }) => name === "PID");
  if (pid === undefined) {
    context.add("emr.hl7v2.no-patient", "error", "");
    return;
  }
  const subjects = convertSubjects(context, segments, pid, type === "ADT" ? event : "");
  for (const segment of segments) convertFact(context, segment, subjects);
  if (type !== "ADT") convertOrders(context, segments, subjects, type);
  else
    for (const segment of segments)
      if (segment.name === "OBX") convertLooseObservation(context, segment, subjects);
}

function convertLooseObservation(context: MessageContext, segment: Segment, subjects: Subjects): void {
  convertOrders(context, [segment], subjects, "ORU");
}

function convertSubjects(
  context: MessageContext,
  segments: readonly Segment[],
  pid: Segment,
  event: string,
): Subjects {
  pid.skip(1);
  const patient = context.begin(pid, "Patient", patientName(context, pid));
  fill(patient, patientMap, pid, context);
  const { resource } = patient;
  if (resource["multipleBirthInteger"] !== undefined) pid.skip(24);
  if (resource["deceasedDateTime"] !== undefined) pid.skip(30);
  fill(patient, withoutTaken(resource), pid, context);
  for (const segment of segments) {
    if (segment.name !== "NK1") continue;
    segment.skip(1);
    const contact: Draft = {};
    fill(
      { fullUrl: patient.fullUrl, resource: contact, origins: context.bundle.origins },
      contactMap,
      segment,
      context,
    );
    const names = ["name", "telecom", "address"];
    // FHIR wants a way to know who it is.
    if (names.some((name) => contact[name] !== undefined)) put(resource, "contact[+]", contact);
    else if (Object.keys(contact).length > 0) context.lose(`NK1[${segment.occurrence}]`, "bad-value");
  }
  const pv1 = segments.find(({ name }) => name === "PV1");
  if (pv1 === undefined) return { patient, encounter: undefined };
  return { patient, encounter: convertVisit(context, segments, pv1, patient, event) };
}

/** A boolean and its other form exclude each other. */
function withoutTaken(resource: Draft): typeof patientFlags {
  return {
    ...patientFlags,
    rules: patientFlags.rules.filter(({ to }) =>
      to === "deceasedBoolean"
        ? resource["deceasedDateTime"] === undefined
        : resource["multipleBirthInteger"] === undefined,
    ),
  };
}

/** A patient is known by the first number of PID-3 and who gave it; without one only in this message. */
function patientName(context: MessageContext, pid: Segment): string {
  const first = pid.one(3) ?? pid.one(2);
  const id = first?.text(1);
  if (first === undefined || id === undefined) return `${context.key}|PID`;
  return [first.text(4, 1), first.text(4, 2), first.text(5), id].map((part) => part ?? "").join("|");
}

const statusByEvent: Readonly<Record<string, string>> = {
  A01: "in-progress",
  A03: "finished",
  A04: "in-progress",
  A08: "in-progress",
};

function convertVisit(
  context: MessageContext,
  segments: readonly Segment[],
  pv1: Segment,
  patient: Made,
  event: string,
): Made {
  pv1.skip(1);
  const number = pv1.one(19)?.text(1);
  const name = number === undefined ? `${context.key}|PV1` : `${patient.fullUrl}|${number}`;
  const encounter = context.begin(pv1, "Encounter", name);
  const { resource } = encounter;
  fill(encounter, encounterMap, pv1, context);
  for (const segment of segments)
    if (segment.name === "PV2") fill(encounter, encounterMoreMap, segment, context);
  const period = resource["period"] as { start?: string; end?: string } | undefined;
  const code = (resource["class"] as { code?: string } | undefined)?.code;
  resource["status"] =
    period?.end !== undefined
      ? "finished"
      : code === "PRENC"
        ? "planned"
        : (statusByEvent[event] ?? "unknown");
  // An Encounter without a class is none: what nobody said is unknown.
  resource["class"] ??= { system: "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", code: "UNK" };
  settle(context, resource, pv1.place(45));
  resource["subject"] = { reference: patient.fullUrl };
  return encounter;
}

/** FHIR refuses a period that ends before it begins, or whose ends do not compare. */
function settle(context: MessageContext, resource: Draft, place: string): void {
  const period = resource["period"] as { start?: string; end?: string } | undefined;
  const { start, end, change } = settlePeriod(period?.start, period?.end);
  if (change === undefined) return;
  resource["period"] = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
  if (change === "backwards") context.add("emr.hl7v2.bad-date", "warning", place);
  context.lose(place, "bad-value");
}

/** Diagnoses, allergies and insurance. */
function convertFact(context: MessageContext, segment: Segment, { patient, encounter }: Subjects): void {
  const subject = { reference: patient.fullUrl };
  const visit = encounter && { reference: encounter.fullUrl };
  switch (segment.name) {
    case "DG1": {
      segment.skip(1);
      const condition = context.beginHere(segment, "Condition");
      fill(condition, conditionMap, segment, context);
      fill(condition, conditionText, segment, context);
      const { resource } = condition;
      resource["category"] = [
        { coding: [{ system: stateSystems.conditionCategory, code: "encounter-diagnosis" }] },
      ];
      resource["subject"] = subject;
      if (visit !== undefined) resource["encounter"] = visit;
      const role = diagnosisRoles[segment.text(6) ?? ""];
      if (encounter !== undefined)
        put(encounter.resource, "diagnosis[+]", {
          condition: { reference: condition.fullUrl },
          ...(role !== undefined && {
            use: { coding: [{ system: stateSystems.diagnosisRole, code: role }] },
          }),
        });
      return;
    }
    case "AL1": {
      segment.skip(1);
      const allergy = context.beginHere(segment, "AllergyIntolerance");
      fill(allergy, allergyMap, segment, context);
      allergy.resource["clinicalStatus"] = {
        coding: [{ system: stateSystems.allergyClinical, code: "active" }],
      };
      allergy.resource["patient"] = subject;
      return;
    }
    case "IN1": {
      segment.skip(1);
      const coverage = context.beginHere(segment, "Coverage");
      fill(coverage, coverageMap, segment, context);
      settle(context, coverage.resource, segment.place(13));
      coverage.resource["status"] = "active";
      coverage.resource["beneficiary"] = subject;
      // Who pays must be said; the name of the plan is what there is.
      coverage.resource["payor"] ??= [
        { display: segment.one(3)?.text() ?? segment.one(2)?.text(2) ?? "IN1" },
      ];
      return;
    }
    default:
  }
}
