import { decodeUtf8 } from "@lienthong/core";
import { type PdfObject, isKind, latin1 } from "./values.ts";

const longest = 4096;

/** A text string (ISO 32000-2 section 7.9.2.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding, of which the Latin letters are read. */
export function textOf(value: PdfObject | undefined): string | undefined {
  if (!isKind(value, "string")) return undefined;
  const bytes = value.bytes.subarray(0, longest);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    let text = "";
    for (let at = 2; at + 1 < bytes.length; at += 2)
      text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
    return text.replaceAll(/[\ud800-\udfff]/gu, "\ufffd").normalize("NFC");
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const decoded = decodeUtf8(bytes);
    return decoded.ok ? decoded.value.normalize("NFC") : undefined;
  }
  return latin1(bytes);
}

/** A text as the bytes of a text string: as it is when plain, else UTF-16. */
export function textBytes(text: string): Uint8Array {
  if (/^[\x20-\x7e]*$/u.test(text)) return Uint8Array.from(text, (character) => character.charCodeAt(0));
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xfe, 0xff]);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes.set([code >> 8, code & 255], 2 + at * 2);
  }
  return bytes;
}
