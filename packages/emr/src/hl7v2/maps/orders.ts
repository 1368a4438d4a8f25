import { concept, conceptText } from "../codecs/coded.ts";
import { identifierOf, practitioner } from "../codecs/people.ts";
import type { Codec, SegmentMap } from "../codecs/rule.ts";
import { byTable, dateTime, timeToo, text } from "../codecs/simple.ts";

/** Order status (bảng 0038) as request-status. */
const orderStatuses = {
  A: "active",
  CA: "revoked",
  CM: "completed",
  DC: "revoked",
  ER: "entered-in-error",
  HD: "on-hold",
  IP: "active",
  RP: "revoked",
  SC: "active",
};

/** Order control (bảng 0119) where no status is stated. */
const orderControls = {
  NW: "active",
  XO: "active",
  SC: "active",
  SN: "active",
  CA: "revoked",
  OC: "revoked",
  CR: "revoked",
  DC: "revoked",
  OD: "revoked",
  HD: "on-hold",
  OH: "on-hold",
  RL: "active",
  RE: "active",
  OK: "active",
};

/** ORC to the head of a ServiceRequest or MedicationRequest (chương 4.5.1). */
export const orderMap: SegmentMap = {
  segment: "ORC",
  resource: "ServiceRequest",
  rules: [
    { field: 2, to: "identifier[+]", as: identifierOf("PLAC") },
    { field: 3, to: "identifier[+]", as: identifierOf("FILL") },
    { field: 5, to: "status", as: byTable("0038", orderStatuses) },
    { field: 1, to: "status", as: byTable("0119", orderControls) },
    { field: 9, to: "authoredOn", as: dateTime },
    { field: 12, to: "requester", as: practitioner },
  ],
};

const priorities: Readonly<Record<string, string>> = { S: "stat", A: "asap", R: "routine" };

/** OBR-27.6, the priority of TQ. */
const priority: Codec = (value) => {
  const code = value.text(6);
  return code !== undefined && Object.hasOwn(priorities, code) ? priorities[code] : undefined;
};

/** OBR to what a ServiceRequest asks for (chương 4.5.3). */
export const serviceRequestMap: SegmentMap = {
  segment: "OBR",
  resource: "ServiceRequest",
  rules: [
    { field: 2, to: "identifier[+]", as: identifierOf("PLAC") },
    { field: 3, to: "identifier[+]", as: identifierOf("FILL") },
    { field: 4, to: "code", as: concept },
    { field: 13, to: "note[+]", as: (value) => annotated(value.whole()) },
    { field: 16, to: "requester", as: practitioner },
    { field: 27, to: "priority", as: priority },
    { field: 31, to: "reasonCode[+]", as: concept },
    { field: 36, to: "occurrenceDateTime", as: dateTime },
  ],
};

function annotated(words: string | undefined): object | undefined {
  return words === undefined ? undefined : { text: words };
}

/** Result status (bảng 0123) as diagnostic-report-status. */
const reportStatuses = {
  O: "registered",
  I: "registered",
  S: "registered",
  A: "partial",
  P: "preliminary",
  R: "preliminary",
  C: "corrected",
  F: "final",
  M: "unknown",
  X: "cancelled",
  Y: "unknown",
  Z: "unknown",
};

/** Diagnostic service sections (bảng 0074) are codes of FHIR as they are. */
const sections = new Set(
  "AU BG BLB CG CH CP CT CTH CUS EC EN GE HM ICU IMG IMM LAB MB MCB MYC NMR NMS NRS OSL OT OTH OUS PF PHR PHY PT RAD RC RT RUS RX SP SR TX URN VR VUS XRC".split(
    " ",
  ),
);

const section: Codec = (value, scope) => {
  const code = value.text();
  if (code === undefined) return undefined;
  if (sections.has(code))
    return { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0074", code }] };
  scope.report("emr.hl7v2.unknown-code", value, { table: "0074", reason: "text" });
  return { text: code };
};

/** What the specimen was (SPS), as older machines say it in OBR-15. */
const specimenName: Codec = (value) => {
  const display = value.text(1, 2) ?? value.text(1, 1);
  return display === undefined ? undefined : { display };
};

/** OBR to DiagnosticReport (chương 7.4.1). */
export const reportMap: SegmentMap = {
  segment: "OBR",
  resource: "DiagnosticReport",
  rules: [
    { field: 2, to: "identifier[+]", as: identifierOf("PLAC") },
    { field: 3, to: "identifier[+]", as: identifierOf("FILL") },
    { field: 4, to: "code", as: concept },
    { field: 7, to: "effectiveDateTime", as: dateTime },
    { field: 22, to: "issued", as: timeToo },
    { field: 15, to: "specimen[+]", as: specimenName },
    { field: 24, to: "category[+]", as: section },
    { field: 25, to: "status", as: byTable("0123", reportStatuses, "unknown") },
    { field: 32, to: "resultsInterpreter[+]", as: (value) => nameOfPrincipal(value) },
  ],
};

/** NDL: an identifier with a name in one component. */
function nameOfPrincipal(value: Parameters<Codec>[0]): unknown {
  const id = value.text(1, 1);
  const name = [value.text(1, 2), value.text(1, 4), value.text(1, 3)].flatMap((part) => part ?? []).join(" ");
  if (id === undefined && name === "") return undefined;
  return { ...(id !== undefined && { identifier: { value: id } }), ...(name !== "" && { display: name }) };
}

/** RXO to MedicationRequest (chương 4.14.1). */
export const medicationMap: SegmentMap = {
  segment: "RXO",
  resource: "MedicationRequest",
  rules: [
    { field: 1, to: "medicationCodeableConcept", as: concept },
    { field: 7, to: "dosageInstruction[0].text", as: (value, scope) => wordsOf(conceptText(value, scope)) },
    { field: 6, to: "note[+]", as: (value, scope) => annotation(conceptText(value, scope)) },
  ],
};

/** RXR adds the route. */
export const routeMap: SegmentMap = {
  segment: "RXR",
  resource: "MedicationRequest",
  rules: [{ field: 1, to: "dosageInstruction[0].route", as: concept }],
};

function wordsOf(made: unknown): string | undefined {
  return (made as { text?: string } | undefined)?.text;
}

function annotation(made: unknown): unknown {
  const words = wordsOf(made);
  return words === undefined ? undefined : { text: words };
}

/** TQ1 says when an order is to be carried out (chương 4.5.4). */
export const timingMap: SegmentMap = {
  segment: "TQ1",
  resource: "ServiceRequest",
  rules: [{ field: 7, to: "occurrenceDateTime", as: dateTime }],
};

/** NTE as note. */
export const noteMap: SegmentMap = {
  segment: "NTE",
  resource: "Annotation",
  rules: [{ field: 3, to: "text", as: text }],
};
