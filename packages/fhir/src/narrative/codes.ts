/** Codes of the narrative checks (phần diễn giải) and of HTML in plain text. */
export type NarrativeCode =
  | "fhir.narrative.not-xhtml"
  | "fhir.narrative.root"
  | "fhir.narrative.namespace"
  | "fhir.narrative.element"
  | "fhir.narrative.attribute"
  | "fhir.narrative.nesting"
  | "fhir.narrative.loose-text"
  | "fhir.narrative.id-twice"
  | "fhir.narrative.link"
  | "fhir.narrative.link-empty"
  | "fhir.narrative.link-target"
  | "fhir.narrative.link-character"
  | "fhir.narrative.entity"
  | "fhir.narrative.empty"
  | "fhir.text.html";
