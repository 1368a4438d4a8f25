// A page that checks ten resource types of FHIR R4 and shows sentences of its own.
import { createValidator, defineDefinitions } from "@lienthong/fhir/engine";
import {
  Bundle,
  Condition,
  Coverage,
  dataTypes,
  Encounter,
  MedicationRequest,
  Observation,
  Organization,
  Patient,
  Practitioner,
  Procedure,
} from "@lienthong/fhir/r4/types";

const clinical = [Condition, Encounter, MedicationRequest, Observation, Procedure];
const administrative = [Bundle, Coverage, Organization, Patient, Practitioner];
globalThis.validator = createValidator({
  definitions: defineDefinitions(dataTypes, [...clinical, ...administrative]),
});
