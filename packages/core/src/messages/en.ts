import type { Catalogue } from "../issue/catalogue.ts";
import type { CoreMessageKey } from "./codes.ts";

/** Messages in English. */
export const en = {
  "core.base64.character":
    "The base64 data holds a character that is not base64. Check whether the file was edited or cut, then export it again.",
  "core.base64.length":
    "The base64 data lacks characters at its end; the file may have been cut off. Export or send the whole file again.",
  "core.base64.padding":
    "The base64 data has “=” in the wrong place. It may stand at the end only; export the file again.",
  "core.json.bom":
    "The JSON file starts with a byte order mark. It was read, but better save it as UTF-8 without one.",
  "core.json.duplicate-key":
    "A name occurs twice in one JSON object. Remove one of them; programs differ in which they take.",
  "core.json.empty": "The JSON file is empty.",
  "core.json.forbidden-key":
    "The name “__proto__” is not allowed, for safety. The member was left out; remove it from the file.",
  "core.json.line-too-long":
    "Line {line} is longer than the limit of {limit} characters and was not read. Check that the file is NDJSON: one record a line.",
  "core.json.lone-surrogate":
    "The text holds half a Unicode character, mostly because a program cut a string. Enter the content here again.",
  "core.json.number-out-of-range":
    "This number is too large for the value to be kept. Check the number that was entered.",
  "core.json.syntax":
    "The file is not valid JSON at this place ({reason}). Mend it, or export the file again from its program.",
  "core.json.syntax.character": "A character stands where a JSON value should. Remove or mend it.",
  "core.json.syntax.comment": "JSON has no comments (// or /* */). Remove the one here.",
  "core.json.syntax.control-character":
    "A JSON string holds a control character or line break as it is. Write it as an escape, such as \\n.",
  "core.json.syntax.escape": "The escape after “\\” in this JSON string does not exist. Mend it.",
  "core.json.syntax.literal":
    "This word is no JSON value. Write true, false or null, or put text in double quotes.",
  "core.json.syntax.missing-colon": "The colon after a JSON name is missing. Add “:”.",
  "core.json.syntax.missing-comma":
    "A comma or closing bracket is missing here between two JSON items. Add it.",
  "core.json.syntax.number":
    "JSON does not write numbers like this: no zeros in front, no “+”, and a digit after the point.",
  "core.json.syntax.single-quote": "JSON has double quotes only. Replace the single quote.",
  "core.json.syntax.trailing-comma": "There is a comma too many before the closing bracket. Remove it.",
  "core.json.syntax.trailing-text":
    "Something follows after the end of the JSON data. Remove it, or split the file.",
  "core.json.syntax.unexpected-end":
    "The JSON file ends in the middle. It may have been cut off; fetch it again.",
  "core.json.syntax.unquoted-key": "A JSON name must be in double quotes. Add them.",
  "core.json.too-deep":
    "The JSON data is nested deeper than {limit} levels and was not read. Check whether the file is damaged or forged.",
  "core.json.too-long":
    "The JSON file is longer than the limit of {limit} characters. Split it, or raise the limit if you trust its source.",
  "core.json.too-many-issues":
    "{count} more issues of the JSON file are not listed. Mend the ones above and check again.",
  "core.mapping.value-refused":
    "This value cannot be written to {to} (codec {codec}). Check the value in the source; the residue still has it.",
  "core.text.binary":
    "This is no text file (a zero byte at byte {byte}). Check whether the right file was chosen.",
  "core.text.legacy-encoding":
    "The file is not UTF-8; it seems to be in the old encoding {encoding} (wrong from byte {byte} on). Convert it to Unicode UTF-8 and send it again.",
  "core.text.not-utf8":
    "The file is not UTF-8: byte {byte} is wrong. Save it as UTF-8, or fetch it again if it is damaged.",
  "core.text.too-long":
    "The data is longer than the limit of {limit}. Split the file, or raise the limit if you trust its source.",
  "core.text.utf16": "The file is in {encoding}. Save it as UTF-8.",
  "core.xml.doctype":
    "The XML file has a DOCTYPE declaration, which is refused for safety. Remove it and send the file again.",
  "core.xml.empty": "The XML file is empty.",
  "core.xml.not-well-formed":
    "The file is not well-formed XML at this place ({reason}). Mend it, or export the file again from its program.",
  "core.xml.not-well-formed.attribute-without-value":
    'This attribute has no value. Write it as name="value".',
  "core.xml.not-well-formed.cdata-end-in-text":
    "The content holds “]]>”, which may not be written as it is. Write “&gt;” for “>”.",
  "core.xml.not-well-formed.character":
    "The file holds a character that XML does not allow, mostly a control character. Remove it here.",
  "core.xml.not-well-formed.comment": "The comment is not right: it may not hold two dashes in a row.",
  "core.xml.not-well-formed.declaration":
    'The line <?xml …?> is not right or not at the start. Make it <?xml version="1.0" encoding="UTF-8"?> in the first line.',
  "core.xml.not-well-formed.duplicate-attribute": "An attribute occurs twice in one tag. Remove one of them.",
  "core.xml.not-well-formed.entity":
    "“&” does not start a known reference here. To write the sign itself, write “&amp;”.",
  "core.xml.not-well-formed.instruction": "The instruction <?…?> is not right. Mend or remove it.",
  "core.xml.not-well-formed.lone-surrogate":
    "The text holds half a Unicode character, mostly because a program cut a string. Enter the content here again.",
  "core.xml.not-well-formed.markup":
    "A “<” or “/” is in the wrong place. To write “<” in content, write “&lt;”.",
  "core.xml.not-well-formed.mismatched-tag":
    "This end tag does not match the element that is open. Check names and the order of tags.",
  "core.xml.not-well-formed.name":
    "The name of an element or attribute is not right. It must start with a letter or an underscore.",
  "core.xml.not-well-formed.namespace":
    "The prefix (the part before “:”) is not declared, or is declared wrongly. Check the xmlns declarations.",
  "core.xml.not-well-formed.no-root":
    "The XML file has no root element. Check whether its content is missing.",
  "core.xml.not-well-formed.text-outside-root":
    "There is content outside the root element. Check whether this is an XML file, or remove that part.",
  "core.xml.not-well-formed.two-roots":
    "The file has more than one root element. An XML file has one only; split the file.",
  "core.xml.not-well-formed.unclosed-tag":
    "The element that starts here has no end tag. The file may have been cut off; fetch it again.",
  "core.xml.not-well-formed.unexpected-end":
    "The file ends in the middle of what starts here. It may have been cut off; fetch it again.",
  "core.xml.not-well-formed.unquoted-attribute": "The value of an attribute must be in quotes. Add them.",
  "core.xml.not-well-formed.white-space": "White space is missing between two attributes. Add it.",
  "core.xml.text-too-long":
    "A piece of XML content is longer than the limit of {limit} characters. Check it, or raise the limit if you trust its source.",
  "core.xml.too-deep":
    "The XML elements are nested deeper than {limit} levels and were not read. Check whether the file is damaged or forged.",
  "core.xml.too-long":
    "The XML file is longer than the limit of {limit} characters. Split it, or raise the limit if you trust its source.",
  "core.xml.too-many-attributes":
    "An XML element has more than {limit} attributes and was not read. Check whether the file is damaged or forged.",
  "core.xml.too-many-elements":
    "The XML file has more than {limit} elements. Split it, or raise the limit if you trust its source.",
  "core.xml.version":
    "The file declares a version of XML other than 1.0, which is not supported. Export it again as XML 1.0.",
} as const satisfies Catalogue<CoreMessageKey>;
