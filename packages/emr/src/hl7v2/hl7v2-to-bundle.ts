import {
  type Issue,
  type Result,
  encodeBase64,
  encodeUtf8,
  isWellFormedText,
  toNfc,
  toResult,
} from "@lienthong/core";
import type { Bundle } from "fhir/r4.js";
import { type Draft } from "../mapping/draft.ts";
import { defaultNamespace, ownName } from "../target/terms.ts";
import { timeToo } from "./codecs/simple.ts";
import { type BundleContext, type Hl7v2Loss, MessageContext } from "./context.ts";
import { convertMessage } from "./convert-message.ts";
import { kindOf } from "./events.ts";
import type { FieldOrigin } from "./codecs/rule.ts";
import { type MessageText, readMessageTexts } from "./text/read-messages.ts";
import { Segment } from "./text/segment.ts";

/** How to convert messages. */
export interface Hl7v2ToBundleOptions {
  /** Zone of times that name none; Vietnam's `+07:00` unless given. */
  readonly zone?: string;
  /** Start of the names that ids are made from; another one gives other ids. */
  readonly namespace?: string;
  /** Whether segments that are not known, such as Z segments, ride in an extension of the Provenance; they do. */
  readonly residue?: "extension" | "none";
  /** Encoding of bytes that say nothing of it in MSH-18, such as `WINDOWS-1258`. */
  readonly charset?: string;
}

/** What messages become. */
export interface Hl7v2Bundle {
  /** A collection of R4 resources, with a Provenance for each message that says its time. */
  readonly bundle: Bundle;
  /** Everything of the messages that no element holds, by its place. */
  readonly losses: readonly Hl7v2Loss[];
  /** Which field each element came from. */
  readonly origins: readonly FieldOrigin[];
}

const zonePattern = /^(?:[+-](?:0\d|1[0-3]):[0-5]\d|\+14:00|Z)$/u;

/** Events of messages whose type says them alone, as versions before 2.3 have it. */
const onlyEvents: Readonly<Record<string, string>> = { ORU: "R01", ORM: "O01" };

/**
 * Converts HL7 v2 messages (bản tin HL7 v2: ADT, ORU, OUL, ORM, OMG, OML, OMI, OMP, SIU; see `hl7v2MessageTypes`) to a FHIR R4
 * Bundle: one message or many, plain, in MLLP frames or in batches, as text or bytes. Ids follow from the numbers in the messages, so the same
 * message always gives the same Bundle. What no element holds is listed in `losses`.
 *
 * Source: HL7 v2.5.1, chapters 2, 3, 4, 6, 7 and 10.
 *
 * @example
 * ```ts
 * import { hl7v2ToBundle } from "@lienthong/emr/hl7v2";
 *
 * const message = [
 *   "MSH|^~\\&|LIS|BV|HIS|BV|20260715093000||ORU^R01|M1|P|2.5",
 *   "PID|1||BN1^^^BV^MR||Nguyễn^An^Văn||19900305|M",
 *   "OBR|1|P1|F1|58410-2^CBC^LN|||202607150915|||||||||||||||20260715092500||LAB|F",
 *   "OBX|1|NM|718-7^Hemoglobin^LN||13.20|g/dL^^UCUM|12.0-16.0|N|||F",
 * ].join("\r");
 * const result = hl7v2ToBundle(message);
 * result.ok && result.value.bundle.entry?.map(({ resource }) => resource?.resourceType);
 * // ["Patient", "DiagnosticReport", "Observation", "Provenance"]
 * ```
 */
export function hl7v2ToBundle(
  input: string | Uint8Array,
  options: Hl7v2ToBundleOptions = {},
): Result<Hl7v2Bundle> {
  if (typeof input !== "string" && !(input instanceof Uint8Array))
    throw new TypeError("hl7v2ToBundle takes the text or the bytes of messages");
  const { zone = "+07:00", namespace = defaultNamespace, residue = "extension", charset } = options;
  if (!zonePattern.test(zone)) throw new TypeError("zone must be an offset such as +07:00");
  if (!/^[a-z][a-z0-9+.-]{1,20}:\S{1,200}$/iu.test(namespace))
    throw new TypeError("namespace must be the start of an address");
  const read = readMessageTexts(input, charset);
  const issues: Issue[] = [...read.issues];
  const context: BundleContext = {
    zone,
    namespace,
    residue,
    entries: new Map(),
    issues,
    hidden: 0,
    losses: [],
    origins: [],
  };
  for (const message of read.messages) readMessage(message, context);
  if (context.hidden > 0)
    issues.push({
      code: "emr.hl7v2.too-many-issues",
      severity: "warning",
      path: "",
      params: { count: context.hidden },
    });
  const entry = [...context.entries].map(([fullUrl, resource]) => ({ fullUrl, resource }));
  const bundle = {
    resourceType: "Bundle",
    type: "collection",
    ...(entry.length > 0 && { entry }),
  } as unknown as Bundle;
  return toResult({ bundle, losses: context.losses, origins: context.origins }, issues);
}

function readMessage(message: MessageText, bundle: BundleContext): void {
  const { index, delimiters } = message;
  const counts = new Map<string, number>();
  const badEscapes = new Set<string>();
  // The header names the message, so its own escapes are read before there is a context to tell.
  const begun: { context?: MessageContext } = {};
  const report = {
    badEscape: (place: string) => {
      if (!badEscapes.has(place)) begun.context?.add("emr.hl7v2.bad-escape", "warning", place);
      badEscapes.add(place);
    },
  };
  const segments = message.segments.map((text) => {
    const name = text.slice(0, 3);
    const occurrence = counts.get(name) ?? 0;
    counts.set(name, occurrence + 1);
    return new Segment(text, occurrence, delimiters, report);
  });
  const [msh, ...others] = segments;
  if (msh === undefined) return;
  const sender = [msh.one(3)?.whole(), msh.one(4)?.whole()].flatMap((part) => part ?? []);
  const control = msh.text(10);
  const key = control === undefined ? `message-${index}` : [...sender, control].join("|");
  const context = new MessageContext(bundle, index, key);
  begun.context = context;
  for (const place of badEscapes) context.add("emr.hl7v2.bad-escape", "warning", place);
  const kind = msh.one(9);
  const type = kind?.text(1) ?? "";
  const evn = others.find(({ name }) => name === "EVN")?.text(1);
  const event = kind?.text(2) ?? (Object.hasOwn(onlyEvents, type) ? onlyEvents[type] : evn) ?? "";
  kind?.text(3);
  const known = kindOf(type, event);
  if (known === undefined) {
    const named = /^[A-Z0-9]{1,7}$/u.test(type + event) ? `${type}^${event}` : "?";
    context.add("emr.hl7v2.unsupported", "error", msh.place(9), { type: named });
    return;
  }
  convertMessage(context, others, known, event);
  const provenance = addProvenance(context, msh, sender, `${type}^${event}`);
  declareLosses(context, segments, provenance);
}

/** Says which message the resources were made from. */
function addProvenance(
  context: MessageContext,
  msh: Segment,
  sender: readonly string[],
  event: string,
): Draft | undefined {
  // Where the message goes, its mode, version and character set are about the message, not about the patient.
  msh.skip(5, 6, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
  const time = msh.one(7);
  const recorded = time === undefined ? undefined : timeToo(time, context);
  if (typeof recorded !== "string" || context.fullUrls.size === 0) return undefined;
  const target = [...context.fullUrls].map((reference) => ({ reference }));
  const { resource } = context.beginHere(msh, "Provenance");
  const provenance: Draft = {
    target,
    recorded,
    agent: [{ who: { display: sender.join(" / ") || "HL7 v2" } }],
    entity: [
      {
        role: "source",
        what: { identifier: { value: msh.text(10) ?? String(context.index) }, display: event },
      },
    ],
  };
  return Object.assign(resource, provenance);
}

/** Segments that the conversion knows; of the others not a field is read. */
const knownSegments = new Set(
  (
    "MSH PID PD1 MRG PV1 PV2 NK1 DG1 PR1 AL1 IN1 ORC OBR OBX NTE RXO RXR TQ1 SPM IPC " +
    "SCH RGS AIS AIG AIL AIP"
  ).split(" "),
);

/** About the message, like MSH. */
const silentSegments = new Set(["EVN", "SFT"]);

function declareLosses(
  context: MessageContext,
  segments: readonly Segment[],
  provenance: Draft | undefined,
): void {
  for (const segment of segments) {
    if (silentSegments.has(segment.name)) continue;
    const places = segment.unread();
    if (places.length === 0) continue;
    if (knownSegments.has(segment.name)) for (const place of places) context.lose(place, "no-place");
    else
      context.lose(
        `${segment.name}[${segment.occurrence}]`,
        "segment",
        carrySegment(context, segment, provenance),
      );
  }
}

/** Lets a segment that is not known, such as a Z segment, ride with the Provenance of its message. */
function carrySegment(context: MessageContext, segment: Segment, provenance: Draft | undefined): boolean {
  const text = context.bundle.residue === "extension" ? carriedText(segment.raw) : undefined;
  if (provenance === undefined || text === undefined) return false;
  const extension = (provenance["extension"] ??= []) as unknown[];
  const place = { url: "place", valueString: `${segment.name}[${segment.occurrence}]` };
  extension.push({
    url: ownName(context.bundle.namespace, "ext", "hl7v2-segment"),
    extension: [place, { url: "text", ...text }],
  });
  return true;
}

/** A text as FHIR's `string` can hold it, else its bytes; nothing of what is no Unicode. */
function carriedText(text: string): object | undefined {
  if (text.length > 1_000_000 || !isWellFormedText(text)) return undefined;
  if (toNfc(text).trim() === text && !/(?!\t)\p{Cc}/u.test(text)) return { valueString: text };
  return { valueBase64Binary: encodeBase64(encodeUtf8(text)) };
}
