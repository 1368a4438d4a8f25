import { settlePeriod } from "../lib/settle-period.ts";
import type { Draft } from "../mapping/draft.ts";
import { fill } from "./codecs/rule.ts";
import type { Made, MessageContext } from "./context.ts";
import type { MessageKind } from "./events.ts";
import { encounterMap, encounterMoreMap } from "./maps/encounter.ts";
import type { Segment } from "./text/segment.ts";

/** Makes the visit of a message from PV1 and PV2; none of a message about the person alone. */
export function convertVisit(
  context: MessageContext,
  segments: readonly Segment[],
  patient: Made,
  { family, visit }: MessageKind,
  event: string,
): Made | undefined {
  const pv1 = segments.find(({ name }) => name === "PV1");
  if (pv1 === undefined) return undefined;
  pv1.skip(1);
  const number = pv1.one(19)?.text(1);
  if (family === "person" && number === undefined && pv1.text(44) === undefined) {
    // "Not applicable": there is no visit.
    if (pv1.text(2) === "N") pv1.skip(2);
    return undefined;
  }
  const name = number === undefined ? `${context.key}|PV1` : `${patient.fullUrl}|${number}`;
  const encounter = context.begin(pv1, "Encounter", name);
  const { resource } = encounter;
  fill(encounter, encounterMap, pv1, context);
  for (const segment of segments)
    if (segment.name === "PV2") fill(encounter, encounterMoreMap, segment, context);
  if (event === "A13") dropDischarge(context, resource, pv1);
  const period = resource["period"] as { start?: string; end?: string } | undefined;
  const code = (resource["class"] as { code?: string } | undefined)?.code;
  const isFixed = visit === "cancelled" || visit === "finished" || visit === "planned";
  resource["status"] = isFixed
    ? visit
    : period?.end !== undefined
      ? "finished"
      : code === "PRENC"
        ? "planned"
        : (visit ?? "unknown");
  // An Encounter without a class is none: what nobody said is unknown.
  resource["class"] ??= { system: "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", code: "UNK" };
  settle(context, resource, pv1.place(45));
  resource["subject"] = { reference: patient.fullUrl };
  return encounter;
}

/** The discharge that a cancelled discharge (A13) names did not take place. */
function dropDischarge(context: MessageContext, resource: Draft, pv1: Segment): void {
  const period = resource["period"] as { start?: string; end?: string } | undefined;
  if (period?.end === undefined) return;
  if (period.start === undefined) delete resource["period"];
  else resource["period"] = { start: period.start };
  context.lose(pv1.place(45), "no-place");
}

/** FHIR refuses a period that ends before it begins, or whose ends do not compare. */
export function settle(context: MessageContext, resource: Draft, place: string): void {
  const period = resource["period"] as { start?: string; end?: string } | undefined;
  const { start, end, change } = settlePeriod(period?.start, period?.end);
  if (change === undefined) return;
  resource["period"] = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
  if (change === "backwards") context.add("emr.hl7v2.bad-date", "warning", place);
  context.lose(place, "bad-value");
}
