/** A ViewDefinition of SQL on FHIR (định nghĩa khung nhìn) as plain JSON. */
export interface ViewDefinition {
  readonly resourceType: "ViewDefinition";
  /** Its name among definitions; it is no address that answers. */
  readonly url: string;
  /** Name for a table. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly status: "active";
  readonly fhirVersion: readonly string[];
  readonly resource: string;
  readonly constant: readonly ViewConstant[];
  readonly select: readonly ViewSelect[];
}

/** A name of a system that expressions refer to. */
export interface ViewConstant {
  readonly name: string;
  readonly valueUri: string;
}

/** Columns of a view, perhaps for each element of a list. */
export interface ViewSelect {
  readonly column: readonly ViewDefinitionColumn[];
  readonly forEach?: string;
}

/** A column with its FHIR type. */
export interface ViewDefinitionColumn {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly description: string;
}
