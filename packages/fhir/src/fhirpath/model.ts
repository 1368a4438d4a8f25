/**
 * One element of a type, as FHIRPath sees it: `value` with its choice of types, never `valueQuantity`.
 */
export interface FhirPathElement {
  /** Without `[x]`. */
  readonly name: string;
  readonly isChoice: boolean;
  /** Names of types: `HumanName`, `Resource`, or the path of a nested group such as `Patient.contact`. */
  readonly types: readonly string[];
}

/** A type of the FHIR model: a data type, a resource type or a nested group of elements. */
export interface FhirPathType {
  readonly base: string | undefined;
  readonly kind: "primitive" | "complex" | "resource";
  /** The elements that the type adds to its base. */
  readonly elements: readonly FhirPathElement[];
}

/**
 * What the FHIRPath compiler must know about one version of FHIR (mô hình kiểu). Answers must stay the
 * same: the compiler keeps what it reads.
 */
export interface FhirPathModel {
  /** The type of that name or path; undefined when the version has none or it was left out. */
  type(name: string): FhirPathType | undefined;
  /** Whether the version has a type of that name, even when it was left out of this model. */
  isTypeName(name: string): boolean;
}
