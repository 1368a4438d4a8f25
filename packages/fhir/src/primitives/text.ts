import type { PrimitiveCode } from "./codes.ts";

/** FHIR: "strings SHALL NOT exceed 1,048,576 (1024*1024) characters in size". */
const maxStringLength = 1_048_576;
const maxUriLength = 65_536;
const maxCodeLength = 65_536;

/** Checks a FHIR `string` or `markdown` (chuỗi ký tự): not empty, not too long, no control characters. */
export function checkString(text: string): PrimitiveCode | undefined {
  if (text.length === 0) return "fhir.value.empty";
  if (text.length > maxStringLength) return "fhir.value.too-long";
  return checkCharacters(text);
}

// Most text is plain; only what holds control characters (line ends too) or halves of pairs is looked at closely.
const suspicious = /[\p{Cc}\p{Cs}]/u;

/** Refuses control characters other than tab, line feed and carriage return, and halves of surrogate pairs. */
function checkCharacters(text: string): PrimitiveCode | undefined {
  if (!suspicious.test(text)) return undefined;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d) return "fhir.value.control-character";
    if (c < 0xd800 || c > 0xdfff) continue;
    const next = text.charCodeAt(i + 1);
    if (c > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return "fhir.value.not-unicode";
    i++;
  }
  return undefined;
}

/** Checks a FHIR `code` (mã): no space at the ends, single spaces inside. */
export function checkCode(text: string): PrimitiveCode | undefined {
  if (text.length === 0) return "fhir.value.empty";
  if (text.length > maxCodeLength) return "fhir.value.too-long";
  let afterSpace = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const isSpace = c === 0x20 || (c >= 0x09 && c <= 0x0d) || (c >= 0xa0 && isWideSpace(c));
    if (isSpace && afterSpace) return "fhir.value.code-format";
    afterSpace = isSpace;
  }
  return afterSpace ? "fhir.value.code-format" : checkCharacters(text);
}

/** White space outside ASCII, such as the no-break space. */
function isWideSpace(c: number): boolean {
  return c === 0xa0 || c === 0x3000 || c === 0x202f || c === 0x205f || (c >= 0x2000 && c <= 0x200a);
}

// The length is looked at first: a counted repetition is slow to match.
const idPattern = /^[A-Za-z0-9\-.]+$/u;

/** Checks a FHIR `id`: 1 to 64 letters, digits, `-` and `.`. */
export function checkId(text: string): PrimitiveCode | undefined {
  if (text.length === 0) return "fhir.value.empty";
  return text.length <= 64 && idPattern.test(text) ? undefined : "fhir.value.id-format";
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const oidPattern = /^[0-2](?:\.(?:0|[1-9]\d*))+$/u;
const space = /[\t-\r ]/u;

/** Checks a FHIR `uri` or `url`: no spaces, and a well-formed UUID or OID after `urn:uuid:` and `urn:oid:`. */
export function checkUri(text: string): PrimitiveCode | undefined {
  if (text.length === 0) return "fhir.value.empty";
  if (text.length > maxUriLength) return "fhir.value.too-long";
  if (space.test(text)) return "fhir.value.uri-format";
  const first = text.charCodeAt(0);
  if (first === 0x75 /* u */) {
    if (text.startsWith("urn:uuid:") && !isUuid(text.slice(9))) return "fhir.value.uuid-format";
    if (text.startsWith("urn:oid:") && !isOid(text.slice(8))) return "fhir.value.oid-format";
    if (text.startsWith("uuid:")) return "fhir.value.uri-prefix";
  } else if (first === 0x6f /* o */ && text.startsWith("oid:")) return "fhir.value.uri-prefix";
  return checkCharacters(text);
}

const schemePattern = /^[A-Za-z][A-Za-z0-9+.-]*:/u;

/** Whether a URI begins with a scheme, so that it means the same everywhere. */
export function isAbsoluteUri(text: string): boolean {
  return text.length <= maxUriLength && schemePattern.test(text.slice(0, 64));
}

/** Checks a FHIR `canonical`: an absolute URI, perhaps with `|version`, or a `#fragment`. */
export function checkCanonical(text: string): PrimitiveCode | undefined {
  const bar = text.indexOf("|");
  const code = checkUri(bar < 0 ? text : text.slice(0, bar));
  if (code !== undefined) return code;
  return text.startsWith("#") || isAbsoluteUri(text) ? undefined : "fhir.value.canonical-not-absolute";
}

/** Whether the text is a UUID in lower case. */
function isUuid(text: string): boolean {
  return text.length === 36 && uuidPattern.test(text);
}

/** Whether the text is an OID: numbers with dots, the first 0, 1 or 2. */
function isOid(text: string): boolean {
  return text.length <= 1000 && oidPattern.test(text);
}

/** Checks a FHIR `oid`: `urn:oid:` and the OID. */
export function checkOid(text: string): PrimitiveCode | undefined {
  if (text.length === 0) return "fhir.value.empty";
  return text.startsWith("urn:oid:") && isOid(text.slice(8)) ? undefined : "fhir.value.oid-format";
}

/** Checks a FHIR `uuid`: `urn:uuid:` and the UUID in lower case. */
export function checkUuid(text: string): PrimitiveCode | undefined {
  if (text.length === 0) return "fhir.value.empty";
  return text.startsWith("urn:uuid:") && isUuid(text.slice(9)) ? undefined : "fhir.value.uuid-format";
}
