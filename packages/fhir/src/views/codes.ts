import type { CompileFailureReason } from "../fhirpath/failure.ts";

/** Codes of definitions of views that cannot be used, and of data that does not fit a view. */
export type ViewCode =
  | "fhir.view.not-a-view"
  | "fhir.view.missing"
  | "fhir.view.wrong-type"
  | "fhir.view.unknown-element"
  | "fhir.view.unknown-resource"
  | "fhir.view.other-version"
  | "fhir.view.bad-name"
  | "fhir.view.name-twice"
  | "fhir.view.reserved-name"
  | "fhir.view.constant-value"
  | "fhir.view.one-iteration"
  | "fhir.view.no-columns"
  | "fhir.view.union-columns"
  | "fhir.view.unknown-type"
  | "fhir.view.expression"
  | "fhir.view.no-such-element"
  | "fhir.view.not-boolean"
  | "fhir.view.too-large"
  | "fhir.view.not-a-resource"
  | "fhir.view.several-values"
  | "fhir.view.other-type"
  | "fhir.view.evaluation"
  | "fhir.view.too-many-rows";

/** What the catalogues have a sentence for: every code, and the reasons why an expression cannot be compiled. */
export type ViewMessageKey =
  | ViewCode
  | `fhir.view.expression.${Exclude<CompileFailureReason, "unknown-element" | "unordered" | "not-boolean">}`;
