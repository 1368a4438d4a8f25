/** Tone of a letter (dấu thanh): bits 0 to 2. */
export const toneMask = 7;
/** Shape of a letter (dấu mũ, dấu trăng, dấu móc, đ): bits 3 to 5. */
export const shapeMask = 56;

const tones: Readonly<Record<string, number>> = {
  "\u0300": 1,
  "\u0301": 2,
  "\u0303": 3,
  "\u0309": 4,
  "\u0323": 5,
  "\u0340": 1,
  "\u0341": 2,
};
const shapes: Readonly<Record<string, number>> = { "\u0302": 8, "\u0306": 16, "\u031b": 24 };
const stroke = 32;

/** What one UTF-16 code unit is to the address reader: letter code (0 when none) and its marks. */
interface LetterTable {
  /** Lower-case ASCII code by code unit; `y` is `i`, which Vietnamese spelling does not tell apart. */
  readonly letter: Uint8Array;
  readonly marks: Uint8Array;
  /** 1 for an upper-case letter. */
  readonly upper: Uint8Array;
}

/** The last code unit of the table: `ỹ`. */
export const lastLetter = 0x1ef9;

const folded: Readonly<Record<string, string>> = { y: "i", đ: "d" };

let table: LetterTable | undefined;

/** The table of Latin letters, made on first use. */
export function letterTable(): LetterTable {
  if (table !== undefined) return table;
  const letter = new Uint8Array(lastLetter + 1);
  const marks = new Uint8Array(lastLetter + 1);
  const upper = new Uint8Array(lastLetter + 1);
  for (let code = 0x30; code <= lastLetter; code++) {
    if (code > 0x7a && code < 0xc0) continue;
    if (code > 0x24f && code < 0x1e00) continue;
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    const [first = "", ...rest] = lower.normalize("NFD");
    const plain = folded[first] ?? first;
    if (!/^[a-z0-9]$/u.test(plain)) continue;
    letter[code] = plain.charCodeAt(0);
    upper[code] = lower === character ? 0 : 1;
    let found = first === "đ" ? stroke : 0;
    for (const mark of rest) found |= (tones[mark] ?? 0) | (shapes[mark] ?? 0);
    marks[code] = found;
  }
  // Eth and African d, which old fonts and keyboards put in the place of Đ.
  for (const [code, isUpper] of [
    [0xd0, 1],
    [0xf0, 0],
    [0x189, 1],
  ] as const) {
    letter[code] = 0x64;
    marks[code] = stroke;
    upper[code] = isUpper;
  }
  table = { letter, marks, upper };
  return table;
}

/** The mark that a combining character puts on the letter before it; 0 when it is none of Vietnamese. */
export function combiningMark(code: number): number {
  const character = String.fromCharCode(code);
  return tones[character] ?? shapes[character] ?? 0;
}
