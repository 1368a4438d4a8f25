import { fill, put } from "./codecs/rule.ts";
import type { Made, MessageContext } from "./context.ts";
import { convertMerge } from "./convert-merge.ts";
import { convertOrders } from "./convert-orders.ts";
import { convertPatient } from "./convert-patient.ts";
import { convertSchedule } from "./convert-schedule.ts";
import { convertVisit, settle } from "./convert-visit.ts";
import type { MessageKind } from "./events.ts";
import { procedureMap } from "./maps/care.ts";
import {
  allergyMap,
  conditionMap,
  conditionText,
  coverageClasses,
  coverageMap,
  diagnosisRoles,
  stateSystems,
} from "./maps/clinical.ts";
import { exactNumber } from "./codecs/simple.ts";
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
  kind: MessageKind,
  event: string,
): void {
  if (kind.family === "merge") {
    convertMerge(context, segments);
    return;
  }
  const pid = segments.find(({ name }) => name === "PID");
  if (pid === undefined) {
    context.add("emr.hl7v2.no-patient", "error", "");
    return;
  }
  const patient = convertPatient(context, segments, pid);
  const encounter = convertVisit(context, segments, patient, kind, event);
  const subjects = { patient, encounter };
  for (const segment of segments) convertFact(context, segment, subjects);
  if (kind.family === "schedule") convertSchedule(context, segments, subjects, kind.appointment ?? "booked");
  else if (kind.family === "results" || kind.family === "orders")
    convertOrders(context, segments, subjects, kind.family, event);
  else
    for (const segment of segments)
      if (segment.name === "OBX") convertOrders(context, [segment], subjects, "results", event);
}

/** Diagnoses, procedures, allergies and insurance. */
function convertFact(context: MessageContext, segment: Segment, subjects: Subjects): void {
  switch (segment.name) {
    case "DG1":
      addDiagnosis(context, segment, subjects);
      return;
    case "PR1":
      addProcedure(context, segment, subjects);
      return;
    case "AL1": {
      segment.skip(1);
      const allergy = context.beginHere(segment, "AllergyIntolerance");
      fill(allergy, allergyMap, segment, context);
      allergy.resource["clinicalStatus"] = {
        coding: [{ system: stateSystems.allergyClinical, code: "active" }],
      };
      allergy.resource["patient"] = { reference: subjects.patient.fullUrl };
      return;
    }
    case "IN1": {
      segment.skip(1);
      const coverage = context.beginHere(segment, "Coverage");
      fill(coverage, coverageMap, segment, context);
      for (const one of coverageClasses(segment)) put(coverage.resource, "class[+]", one);
      settle(context, coverage.resource, segment.place(13));
      coverage.resource["status"] = "active";
      coverage.resource["beneficiary"] = { reference: subjects.patient.fullUrl };
      // Who pays must be said; the name of the plan is what there is.
      coverage.resource["payor"] ??= [
        { display: segment.one(3)?.text() ?? segment.one(2)?.text(2) ?? "IN1" },
      ];
      return;
    }
    default:
  }
}

function addDiagnosis(context: MessageContext, segment: Segment, { patient, encounter }: Subjects): void {
  segment.skip(1);
  const condition = context.beginHere(segment, "Condition");
  fill(condition, conditionMap, segment, context);
  fill(condition, conditionText, segment, context);
  const { resource } = condition;
  resource["category"] = [
    { coding: [{ system: stateSystems.conditionCategory, code: "encounter-diagnosis" }] },
  ];
  resource["subject"] = { reference: patient.fullUrl };
  if (encounter === undefined) return;
  resource["encounter"] = { reference: encounter.fullUrl };
  const role = diagnosisRoles[segment.text(6) ?? ""];
  const rank = exactNumber(segment.text(15) ?? "")?.text ?? "";
  const isRank = /^[1-9]\d{0,3}$/u.test(rank);
  if (!isRank && rank !== "" && rank !== "0") context.lose(segment.place(15), "bad-value");
  put(encounter.resource, "diagnosis[+]", {
    condition: { reference: condition.fullUrl },
    ...(role !== undefined && {
      use: { coding: [{ system: stateSystems.diagnosisRole, code: role }] },
    }),
    ...(isRank && { rank: Number(rank) }),
  });
}

function addProcedure(context: MessageContext, segment: Segment, { patient, encounter }: Subjects): void {
  segment.skip(1);
  const procedure = context.beginHere(segment, "Procedure");
  fill(procedure, procedureMap, segment, context);
  const { resource } = procedure;
  // PR1 tells of what was done, not how it ended.
  resource["status"] = "unknown";
  resource["subject"] = { reference: patient.fullUrl };
  if (encounter !== undefined) resource["encounter"] = { reference: encounter.fullUrl };
}
