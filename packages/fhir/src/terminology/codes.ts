/** Codes of the checks on codes and their systems (mã và hệ mã). */
export type TerminologyCode =
  | "fhir.code.system-relative"
  | "fhir.code.system-is-value-set"
  | "fhir.code.system-longer"
  | "fhir.code.system-https"
  | "fhir.code.system-draft"
  | "fhir.code.system-not-in-fhir"
  | "fhir.code.system-missing"
  | "fhir.code.unknown"
  | "fhir.code.no-answer"
  | "fhir.code.inactive"
  | "fhir.code.display"
  | "fhir.code.unit";
