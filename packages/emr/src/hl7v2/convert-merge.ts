import type { Draft } from "../mapping/draft.ts";
import { fill, put } from "./codecs/rule.ts";
import type { Made, MessageContext } from "./context.ts";
import { fillPatient, patientName } from "./convert-patient.ts";
import { priorPatientMap } from "./maps/merge.ts";
import type { Segment } from "./text/segment.ts";

/**
 * Merges of patients (ADT^A40): the patient of each PID replaces that of the MRG after it. What earlier messages said of
 * either is kept; the number that was merged away is marked as no longer used.
 */
export function convertMerge(context: MessageContext, segments: readonly Segment[]): void {
  let patient: Made | undefined;
  let isMerged = false;
  for (const segment of segments) {
    if (segment.name === "PID") {
      patient = context.again(segment, "Patient", patientName(context, segment), (made) => {
        fillPatient(context, made, segment);
      });
    } else if (segment.name === "MRG") {
      isMerged = true;
      if (patient === undefined) context.outOfPlace(segment);
      else addPrior(context, segment, patient);
    }
  }
  if (patient === undefined) context.add("emr.hl7v2.no-patient", "error", "");
  else if (!isMerged) context.add("emr.hl7v2.no-merge", "error", "MRG");
}

function addPrior(context: MessageContext, segment: Segment, patient: Made): void {
  const name = patientName(context, segment, 1);
  const prior = context.again(segment, "Patient", name, (made) => {
    fill(made, priorPatientMap, segment, context);
  });
  if (prior.fullUrl === patient.fullUrl) {
    context.add("emr.hl7v2.same-patient", "warning", segment.place(1));
    return;
  }
  prior.resource["active"] = false;
  link(prior.resource, patient, "replaced-by");
  link(patient.resource, prior, "replaces");
}

function link(resource: Draft, other: Made, type: string): void {
  const known = resource["link"] as { readonly other: { readonly reference: string } }[] | undefined;
  if (known?.some((one) => one.other.reference === other.fullUrl) === true) return;
  put(resource, "link[+]", { other: { reference: other.fullUrl }, type });
}
