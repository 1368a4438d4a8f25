/** Why a document is not well-formed: a stable word for `params.reason` of `core.xml.not-well-formed`. */
export type XmlReason =
  | "attribute-without-value"
  | "cdata-end-in-text"
  | "character"
  | "comment"
  | "declaration"
  | "doctype"
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

/** First words of the parser's messages, from specific to general. */
const beginnings: readonly (readonly [string, XmlReason])[] = [
  ["disallowed character in tag name", "name"],
  ["disallowed character in attribute name", "name"],
  ["disallowed character in closing tag", "name"],
  ["disallowed character in processing instruction", "instruction"],
  ["disallowed character in entity name", "entity"],
  ["disallowed character", "character"],
  ["malformed comment", "comment"],
  ["empty entity name", "entity"],
  ["undefined entity", "entity"],
  ["malformed character entity", "entity"],
  ["text data outside of root", "text-outside-root"],
  ["documents may contain only one root", "two-roots"],
  ["document must contain a root", "no-root"],
  ["inappropriately located doctype", "doctype"],
  ["unclosed tag", "unclosed-tag"],
  ["unexpected end", "unexpected-end"],
  ["unexpected close tag", "mismatched-tag"],
  ["unmatched closing tag", "mismatched-tag"],
  ["weird empty close tag", "mismatched-tag"],
  ["duplicate attribute", "duplicate-attribute"],
  ["attribute without value", "attribute-without-value"],
  ["unquoted attribute value", "unquoted-attribute"],
  ["no whitespace between attributes", "white-space"],
  ["forward-slash in opening tag", "markup"],
  ["incorrect syntax", "markup"],
  ['the string "]]>"', "cdata-end-in-text"],
  ["processing instruction", "instruction"],
  ["malformed name", "namespace"],
  ["unbound namespace prefix", "namespace"],
  ["tags may not have", "namespace"],
  ["xml prefix must", "namespace"],
  ["xmlns prefix must", "namespace"],
  ["the default namespace", "namespace"],
  ["may not assign", "namespace"],
  ["invalid attempt to undefine prefix", "namespace"],
  ["an XML declaration", "declaration"],
  ["the XML declaration", "declaration"],
  ["XML declaration", "declaration"],
  ["The character ?", "declaration"],
  ["version number", "declaration"],
  ["encoding value", "declaration"],
  ["standalone value", "declaration"],
  ["expected", "declaration"],
  ["did not expect", "declaration"],
  ["value required", "declaration"],
  ["value must be quoted", "declaration"],
  ["whitespace required", "declaration"],
];

/** The stable word for a message of the parser underneath. */
export function reasonOfMessage(message: string): XmlReason {
  return beginnings.find(([beginning]) => message.startsWith(beginning))?.[1] ?? "markup";
}
