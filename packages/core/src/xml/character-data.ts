import type { XmlFault } from "./reason.ts";

/** Characters that no XML 1.0 document may hold; surrogates are looked at elsewhere. */
const illegal = /[^\t\n\r\x20-\ufffd\u{10000}-\u{10ffff}]/u;
/** What keeps a text from being taken as it stands. */
const special = /[^\t\n\x20-%\x27-=?-\ufffd\u{10000}-\u{10ffff}]/u;
const specialInAttribute = /[^\x20-%\x27-;=-\ufffd\u{10000}-\u{10ffff}]/u;

const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** Longest reference between `&` and `;` that is looked at: character references may have leading zeros. */
const longestReference = 32;

function isLegal(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff);
}

/** The character that a reference stands for: one of the five of XML, or by its number. */
function resolve(name: string): string | undefined {
  if (!name.startsWith("#")) return Object.hasOwn(predefined, name) ? predefined[name] : undefined;
  const hexadecimal = /^#x[0-9a-fA-F]+$/u.test(name);
  if (!hexadecimal && !/^#[0-9]+$/u.test(name)) return undefined;
  const code = hexadecimal ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return isLegal(code) ? String.fromCodePoint(code) : undefined;
}

/** Replaces references; line ends and the like must be normalised before, in `raw` and by `clean`. */
function resolveAll(raw: string, clean: (piece: string) => string): string | XmlFault {
  let result = "";
  let from = 0;
  for (let at = raw.indexOf("&"); at !== -1; at = raw.indexOf("&", from)) {
    const end = raw.slice(at, at + longestReference).indexOf(";");
    const character = end === -1 ? undefined : resolve(raw.slice(at + 1, at + end));
    if (character === undefined) return { reason: "entity", at };
    result += clean(raw.slice(from, at)) + character;
    from = at + end + 1;
  }
  return result + clean(raw.slice(from));
}

const normaliseLines = (piece: string): string =>
  piece.includes("\r") ? piece.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : piece;
const normaliseSpace = (piece: string): string => normaliseLines(piece).replace(/[\t\n]/gu, " ");

/** Whether a text holds only characters that XML 1.0 allows; surrogates are looked at elsewhere. */
export function isLegalText(text: string): boolean {
  return !illegal.test(text);
}

/** Whether one code unit keeps a text from being taken as it stands. */
function isSpecial(code: number): boolean {
  if (code < 0x20) return code !== 0x0a && code !== 0x09;
  return code === 0x26 || code === 0x3e || code >= 0xfffe;
}

/** Whether a text has to be looked at again. Most texts are short, and a loop is faster than a search. */
function hasSpecial(raw: string): boolean {
  if (raw.length > 64) return special.test(raw);
  for (let at = 0; at < raw.length; at += 1) if (isSpecial(raw.charCodeAt(at))) return true;
  return false;
}

/** The text between two pieces of markup, from its source; `at` of a fault counts within the source. */
export function readText(raw: string): string | XmlFault {
  if (!hasSpecial(raw)) return raw;
  const clean = normaliseLines(raw);
  if (!hasSpecial(clean)) return clean;
  const at = raw.search(illegal);
  if (at !== -1) return { reason: "character", at };
  const end = raw.indexOf("]]>");
  if (end !== -1) return { reason: "cdata-end-in-text", at: end };
  return raw.includes("&") ? resolveAll(raw, normaliseLines) : clean;
}

/** The value of an attribute, from its source between the quotes. */
export function readAttributeValue(raw: string): string | XmlFault {
  if (!specialInAttribute.test(raw)) return raw;
  const less = raw.indexOf("<");
  if (less !== -1) return { reason: "markup", at: less };
  const at = raw.search(illegal);
  if (at !== -1) return { reason: "character", at };
  return resolveAll(raw, normaliseSpace);
}

/** What a CDATA section, a comment or an instruction says, from its source. */
export function readVerbatim(raw: string): string | XmlFault {
  const at = raw.search(illegal);
  if (at !== -1) return { reason: "character", at };
  return normaliseLines(raw);
}
