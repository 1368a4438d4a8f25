/** Codes of making types from profiles. */
export type TypegenCode =
  | "fhir.typegen.no-such-profile"
  | "fhir.typegen.nothing"
  | "fhir.typegen.not-a-definition"
  | "fhir.typegen.not-a-profile"
  | "fhir.typegen.unknown-type"
  | "fhir.typegen.unknown-base"
  | "fhir.typegen.unknown-element"
  | "fhir.typegen.circular"
  | "fhir.typegen.empty"
  | "fhir.typegen.too-large"
  | "fhir.typegen.too-many"
  | "fhir.typegen.renamed"
  | "fhir.typegen.no-accessor";
