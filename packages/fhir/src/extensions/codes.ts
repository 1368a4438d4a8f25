/** Codes of the extension checks (phần mở rộng). */
export type ExtensionCode =
  | "fhir.extension.url-relative"
  | "fhir.extension.url-versioned"
  | "fhir.extension.unknown"
  | "fhir.extension.context"
  | "fhir.extension.context-invariant"
  | "fhir.extension.modifier"
  | "fhir.extension.not-modifier"
  | "fhir.extension.value-type"
  | "fhir.extension.value-missing"
  | "fhir.extension.value-not-allowed"
  | "fhir.extension.part-missing"
  | "fhir.extension.part-unknown"
  | "fhir.extension.part-too-often";
