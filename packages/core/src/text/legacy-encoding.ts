/** Encodings of Vietnamese software before Unicode (bảng mã cũ). */
export type LegacyEncoding = "TCVN3" | "VNI" | "windows-1258";

/** What one byte of 0x80 or more says, given the byte before it. */
interface Trait {
  readonly encoding: LegacyEncoding;
  /** Whether the byte can stand here. */
  readonly fits: (code: number, before: number) => boolean;
  /** Whether the byte stands here in this encoding only: not in the others, nor in Latin-1 Vietnamese. */
  readonly proves: (code: number, before: number) => boolean;
}

/** Whether a byte stands in a list of small letters, or is the capital of one that does: bit 5 apart, as in ASCII and Latin-1. */
const isOneOf = (code: number, letters: string): boolean =>
  letters.includes(String.fromCharCode(code | 0x20));
const isBetween = (code: number, low: number, high: number): boolean => code >= low && code <= high;

// The strings below show bytes as the Latin-1 characters of the same number.

/** windows-1258 (CP1258.TXT of Unicode): the tone is a byte of its own after the vowel. */
const windows1258: Trait = {
  encoding: "windows-1258",
  fits: (code, before) =>
    isOneOf(code, "ìòþ")
      ? code !== 0xfe && isOneOf(before, "aeiouyâãêôõý")
      : isOneOf(code, "àáâãèéêíóôõùúýð"),
  proves: (code, before) =>
    code === 0xde || code === 0xf0 || (isOneOf(code, "ìò") && isOneOf(before, "âãêôõý")),
};

/** TCVN3 (TCVN 5712:1993 as its fonts use it): one byte a letter; a1 to b9 are letters in no other one. */
const tcvn3: Trait = {
  encoding: "TCVN3",
  fits: (code) => isBetween(code, 0xa1, 0xae) || isBetween(code, 0xb5, 0xfe),
  proves: (code) => isBetween(code, 0xa1, 0xae) || isBetween(code, 0xb5, 0xb9),
};

/**
 * VNI for Windows: marks are bytes after an ASCII vowel or after ô (for ơ) and ö (for ư), those with a circumflex only after a, e and o,
 * those with a breve only after a (`Niê` is none of VNI); ñ stands for đ.
 * Unverified, and used for nothing but this guess.
 */
const vni: Trait = {
  encoding: "VNI",
  fits: (code, before) =>
    isOneOf(code, "ñôöíìæóòî") ||
    (isOneOf(code, "ùøûõï") && isOneOf(before, "aeiouyôö")) ||
    (isOneOf(code, "âáàåãä") && isOneOf(before, "aeo")) ||
    (isOneOf(code, "êéèúüë") && isOneOf(before, "a")),
  proves: (code, before) =>
    isOneOf(code, "ñöøûïåäë") ||
    (isOneOf(before, "aeo") && isOneOf(code, "â")) ||
    (isOneOf(before, "a") && isOneOf(code, "ê")),
};

/** How much of the material must fit, and how much of a file is looked at. */
const share = 0.95;
const looked = 65_536;

/**
 * The encoding before Unicode that these bytes seem to be written in; `undefined` when none fits. A guess
 * for a message to a person, nothing to convert by.
 */
export function suspectEncoding(bytes: Uint8Array): LegacyEncoding | undefined {
  const seen = bytes.subarray(0, looked);
  const high = seen.reduce((count, code) => (code >= 0x80 ? count + 1 : count), 0);
  if (high === 0) return undefined;
  for (const { encoding, fits, proves } of [tcvn3, vni, windows1258]) {
    let fitting = 0;
    let proving = 0;
    seen.forEach((code, index) => {
      if (code < 0x80) return;
      const before = seen[index - 1] ?? 0;
      if (fits(code, before)) fitting += 1;
      if (proves(code, before)) proving += 1;
    });
    if (proving >= Math.max(1, high * 0.05) && fitting >= high * share) return encoding;
  }
  return undefined;
}

/**
 * The encoding before Unicode whose bytes this text seems to show: text of old software that was stored as
 * Unicode without being converted (`NguyÔn V¨n §øc`). A guess, and only for text with no character beyond
 * Latin-1.
 *
 * @example
 * ```ts
 * import { suspectLegacyText } from "@lienthong/core";
 *
 * suspectLegacyText("NguyÔn V¨n §øc"); // "TCVN3"
 * suspectLegacyText("Nguyễn Văn Đức"); // undefined
 * suspectLegacyText("Café Müller"); // undefined
 * ```
 */
export function suspectLegacyText(text: string): LegacyEncoding | undefined {
  const seen = text.slice(0, looked);
  if (/[^\0-\xff]/u.test(seen)) return undefined;
  return suspectEncoding(Uint8Array.from(seen, (character) => character.charCodeAt(0)));
}
