import { isSyllable } from "./syllable.ts";
import { tones } from "./syllable-form.ts";

/** Marks of VIQR behind a letter, as combining characters: breve, circumflex, horn and the five tones. */
const marks: Readonly<Record<string, string>> = {
  "(": "\u0306",
  "^": "\u0302",
  "+": "\u031b",
  "'": "\u0301",
  "`": "\u0300",
  "?": "\u0309",
  "~": "\u0303",
  ".": "\u0323",
};
/** Letters that bear each mark of a vowel; any vowel bears a tone. */
const bearers: Readonly<Record<string, string>> = { "(": "aA", "^": "aeoAEO", "+": "ouOU" };
const vowels = "aeiouyAEIOUY";

/** `letter` with one mark more, where Vietnamese has such a letter. */
function withMark(letter: string, mark: string): string | undefined {
  const combining = Object.hasOwn(marks, mark) ? marks[mark] : undefined;
  const [base = "", ...rest] = letter.normalize("NFD");
  if (combining === undefined || base === "" || !(bearers[mark] ?? vowels).includes(base)) return undefined;
  // The mark of the vowel stands before the tone, in whichever order the two were typed; there is one of each at most.
  const isVowelMark = mark in bearers;
  if (rest.some((one) => one.search(tones) < 0 === isVowelMark)) return undefined;
  const marked = [base, ...(isVowelMark ? [combining, ...rest] : [...rest, combining])].join("");
  return marked.normalize("NFC");
}

/**
 * Text of VIQR (Vietnamese Quoted-Readable, RFC 1456): a mark counts where it makes a Vietnamese letter of the one before it, `dd`, `DD` and
 * `Dd` are đ and Đ, and a backslash keeps the next mark, `d` or backslash as it stands. Commands that change the state (`\V`, `\M`, `\L`)
 * are not read.
 */
export function decodeViqr(text: string): string {
  let out = "";
  // The letter that the next mark would change; it is not in `out` yet.
  let open = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    const next = text[at + 1] ?? "";
    const marked = withMark(open, character);
    if (marked !== undefined) open = marked;
    else if (character === "\\" && isEscaped(next)) {
      out += open + next;
      open = "";
      at += 1;
    } else if ((character === "d" && next === "d") || (character === "D" && /[dD]/u.test(next))) {
      out += open + (character === "d" ? "đ" : "Đ");
      open = "";
      at += 1;
    } else {
      out += open;
      open = character;
    }
  }
  return (out + open).normalize("NFC");
}

const isEscaped = (character: string): boolean =>
  character === "\\" || character === "d" || character === "D" || Object.hasOwn(marks, character);

/** A mark that no plain text has behind a letter; an acute, a hook and a dot prove nothing (`O'Brien`, `Nguyen Van A.`). */
const proof = /[aeiouyAEIOUY][(^+`~]/u;

/**
 * Text of VIQR among plain text, decoded; `undefined` unless it surely is VIQR: some word bears a mark that is no punctuation, and every
 * word with marks is then a Vietnamese syllable. A full stop or question mark behind a word that would not be one with it ends a sentence.
 */
export function readViqr(text: string): string | undefined {
  if (/[^\x20-\x7e]/u.test(text) || !proof.test(text)) return undefined;
  let isProved = false;
  const words: string[] = [];
  for (const word of text.split(" ")) {
    const read = readWord(word);
    if (read === undefined) return undefined;
    // A letter alone with its mark could be anything, a blood group for one.
    isProved ||= proof.test(word) && !isPlain(read) && (read.match(/\p{L}/gu)?.length ?? 0) > 1;
    words.push(read);
  }
  return isProved ? words.join(" ") : undefined;
}

/** A word between punctuation, read; a full stop or question mark at its end is tried as a mark first. */
function readWord(word: string): string | undefined {
  const start = word.startsWith("(") || word.startsWith('"') ? 1 : 0;
  let end = word.length;
  while (end > start && '",;:!)'.includes(word[end - 1] ?? " ")) end -= 1;
  const isEnd = /[.?]/u.test(word[end - 1] ?? "");
  for (const cut of isEnd ? [end, end - 1] : [end]) {
    const decoded = decodeViqr(word.slice(start, cut));
    if (isReadable(decoded)) return word.slice(0, start) + decoded + word.slice(cut);
  }
  return undefined;
}

/** Plain text without a mark left over, or syllables, also several (`xã/phường`). */
function isReadable(decoded: string): boolean {
  if (isPlain(decoded)) return !/[\^`~+(\\]/u.test(decoded);
  return decoded.split(/[-/.]/u).every((part) => isPlain(part) || isSyllable(part));
}

const isPlain = (text: string): boolean => !/[^\0-\x7f]/u.test(text);
