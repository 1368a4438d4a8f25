import type { XmlFault } from "./reason.ts";

/** Name of XML 1.0 (fifth edition), productions 4, 4a and 5. */
const wholeName =
  /^[:A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}\u200c-\u200d][\u0300-\u036f\u203f\u2040\-.0-9\xb7:A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}\u200c-\u200d]*$/u;

/** Whether an ASCII character may stand in a name; all others are let through and checked afterwards. */
function mayContinue(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || // a-z
    (code >= 0x41 && code <= 0x5a) || // A-Z
    code === 0x5f || // _
    (code >= 0x2d && code <= 0x3a && code !== 0x2f) || // - . 0-9 :
    code >= 0x80
  );
}

/** Index after the name-like characters that start at `from`. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  while (mayContinue(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether a run of name-like characters is a name. */
export function isXmlName(name: string): boolean {
  return wholeName.test(name);
}

/** The name that starts at `from`; `undefined` when it may go on beyond the text. */
export function readName(text: string, from: number): string | XmlFault | undefined {
  const first = text.charCodeAt(from);
  let at = from;
  let highest = 0;
  for (let code = first; mayContinue(code); code = text.charCodeAt(at)) {
    if (code > highest) highest = code;
    at += 1;
  }
  if (at === text.length) return undefined;
  const name = text.slice(from, at);
  // In ASCII only the first character can still be wrong: a digit, `-` or `.`.
  const isName = highest < 0x80 ? first >= 0x3a && first <= highest : isXmlName(name);
  return isName ? name : { reason: "name", at: from };
}

/** The part of a name before its colon; `""` when it has none. */
export function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? "" : name.slice(0, colon);
}

/** The part of a name after its colon; all of it when it has none. */
export function localOf(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}
