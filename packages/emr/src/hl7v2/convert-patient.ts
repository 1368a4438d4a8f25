import type { Draft } from "../mapping/draft.ts";
import { fill, put } from "./codecs/rule.ts";
import type { Made, MessageContext } from "./context.ts";
import { patientMoreMap } from "./maps/care.ts";
import { contactMap, patientFlags, patientMap } from "./maps/patient.ts";
import type { Segment } from "./text/segment.ts";

/** Makes the patient of a message, with contacts and own doctor. */
export function convertPatient(context: MessageContext, segments: readonly Segment[], pid: Segment): Made {
  const patient = context.begin(pid, "Patient", patientName(context, pid));
  fillPatient(context, patient, pid);
  for (const segment of segments) {
    if (segment.name === "PD1") fill(patient, patientMoreMap, segment, context);
    if (segment.name === "NK1") addContact(context, patient, segment);
  }
  return patient;
}

/** Fills a Patient from PID. */
export function fillPatient(context: MessageContext, patient: Made, pid: Segment): void {
  pid.skip(1);
  fill(patient, patientMap, pid, context);
  const { resource } = patient;
  if (resource["multipleBirthInteger"] !== undefined) pid.skip(24);
  if (resource["deceasedDateTime"] !== undefined) pid.skip(30);
  fill(patient, withoutTaken(resource), pid, context);
}

function addContact(context: MessageContext, { fullUrl, resource, origins }: Made, segment: Segment): void {
  segment.skip(1);
  const contact: Draft = {};
  fill({ fullUrl, resource: contact, origins }, contactMap, segment, context);
  const names = ["name", "telecom", "address"];
  // FHIR wants a way to know who it is.
  if (names.some((name) => contact[name] !== undefined)) put(resource, "contact[+]", contact);
  else if (Object.keys(contact).length > 0) context.lose(`NK1[${segment.occurrence}]`, "bad-value");
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

/** A patient is known by the first number of PID-3 (MRG-1) and who gave it; without one only in this message. */
export function patientName(context: MessageContext, segment: Segment, field = 3): string {
  const first = segment.one(field) ?? (field === 3 ? segment.one(2) : undefined);
  const id = first?.text(1);
  if (first === undefined || id === undefined) return `${context.key}|${segment.name}|${segment.occurrence}`;
  return [first.text(4, 1), first.text(4, 2), first.text(5), id].map((part) => part ?? "").join("|");
}
