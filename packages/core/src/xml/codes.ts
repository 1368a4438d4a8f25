/** Codes of the issues that the XML reader reports. */
export type XmlIssueCode =
  | "core.xml.doctype"
  | "core.xml.empty"
  | "core.xml.not-well-formed"
  | "core.xml.text-too-long"
  | "core.xml.too-deep"
  | "core.xml.too-long"
  | "core.xml.too-many-attributes"
  | "core.xml.too-many-elements"
  | "core.xml.version";
