import { settleVitalSign } from "../lib/settle-vital-sign.ts";
import { exactNumber } from "./codecs/simple.ts";
import { fill, put } from "./codecs/rule.ts";
import type { Made, MessageContext, Place } from "./context.ts";
import type { Subjects } from "./convert-message.ts";
import { observationMap, observationValue, referenceRange } from "./maps/observation.ts";
import { addSpecimen, useSpecimen } from "./convert-specimen.ts";
import { imagingMap } from "./maps/care.ts";
import {
  medicationMap,
  noteMap,
  orderMap,
  reportMap,
  routeMap,
  serviceRequestMap,
  timingMap,
} from "./maps/orders.ts";
import type { Segment } from "./text/segment.ts";

/** Events whose messages name a specimen first, and then what is asked of it. */
const specimenFirst: ReadonlySet<string> = new Set(["R22", "O33"]);

/** Makes orders (ORM) or reports with their results (ORU), segment by segment. */
export function convertOrders(
  context: MessageContext,
  segments: readonly Segment[],
  subjects: Subjects,
  family: "results" | "orders",
  event: string,
): void {
  const place: Place = {};
  const isSpecimenFirst = specimenFirst.has(event);
  for (const segment of segments) {
    switch (segment.name) {
      case "ORC":
        if (isSpecimenFirst && place.report !== undefined && place.order === undefined) {
          place.orc = segment;
          addOrder(context, subjects, place, place.report);
          break;
        }
        place.orc = segment;
        delete place.order;
        delete place.report;
        delete place.timing;
        break;
      case "OBR":
        segment.skip(1);
        if (family === "orders") startService(context, segment, subjects, place);
        else startReport(context, segment, subjects, place);
        break;
      case "RXO":
        startMedication(context, segment, subjects, place);
        break;
      case "RXR":
        if (place.order?.resource["resourceType"] === "MedicationRequest")
          fill(place.order, routeMap, segment, context);
        else context.outOfPlace(segment);
        break;
      case "SPM":
        segment.skip(1);
        addSpecimen(context, segment, subjects, place, isSpecimenFirst);
        break;
      case "IPC":
        if (place.order?.resource["resourceType"] === "ServiceRequest") {
          fill(place.order, imagingMap, segment, context);
          settleOrderDetail(place.order);
        } else context.outOfPlace(segment);
        break;
      case "OBX":
        segment.skip(1);
        addObservation(context, segment, subjects, place);
        break;
      case "NTE":
        segment.skip(1);
        addNote(context, segment, place);
        break;
      case "TQ1":
        segment.skip(1);
        if (place.order === undefined) place.timing = segment;
        else addTiming(context, segment, place.order);
        break;
      default:
    }
  }
}

function refer(made: Made, { patient, encounter }: Subjects): void {
  made.resource["subject"] = { reference: patient.fullUrl };
  if (encounter !== undefined) made.resource["encounter"] = { reference: encounter.fullUrl };
}

function startService(context: MessageContext, segment: Segment, subjects: Subjects, place: Place): void {
  const order = context.beginHere(segment, "ServiceRequest");
  if (place.orc !== undefined) fill(order, orderMap, place.orc, context);
  fill(order, serviceRequestMap, segment, context);
  settleOrder(order, subjects);
  place.order = place.noted = order;
  if (place.timing !== undefined) addTiming(context, place.timing, order);
  delete place.timing;
  useSpecimen(order, place.specimen);
  delete place.orc;
}

/** Details belong to what is ordered (prr-1): without it they are no details. */
function settleOrderDetail({ resource }: Made): void {
  if (resource["orderDetail"] !== undefined) resource["code"] ??= { text: "IPC" };
}

function startMedication(context: MessageContext, segment: Segment, subjects: Subjects, place: Place): void {
  const order = context.beginHere(segment, "MedicationRequest");
  if (place.orc !== undefined) fill(order, orderMap, place.orc, context);
  fill(order, medicationMap, segment, context);
  const { resource } = order;
  const least = exactNumber(segment.text(2) ?? "");
  const most = exactNumber(segment.text(3) ?? "");
  const unit = segment.one(4)?.text(2) ?? segment.one(4)?.text(1);
  if (least !== undefined) {
    const dose: Record<string, unknown> = {};
    put(dose, "value", least);
    if (unit !== undefined) dose["unit"] = unit;
    if (most === undefined || Number(most.text) < Number(least.text))
      put(resource, "dosageInstruction[0].doseAndRate[+]", { doseQuantity: dose });
    else {
      const high: Record<string, unknown> = {};
      put(high, "value", most);
      if (unit !== undefined) high["unit"] = unit;
      put(resource, "dosageInstruction[0].doseAndRate[+]", { doseRange: { low: dose, high } });
    }
  }
  const amount = exactNumber(segment.text(11) ?? "");
  if (amount !== undefined) {
    put(resource, "dispenseRequest.quantity.value", amount);
    const dispensed = segment.one(12)?.text(2) ?? segment.one(12)?.text(1);
    if (dispensed !== undefined) put(resource, "dispenseRequest.quantity.unit", dispensed);
  }
  resource["medicationCodeableConcept"] ??= { text: "RXO" };
  settleOrder(order, subjects);
  // A prescription has no occurrence, and a state of its own for what was revoked.
  if (resource["status"] === "revoked") resource["status"] = "cancelled";
  place.order = place.noted = order;
  if (place.timing !== undefined) addTiming(context, place.timing, order);
  delete place.timing;
  delete place.orc;
}

function settleOrder(order: Made, subjects: Subjects): void {
  const { resource } = order;
  resource["status"] ??= "unknown";
  resource["intent"] = "order";
  dropRepeated(resource);
  refer(order, subjects);
}

/** ORC and OBR both give the numbers of an order. */
function dropRepeated(resource: Made["resource"]): void {
  const list = resource["identifier"];
  if (!Array.isArray(list)) return;
  const known = new Set<string>();
  resource["identifier"] = list.filter((each) => {
    const text = JSON.stringify(each);
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
}

function startReport(context: MessageContext, segment: Segment, subjects: Subjects, place: Place): void {
  const report = context.beginHere(segment, "DiagnosticReport");
  fill(report, reportMap, segment, context);
  const { resource } = report;
  resource["status"] ??= "unknown";
  resource["code"] ??= { text: "OBR" };
  refer(report, subjects);
  place.report = place.noted = report;
  useSpecimen(report, place.specimen);
  addOrder(context, subjects, place, report);
}

/** The order that a report answers, from ORC. */
function addOrder(context: MessageContext, subjects: Subjects, place: Place, { resource }: Made): void {
  if (place.orc === undefined) return;
  const order = context.beginHere(place.orc, "ServiceRequest");
  fill(order, orderMap, place.orc, context);
  if (resource["code"] !== undefined) order.resource["code"] = resource["code"];
  settleOrder(order, subjects);
  resource["basedOn"] = [{ reference: order.fullUrl }];
  delete place.orc;
}

function addObservation(context: MessageContext, segment: Segment, subjects: Subjects, place: Place): void {
  const value = observationValue(segment, context);
  if (value?.["attachment"] !== undefined && place.report !== undefined) {
    const title = segment.one(3)?.text(2) ?? segment.one(3)?.text(1);
    const attachment = value["attachment"] as Record<string, unknown>;
    put(place.report.resource, "presentedForm[+]", { ...attachment, ...(title !== undefined && { title }) });
    return;
  }
  const observation = context.beginHere(segment, "Observation");
  const { resource } = observation;
  fill(observation, observationMap, segment, context);
  resource["status"] ??= "unknown";
  resource["code"] ??= { text: "OBX" };
  if (value?.["attachment"] === undefined) Object.assign(resource, value);
  else context.lose(segment.place(5), "no-place");
  const range = referenceRange(segment);
  if (range !== undefined) resource["referenceRange"] = [range];
  refer(observation, subjects);
  const time = place.report?.resource["effectiveDateTime"];
  if (time !== undefined) resource["effectiveDateTime"] ??= time;
  if (!settleVitalSign(resource)) {
    context.add("emr.hl7v2.vital-sign", "information", segment.place(3));
    context.lose(segment.place(3), "no-place");
  }
  if (place.report !== undefined) put(place.report.resource, "result[+]", { reference: observation.fullUrl });
  else if (place.order?.resource["resourceType"] === "ServiceRequest")
    put(place.order.resource, "supportingInfo[+]", { reference: observation.fullUrl });
  place.noted = observation;
}

/** A comment: a note of an order or result, the conclusion of a report. */
function addNote(context: MessageContext, segment: Segment, { noted }: Place): void {
  if (noted === undefined) {
    context.outOfPlace(segment);
    return;
  }
  const filled: Record<string, unknown> = {};
  fill({ ...noted, resource: filled }, noteMap, segment, context);
  const { text } = filled;
  if (typeof text !== "string") return;
  if (noted.resource["resourceType"] !== "DiagnosticReport") put(noted.resource, "note[+]", { text });
  else {
    const { conclusion } = noted.resource;
    noted.resource["conclusion"] = typeof conclusion === "string" ? `${conclusion}\n${text}` : text;
  }
}

const priorities: Readonly<Record<string, string>> = { S: "stat", A: "asap", R: "routine" };

/** TQ1-9 says how urgent the order is, TQ1-7 when it is to be carried out. */
function addTiming(context: MessageContext, segment: Segment, order: Made): void {
  const priority = priorities[segment.text(9) ?? ""];
  if (priority !== undefined) order.resource["priority"] ??= priority;
  if (order.resource["resourceType"] === "ServiceRequest") fill(order, timingMap, segment, context);
}
