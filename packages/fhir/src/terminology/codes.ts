/** Codes of the checks on codes and their systems (mã và hệ mã). */
export type TerminologyCode =
  | "fhir.code.system-relative"
  | "fhir.code.system-is-value-set"
  | "fhir.code.system-missing"
  | "fhir.code.unknown"
  | "fhir.code.inactive"
  | "fhir.code.display"
  | "fhir.code.unit";
