/** Codes of rules for single data types (kiểu dữ liệu) beyond their structure. */
export type DataTypeCode =
  | "fhir.attachment.size"
  | "fhir.attachment.hash"
  | "fhir.value.base64-space"
  | "fhir.value.decimal-digits"
  | "fhir.value.id-extension";
