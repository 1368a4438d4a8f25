import { settlePeriod } from "../lib/settle-period.ts";
import { fill, put } from "./codecs/rule.ts";
import { dateTimeOf, exactNumber } from "./codecs/simple.ts";
import type { Made, MessageContext, Place } from "./context.ts";
import type { Subjects } from "./convert-message.ts";
import { specimenMap } from "./maps/care.ts";
import type { Segment } from "./text/segment.ts";

/** A specimen belongs to the order or report that it follows; where it comes first, to those that follow. */
export function addSpecimen(
  context: MessageContext,
  segment: Segment,
  { patient }: Subjects,
  place: Place,
  isFirst: boolean,
): void {
  const specimen = context.beginHere(segment, "Specimen");
  fill(specimen, specimenMap, segment, context);
  const { resource } = specimen;
  const amount = quantityOfSpecimen(segment);
  if (amount !== undefined) put(resource, "collection.quantity", amount);
  setCollected(context, segment, resource);
  resource["subject"] = { reference: patient.fullUrl };
  if (isFirst) {
    place.specimen = specimen;
    delete place.order;
    delete place.report;
  } else {
    const host = place.report ?? place.order;
    if (host === undefined || host.resource["resourceType"] === "MedicationRequest")
      context.outOfPlace(segment);
    else useSpecimen(host, specimen);
  }
  place.noted = specimen;
}

/** Says which specimen an order or a report is about. */
export function useSpecimen(host: Made, specimen: Made | undefined): void {
  if (specimen !== undefined) put(host.resource, "specimen[+]", { reference: specimen.fullUrl });
}

/** SPM-12, digits and a unit. */
function quantityOfSpecimen(segment: Segment): Record<string, unknown> | undefined {
  const value = segment.one(12);
  const digits = exactNumber(value?.text(1) ?? "");
  if (digits === undefined) return undefined;
  const made: Record<string, unknown> = {};
  put(made, "value", digits);
  const unit = value?.text(2, 2) ?? value?.text(2, 1);
  return Object.assign(made, unit !== undefined && { unit });
}

/** SPM-17, from and to. */
function setCollected(context: MessageContext, segment: Segment, resource: Made["resource"]): void {
  const value = segment.one(17);
  if (value === undefined) return;
  const [first, last] = [dateTimeOf(value, 1, context), dateTimeOf(value, 2, context)];
  const { start, end, change } = settlePeriod(first, last);
  if (change !== undefined) context.lose(segment.place(17, 2), "bad-value");
  if (start !== undefined && end === undefined) put(resource, "collection.collectedDateTime", start);
  else if (end !== undefined)
    put(resource, "collection.collectedPeriod", { ...(start !== undefined && { start }), end });
}
