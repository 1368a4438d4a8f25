/** Why a document is not well-formed: a stable word for `params.reason` of `core.xml.not-well-formed`. */
export type XmlReason =
  | "attribute-without-value"
  | "cdata-end-in-text"
  | "character"
  | "comment"
  | "declaration"
  | "duplicate-attribute"
  | "entity"
  | "instruction"
  | "lone-surrogate"
  | "markup"
  | "mismatched-tag"
  | "name"
  | "namespace"
  | "no-root"
  | "text-outside-root"
  | "two-roots"
  | "unclosed-tag"
  | "unexpected-end"
  | "unquoted-attribute"
  | "white-space";

/** What is wrong, and at which index of the text at hand. */
export interface XmlFault {
  readonly reason: XmlReason;
  readonly at: number;
}
