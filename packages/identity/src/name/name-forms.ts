import { cleanText, foldVietnamese, removeDiacritics } from "@lienthong/core";

const apostrophes = /['’ʼ]/gu;
/** Latin letters without marks to take off, as the zone writes them (ICAO Doc 9303-3 section 6 A), for names of foreign parents. */
const latin: Readonly<Record<string, string>> = {
  Æ: "AE",
  Œ: "OE",
  Ø: "OE",
  Þ: "TH",
  Ł: "L",
  Ħ: "H",
  Ŧ: "T",
  Ŋ: "N",
};

/**
 * A name as it is written in sentences (viết hoa chữ cái đầu), from one in capitals as portals send it; the letter after an apostrophe is a
 * capital, too. Names in mixed case stay as they are: their writer knew better.
 *
 * @example
 * ```ts
 * import { titleCaseName } from "@lienthong/identity";
 *
 * titleCaseName("RƠ CHÂM H'LAN"); // "Rơ Châm H'Lan"
 * titleCaseName("Nguyễn Thị McDo"); // "Nguyễn Thị McDo"
 * ```
 */
export function titleCaseName(name: string): string {
  if (typeof name !== "string") throw new TypeError("titleCaseName takes text");
  const text = cleanText(name);
  if (text !== text.toUpperCase() && text !== text.toLowerCase()) return text;
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/**
 * A name in the letters of a machine-readable zone (tên không dấu, ICAO Doc 9303-3): no marks, capitals, `<` between words. Whole: which words
 * are the family name is not decided here.
 *
 * @example
 * ```ts
 * import { nameInMrzLetters } from "@lienthong/identity";
 *
 * nameInMrzLetters("H'Blơi Niê"); // "HBLOI<NIE"
 * ```
 */
export function nameInMrzLetters(name: string): string {
  if (typeof name !== "string") throw new TypeError("nameInMrzLetters takes text");
  return removeDiacritics(foldVietnamese(name))
    .toUpperCase()
    .replace(apostrophes, "")
    .replace(/[^\0-\x7f]/gu, (letter) => latin[letter] ?? letter)
    .replace(/[^A-Z]+/gu, "<")
    .replace(/^<|<$/gu, "");
}
