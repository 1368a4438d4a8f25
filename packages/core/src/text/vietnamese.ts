import { placeToneMarks } from "./tone-mark.ts";

/**
 * The text in Unicode normalisation form C (dựng sẵn), the form of all text that leaves these packages.
 *
 * @example
 * ```ts
 * import { toNfc } from "@lienthong/core";
 *
 * toNfc("Nguye\u0302\u0303n"); // "Nguyễn", 6 code units instead of 8
 * ```
 */
export function toNfc(text: string): string {
  return text.normalize("NFC");
}

/**
 * NFC, with every run of white space one space, and none at the ends.
 *
 * @example
 * ```ts
 * import { cleanText } from "@lienthong/core";
 *
 * cleanText("  Trần   Văn An "); // "Trần Văn An"
 * ```
 */
export function cleanText(text: string): string {
  return toNfc(text).replace(/\s+/gu, " ").trim();
}

const apostrophes = /[\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u0060\u00b4\uff07]/gu;
/** Characters that are not seen: zero-width spaces and joiners, soft hyphen, byte order mark. */
const unseen = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;

/**
 * A form to compare Vietnamese words by: lower case, tone marks in one place (`Hoà` = `Hòa`), one kind of
 * apostrophe, dash and space, nothing that is not seen, and `đ` where the Icelandic letter that looks like it (U+00D0) was typed. `Thùy` and
 * `Thụy` stay different, so do `Y` and `I`.
 *
 * @example
 * ```ts
 * import { foldVietnamese } from "@lienthong/core";
 *
 * foldVietnamese("HOÀ  BÌNH") === foldVietnamese("Hòa Bình"); // true
 * ```
 */
export function foldVietnamese(text: string): string {
  const seen = cleanText(text.replace(unseen, ""));
  const plain = seen.replace(apostrophes, "'").replace(dashes, "-").toLowerCase().replace(/ð/gu, "đ");
  return placeToneMarks(toNfc(plain));
}

/**
 * The text without tone and vowel marks (bỏ dấu), `đ` (and `ð`, which looks like it) as `d`; case and all else stay.
 *
 * @example
 * ```ts
 * import { removeDiacritics } from "@lienthong/core";
 *
 * removeDiacritics("Đặng Thị Phương"); // "Dang Thi Phuong"
 * ```
 */
export function removeDiacritics(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đð]/gu, "d")
    .replace(/[ĐÐ]/gu, "D")
    .normalize("NFC");
}
