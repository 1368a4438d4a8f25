/** What only FHIR XML can get wrong. */
export type FhirXmlCode =
  | "fhir.xml.encoding"
  | "fhir.xml.namespace"
  | "fhir.xml.attribute"
  | "fhir.xml.text"
  | "fhir.xml.instruction"
  | "fhir.xml.order"
  | "fhir.xml.many-resources"
  | "fhir.xml.no-resource";
