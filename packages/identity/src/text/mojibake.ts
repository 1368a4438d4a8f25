import { decodeByteString } from "./utf8.ts";

/** Characters that windows-1252 shows for the bytes 0x80 to 0x9F; `\0` where it has none. */
const windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/** What happened to a text whose UTF-8 bytes were shown one by one. */
type Mojibake =
  | { readonly state: "none" }
  | { readonly state: "repaired"; readonly text: string }
  | { readonly state: "broken" };

/**
 * Recognises UTF-8 that was read as Latin-1 or windows-1252, up to three times, and turns it back. Right Vietnamese
 * text is never changed: its bytes would have to be strict UTF-8, which single letters such as "à" are not.
 */
export function repairMojibake(input: string): Mojibake {
  let text = input;
  for (let round = 0; round < 3; round += 1) {
    const bytes = toBytes(text);
    const decoded = bytes === undefined ? undefined : decodeByteString(bytes);
    if (decoded === undefined || decoded === text) break;
    text = decoded;
  }
  if (looksBroken(text)) return { state: "broken" };
  return text === input ? { state: "none" } : { state: "repaired", text };
}

/** One byte per character, or `undefined` when a character cannot have come from one byte. */
function toBytes(text: string): string | undefined {
  let bytes = "";
  let high = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // "à" is C3 A0, and A0 is the no-break space that scanners and forms turn into a plain one.
    const lostSpace = code === 0x20 && bytes.endsWith("\xc3");
    const found = code <= 0xff ? -1 : windows1252.indexOf(text.charAt(at));
    if (code > 0xff && found < 0) return undefined;
    const byte = lostSpace ? 0xa0 : found >= 0 ? 0x80 + found : code;
    if (byte > 0x7f) high += 1;
    bytes += String.fromCharCode(byte);
  }
  return high === 0 ? undefined : bytes;
}

/**
 * Lead bytes of Vietnamese letters left in text that is no longer whole UTF-8 (Ä, Æ, áº, á»), or as older code pages show them: √, ƒ, ∆, ·∫, ·ª on a
 * Macintosh, ├, ─, ╞ and ║, ╗ in DOS; letters of other scripts elsewhere. No card has any of these.
 */
function looksBroken(text: string): boolean {
  return /[ÄÆƒ√∆─-╬\u0370-\u1cff\u3041-\ud7ff]|[á·][º»∫ª]|Ã[\x80-\xbf]/u.test(text);
}
