import type { Catalogue } from "../issue/catalogue.ts";
import type { CoreIssueCode } from "./codes.ts";

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
  "core.json.lone-surrogate":
    "The text holds half a Unicode character, mostly because a program cut a string. Enter the content here again.",
  "core.json.number-out-of-range":
    "This number is too large for the value to be kept. Check the number that was entered.",
  "core.json.syntax":
    "The file is not valid JSON at this place ({reason}). Mend it, or export the file again from its program.",
  "core.json.too-deep":
    "The JSON data is nested deeper than {limit} levels and was not read. Check whether the file is damaged or forged.",
  "core.json.too-long":
    "The JSON file is longer than the limit of {limit} characters. Split it, or raise the limit if you trust its source.",
  "core.json.too-many-issues":
    "{count} more issues of the JSON file are not listed. Mend the ones above and check again.",
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
} as const satisfies Catalogue<CoreIssueCode>;
