/** Codes of the rules for identifiers (mã định danh). */
export type IdentifierCode = "fhir.identifier.system-relative" | "fhir.identifier.value-not-uri";
