/** Codes of the rules for references between resources (tham chiếu). */
export type ReferenceCode =
  | "fhir.reference.target-type"
  | "fhir.reference.type-mismatch"
  | "fhir.reference.type-not-allowed"
  | "fhir.reference.not-found"
  | "fhir.reference.no-answer"
  | "fhir.reference.fragment-not-found"
  | "fhir.reference.contained-unused"
  | "fhir.reference.contained-twice"
  | "fhir.reference.query"
  | "fhir.reference.form"
  | "fhir.reference.space"
  | "fhir.reference.says-nothing"
  | "fhir.reference.canonical-type"
  | "fhir.reference.target-invalid";
