export { type XmlIssueCode } from "./xml/codes.ts";
export { escapeXmlAttribute, escapeXmlText } from "./xml/escape.ts";
export {
  type XmlAttribute,
  type XmlDeclaration,
  type XmlElement,
  type XmlHandler,
  type XmlPlace,
  type XmlSignal,
} from "./xml/handler.ts";
export { type XmlLimits, defaultXmlLimits } from "./xml/limits.ts";
export { type XmlReason } from "./xml/reason.ts";
export { type XmlReadOptions, type XmlReadResult, type XmlReader } from "./xml/read-options.ts";
export { readXml } from "./xml/read-xml.ts";
export { createXmlReader } from "./xml/reader.ts";
export { type XmlNode, type XmlText, parseXmlTree, textOf } from "./xml/tree.ts";
