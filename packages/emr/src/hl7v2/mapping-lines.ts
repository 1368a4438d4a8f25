import type { SegmentMap } from "./codecs/rule.ts";
import { allergyMap, conditionMap, conditionText, coverageMap } from "./maps/clinical.ts";
import { encounterMap, encounterMoreMap } from "./maps/encounter.ts";
import { imagingMap, patientMoreMap, procedureMap, specimenMap } from "./maps/care.ts";
import { priorPatientMap } from "./maps/merge.ts";
import {
  appointmentMap,
  bookedPersonMap,
  bookedPlaceMap,
  bookedResourceMap,
  bookedServiceMap,
} from "./maps/schedule.ts";
import { observationMap } from "./maps/observation.ts";
import {
  medicationMap,
  noteMap,
  orderMap,
  reportMap,
  routeMap,
  serviceRequestMap,
  timingMap,
} from "./maps/orders.ts";
import { contactMap, patientFlags, patientMap } from "./maps/patient.ts";

/** One line of the mapping: which field goes where. */
export interface Hl7v2MappingLine {
  readonly segment: string;
  /** Number of the field in its segment. */
  readonly field: number;
  readonly resource: string;
  /** Path in the resource; `[+]` adds each repetition. */
  readonly path: string;
}

/** What code fills, not a table: the value of a result, the dose of an order, the times of an appointment. */
const byCode: readonly Hl7v2MappingLine[] = [
  { segment: "DG1", field: 15, resource: "Encounter", path: "diagnosis.rank" },
  { segment: "IN1", field: 8, resource: "Coverage", path: "class.value" },
  { segment: "IN1", field: 9, resource: "Coverage", path: "class.name" },
  { segment: "SPM", field: 12, resource: "Specimen", path: "collection.quantity" },
  { segment: "SPM", field: 17, resource: "Specimen", path: "collection.collected[x]" },
  { segment: "SCH", field: 6, resource: "Appointment", path: "cancelationReason" },
  { segment: "SCH", field: 9, resource: "Appointment", path: "minutesDuration" },
  { segment: "SCH", field: 10, resource: "Appointment", path: "minutesDuration" },
  { segment: "SCH", field: 11, resource: "Appointment", path: "start, end" },
  { segment: "SCH", field: 25, resource: "Appointment", path: "status" },
  { segment: "TQ1", field: 8, resource: "Appointment", path: "end" },
  { segment: "AIS", field: 4, resource: "Appointment", path: "start" },
  { segment: "AIS", field: 7, resource: "Appointment", path: "minutesDuration" },
  { segment: "AIP", field: 6, resource: "Appointment", path: "start" },
  { segment: "AIP", field: 9, resource: "Appointment", path: "minutesDuration" },
  { segment: "AIL", field: 6, resource: "Appointment", path: "start" },
  { segment: "AIL", field: 9, resource: "Appointment", path: "minutesDuration" },
  { segment: "AIG", field: 8, resource: "Appointment", path: "start" },
  { segment: "AIG", field: 11, resource: "Appointment", path: "minutesDuration" },
  { segment: "DG1", field: 6, resource: "Encounter", path: "diagnosis.use" },
  { segment: "OBX", field: 5, resource: "Observation", path: "value[x]" },
  { segment: "OBX", field: 6, resource: "Observation", path: "valueQuantity.unit" },
  { segment: "OBX", field: 7, resource: "Observation", path: "referenceRange" },
  { segment: "RXO", field: 2, resource: "MedicationRequest", path: "dosageInstruction.doseAndRate" },
  { segment: "RXO", field: 3, resource: "MedicationRequest", path: "dosageInstruction.doseAndRate" },
  { segment: "RXO", field: 4, resource: "MedicationRequest", path: "dosageInstruction.doseAndRate" },
  { segment: "RXO", field: 12, resource: "MedicationRequest", path: "dispenseRequest.quantity.unit" },
  { segment: "IN1", field: 3, resource: "Coverage", path: "payor" },
  { segment: "MSH", field: 4, resource: "Provenance", path: "agent.who" },
  { segment: "OBX", field: 2, resource: "Observation", path: "value[x]" },
  { segment: "RXO", field: 11, resource: "MedicationRequest", path: "dispenseRequest.quantity" },
  { segment: "TQ1", field: 9, resource: "ServiceRequest", path: "priority" },
  { segment: "MSH", field: 3, resource: "Provenance", path: "agent.who" },
  { segment: "MSH", field: 7, resource: "Provenance", path: "recorded" },
  { segment: "MSH", field: 10, resource: "Provenance", path: "entity.what" },
];

const maps: readonly SegmentMap[] = [
  patientMap,
  patientMoreMap,
  priorPatientMap,
  procedureMap,
  specimenMap,
  imagingMap,
  timingMap,
  appointmentMap,
  bookedServiceMap,
  bookedPersonMap,
  bookedPlaceMap,
  bookedResourceMap,
  patientFlags,
  contactMap,
  encounterMap,
  encounterMoreMap,
  conditionMap,
  conditionText,
  allergyMap,
  coverageMap,
  orderMap,
  serviceRequestMap,
  reportMap,
  observationMap,
  medicationMap,
  routeMap,
  noteMap,
];

/**
 * Every line of the mapping of HL7 v2 to FHIR (bảng ánh xạ bản tin HL7 v2), in the order of segments and fields.
 *
 * @example
 * ```ts
 * import { hl7v2MappingLines } from "@lienthong/emr/hl7v2";
 *
 * hl7v2MappingLines().find(({ segment, field }) => segment === "PID" && field === 7)?.path; // "birthDate"
 * ```
 */
export function hl7v2MappingLines(): readonly Hl7v2MappingLine[] {
  const lines = maps.flatMap(({ segment, resource, rules }) =>
    rules.map(({ field, to }) => ({ segment, field, resource, path: to })),
  );
  return [...lines, ...byCode].sort((a, b) =>
    a.segment === b.segment ? a.field - b.field : a.segment < b.segment ? -1 : 1,
  );
}
