import { hl7 } from "../target/hl7.ts";
import type { Draft } from "../mapping/draft.ts";
import { fill } from "./codecs/rule.ts";
import { concept } from "./codecs/coded.ts";
import { exactNumber, instantText } from "./codecs/simple.ts";
import type { Made, MessageContext } from "./context.ts";
import type { Subjects } from "./convert-message.ts";
import {
  appointmentMap,
  bookedPersonMap,
  bookedPlaceMap,
  bookedResourceMap,
  bookedServiceMap,
} from "./maps/schedule.ts";
import type { FieldValue, Segment } from "./text/segment.ts";

/** Filler status (bảng 0278) as appointmentstatus. */
const statuses: Readonly<Record<string, string>> = {
  pending: "pending",
  waitlist: "waitlist",
  booked: "booked",
  overbook: "booked",
  started: "arrived",
  complete: "fulfilled",
  cancelled: "cancelled",
  dc: "cancelled",
  deleted: "entered-in-error",
  noshow: "noshow",
};

/** What those who take part have said, as far as the state of the appointment tells. */
const answers: Readonly<Record<string, string>> = {
  pending: "tentative",
  waitlist: "tentative",
  cancelled: "declined",
  "entered-in-error": "declined",
};

const more: Readonly<Record<string, typeof bookedPersonMap>> = {
  AIS: bookedServiceMap,
  AIP: bookedPersonMap,
  AIL: bookedPlaceMap,
  AIG: bookedResourceMap,
};

/** Makes the Appointment of a message about a schedule (SIU, chương 10). */
export function convertSchedule(
  context: MessageContext,
  segments: readonly Segment[],
  { patient }: Subjects,
  byEvent: string,
): void {
  const sch = segments.find(({ name }) => name === "SCH");
  if (sch === undefined) {
    context.add("emr.hl7v2.no-schedule", "error", "SCH");
    return;
  }
  const number = sch.one(1) ?? sch.one(2);
  const id = number?.text(1);
  const name = id === undefined ? `${context.key}|SCH` : `${number?.text(2) ?? ""}|${id}`;
  const appointment = context.begin(sch, "Appointment", name);
  const { resource } = appointment;
  const status = statusOf(context, sch, byEvent);
  resource["status"] = status;
  fill(appointment, appointmentMap, sch, context);
  if (status === "cancelled" || status === "noshow") {
    const reason = sch.one(6);
    const made = reason === undefined ? undefined : concept(reason, context);
    if (made !== undefined) resource["cancelationReason"] = made;
  }
  const comments: string[] = [];
  for (const segment of segments) {
    const map = more[segment.name];
    if (map !== undefined) {
      // Set id and action: what the message is about says it, too.
      segment.skip(1, 2);
      fill(appointment, map, segment, context);
    } else if (segment.name === "NTE") {
      segment.skip(1);
      const words = segment.one(3)?.whole();
      if (words !== undefined) comments.push(words);
    } else if (segment.name === "RGS") segment.skip(1, 2);
  }
  if (comments.length > 0) resource["comment"] = comments.join("\n");
  setTimes(context, appointment, segments, sch);
  const all = (resource["participant"] ?? []) as Draft[];
  const answer = answers[status] ?? "accepted";
  resource["participant"] = [{ actor: { reference: patient.fullUrl } }, ...all].map((one) => ({
    ...one,
    status: answer,
  }));
}

/** What was cancelled, deleted or missed is so by the event; else the state that the filler gives. */
function statusOf(context: MessageContext, sch: Segment, byEvent: string): string {
  const stated = sch.one(25);
  const code = stated?.text(1);
  const known = code === undefined ? "" : code.toLowerCase();
  const found = Object.hasOwn(statuses, known) ? statuses[known] : undefined;
  if (stated !== undefined && code !== undefined && found === undefined)
    context.report("emr.hl7v2.unknown-code", stated, { table: "0278", reason: "unknown" });
  return byEvent === "booked" ? (found ?? byEvent) : byEvent;
}

/** Where the start of an appointment may stand, the likeliest first: segment, field, component. */
const starts = [
  ["SCH", 11, 4],
  ["TQ1", 7, 1],
  ["AIS", 4, 1],
  ["AIP", 6, 1],
  ["AIL", 6, 1],
  ["AIG", 8, 1],
] as const;
const ends = [
  ["SCH", 11, 5],
  ["TQ1", 8, 1],
] as const;
const durations = [
  ["SCH", 9, 10],
  ["AIS", 7, 8],
  ["AIP", 9, 10],
  ["AIL", 9, 10],
  ["AIG", 11, 12],
] as const;

function setTimes(
  context: MessageContext,
  { resource }: Made,
  segments: readonly Segment[],
  sch: Segment,
): void {
  const start = firstTime(context, segments, starts);
  const minutes = firstDuration(context, segments);
  if (minutes !== undefined) resource["minutesDuration"] = minutes;
  let end = firstTime(context, segments, ends);
  if (start !== undefined && end !== undefined && Date.parse(end) < Date.parse(start)) {
    context.add("emr.hl7v2.bad-date", "warning", sch.place(11, 5));
    context.lose(sch.place(11, 5), "bad-value");
    end = undefined;
  }
  if (start !== undefined && minutes !== undefined) end ??= later(start, minutes);
  // Both are asked for, or neither: what nobody said is unknown.
  const unknown = { extension: [{ url: hl7.dataAbsentReasonExtension, valueCode: "unknown" }] };
  if (start === undefined) resource["_start"] = unknown;
  else resource["start"] = start;
  if (end === undefined) resource["_end"] = unknown;
  else resource["end"] = end;
}

/** The first time that one of the places says; others that say something else are lost. */
function firstTime(
  context: MessageContext,
  segments: readonly Segment[],
  places: readonly (readonly [string, number, number])[],
): string | undefined {
  let found: string | undefined;
  for (const [name, field, component] of places)
    for (const segment of segments) {
      if (segment.name !== name) continue;
      const value = segment.one(field);
      const time = value === undefined ? undefined : instantOf(value, component, context);
      if (time === undefined) continue;
      found ??= time;
      if (time !== found) context.lose(segment.place(field, component), "no-place");
    }
  return found;
}

function instantOf(value: FieldValue, component: number, context: MessageContext): string | undefined {
  const source = value.text(component);
  if (source === undefined) return undefined;
  const time = instantText(source, context.zone);
  if (time !== undefined) return time;
  context.report("emr.hl7v2.bad-date", value, undefined, component);
  return undefined;
}

const perUnit: Readonly<Record<string, number>> = { S: 1 / 60, M: 1, MIN: 1, H: 60, HR: 60, D: 1440 };

function firstDuration(context: MessageContext, segments: readonly Segment[]): number | undefined {
  let found: number | undefined;
  for (const [name, field, unitField] of durations)
    for (const segment of segments) {
      const value = segment.name === name ? segment.one(field) : undefined;
      const digits = value?.text(1);
      if (value === undefined || digits === undefined) continue;
      const unit = segment.one(unitField)?.text(1)?.toUpperCase() ?? "MIN";
      const factor = Object.hasOwn(perUnit, unit) ? perUnit[unit] : undefined;
      const count = exactNumber(digits);
      const minutes = factor === undefined || count === undefined ? NaN : Number(count.text) * factor;
      const isWhole = Number.isInteger(minutes) && minutes > 0 && minutes <= 525_600;
      if (isWhole && (found === undefined || found === minutes)) found = minutes;
      else context.lose(segment.place(field), isWhole ? "no-place" : "bad-value");
    }
  return found;
}

/** The time some minutes later, in the same zone. */
function later(start: string, minutes: number): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/u.exec(start);
  if (match === null) return undefined;
  const [, local = "", fraction = "", zone = ""] = match;
  const moved = new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 19);
  return moved.length === 19 ? moved + fraction + zone : undefined;
}
