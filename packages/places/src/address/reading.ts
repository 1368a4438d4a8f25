import { combiningMark, lastLetter, letterTable } from "./letters.ts";

/** How strongly two letters are parted: not at all, by case or kind, by a space or dot, by a comma or line. */
export const parted = { not: 0, weakly: 1, bySpace: 2, byComma: 3 } as const;

/** An address as the matcher sees it: plain letters and digits without spaces, and all that was left out beside. */
export interface Reading {
  /** Letters a to z (`k` as `c` except in `kh`, `y` as `i`) and digits, nothing else. */
  readonly letters: string;
  /** Tone and shape of each letter. */
  readonly marks: Uint8Array;
  /** Offset of each letter in the text. */
  readonly offsets: Int32Array;
  /** Offset after each letter and its combining marks. */
  readonly ends: Int32Array;
  /** What stands before each letter (`parted`). */
  readonly gaps: Uint8Array;
  /** Where the words begin, in letters; one more entry holds the length. */
  readonly words: readonly number[];
  /** Whether any letter bears a mark. */
  readonly isMarked: boolean;
}

const comma = /* @__PURE__ */ (() =>
  new Set(Array.from("\n\r,;|/\\()[]{}:•·\t\u2028\u2029\u3001\uff0c").map((mark) => mark.charCodeAt(0))))();
const apostrophe = /* @__PURE__ */ (() =>
  new Set(
    Array.from("'\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc`´\uff07\u200b\u200c\u200d\u00ad\ufeff").map(
      (mark) => mark.charCodeAt(0),
    ),
  ))();
const space = 0x20;
const zero = 0x30;
const c = 0x63;
const h = 0x68;
const k = 0x6b;
const isDigit = (code: number): boolean => code >= zero && code <= 0x39;

/** Reads a text into plain letters. Composed, decomposed and mixed forms of a letter are read the same. */
export function readAddress(text: string): Reading {
  const { letter, marks: marksOf, upper } = letterTable();
  const codes = new Uint8Array(text.length);
  const marks = new Uint8Array(text.length);
  const offsets = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const gaps = new Uint8Array(text.length);
  const words: number[] = [];
  let length = 0;
  let gap: number = parted.byComma;
  let wasUpper = 0;
  let wasK = false;
  let isMarked = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit <= lastLetter ? (letter[unit] as number) : 0;
    if (code === 0) {
      if (unit === space) {
        if (gap < parted.bySpace) gap = parted.bySpace;
      } else if (unit >= 0x300 && unit <= 0x36f) {
        if (length > 0 && gap === parted.not) {
          const mark = combiningMark(unit);
          if (mark !== 0) isMarked = true;
          marks[length - 1] = (marks[length - 1] as number) | mark;
          ends[length - 1] = at + 1;
        }
      } else if (comma.has(unit)) gap = parted.byComma;
      else if (!apostrophe.has(unit) && gap < parted.bySpace) gap = parted.bySpace;
      continue;
    }
    const before = length === 0 ? 0 : (codes[length - 1] as number);
    const isUpper = upper[unit] as number;
    if (gap === parted.not) {
      if (isDigit(code) !== isDigit(before)) gap = parted.weakly;
      else if (isUpper === 1 && (wasUpper === 0 || isFollowedByLower(text, at, upper))) gap = parted.weakly;
      // "Phường 05" is "Phường 5"
      else if (before === zero && isDigit(code) && (gaps[length - 1] as number) !== parted.not) {
        codes[length - 1] = code;
        ends[length - 1] = at + 1;
        continue;
      }
    }
    if (gap !== parted.not) words.push(length);
    if (code === k) codes[length] = c;
    else {
      codes[length] = code;
      // "kh" is another sound than "ch"
      if (code === h && gap === parted.not && wasK) codes[length - 1] = k;
    }
    wasK = code === k;
    marks[length] = marksOf[unit] as number;
    if (marks[length] !== 0) isMarked = true;
    offsets[length] = at;
    ends[length] = at + 1;
    gaps[length] = gap;
    gap = parted.not;
    wasUpper = isUpper;
    length++;
  }
  words.push(length);
  return {
    letters: String.fromCharCode(...codes.subarray(0, length)),
    marks: marks.subarray(0, length),
    offsets: offsets.subarray(0, length),
    ends: ends.subarray(0, length),
    gaps: gaps.subarray(0, length),
    words,
    isMarked,
  };
}

/** Whether the letter after this one is a small one: the `N` of `XNga` begins a word. */
function isFollowedByLower(text: string, at: number, upper: Uint8Array): boolean {
  let next = at + 1;
  while (next < text.length && text.charCodeAt(next) >= 0x300 && text.charCodeAt(next) <= 0x36f) next++;
  const unit = text.charCodeAt(next);
  if (!(unit <= lastLetter)) return false;
  return (letterTable().letter[unit] as number) > 0x39 && upper[unit] === 0;
}

/** The letters of a name, for keys of tables. */
export const foldName = (name: string): string => readAddress(name).letters;
