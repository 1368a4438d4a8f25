import { shapeMask, toneMask } from "./letters.ts";
import type { Reading } from "./reading.ts";

/** What the marks of a written name cost against those of a unit's name. */
export interface MarksCost {
  readonly cost: number;
  /** Whether the writing has marks and none of them contradicts. */
  readonly isExact: boolean;
}

const exact: MarksCost = { cost: 0, isExact: true };

/** A syllable whose marks contradict; one whose marks were left out, in a marked text and in a plain one. */
const weights = { conflict: 1.6, omitted: 1.2, omittedInPlainName: 0.5, plainText: 0.05 } as const;

/**
 * Compares marks letter by letter, tones syllable by syllable: `Hoà` is `Hòa`. Both have the same letters.
 *
 * @param isMarked whether the text has marks anywhere
 */
export function compareMarks(text: Reading, start: number, name: Reading, isMarked: boolean): MarksCost {
  let isPlainSpan = true;
  let conflicts = 0;
  let omitted = 0;
  for (let word = 0; word + 1 < name.words.length; word++) {
    let nameTone = 0;
    let textTone = 0;
    let isShapeOmitted = false;
    let isShapeWrong = false;
    for (let at = name.words[word] as number; at < (name.words[word + 1] as number); at++) {
      const want = name.marks[at] as number;
      const have = text.marks[start + at] as number;
      if (have !== 0) isPlainSpan = false;
      nameTone |= want & toneMask;
      textTone |= have & toneMask;
      const wantShape = want & shapeMask;
      const haveShape = have & shapeMask;
      if (wantShape === haveShape) continue;
      if (haveShape === 0) isShapeOmitted = true;
      else isShapeWrong = true;
    }
    if (isShapeWrong || (textTone !== 0 && textTone !== nameTone)) conflicts++;
    else if (isShapeOmitted || textTone !== nameTone) omitted++;
  }
  if (conflicts === 0 && omitted === 0) return exact;
  if (!isMarked) return { cost: weights.plainText * omitted, isExact: false };
  const perSyllable = isPlainSpan ? weights.omittedInPlainName : weights.omitted;
  return { cost: conflicts * weights.conflict + omitted * perSyllable, isExact: false };
}

/** Whether marks of the text contradict those of a word: `Tĩnh` is not `tỉnh`, `tinh` may be. */
export function contradicts(text: Reading, start: number, word: Reading): boolean {
  let textTone = 0;
  let wordTone = 0;
  for (let at = 0; at <= word.letters.length; at++) {
    if (at === word.letters.length || (at > 0 && word.gaps[at] !== 0)) {
      if (textTone !== 0 && textTone !== wordTone) return true;
      textTone = 0;
      wordTone = 0;
      if (at === word.letters.length) break;
    }
    const have = text.marks[start + at] as number;
    const want = word.marks[at] as number;
    textTone |= have & toneMask;
    wordTone |= want & toneMask;
    const shape = have & shapeMask;
    if (shape !== 0 && shape !== (want & shapeMask)) return true;
  }
  return false;
}
