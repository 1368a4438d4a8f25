import { type Confidence, suspectLegacyText } from "@lienthong/core";
import { isSyllable } from "./syllable.ts";
import { decodeViqr, readViqr } from "./viqr.ts";

/** Encodings of before Unicode that can be decoded (bảng mã cũ): ABC, VNI for Windows, and the mnemonics of RFC 1456. */
export type DecodableEncoding = "TCVN3" | "VNI" | "VIQR";

/** Text that was read out of an encoding of before Unicode, and how sure that is. */
export interface LegacyText {
  /** What it says, in NFC. */
  readonly text: string;
  /** The encoding that it was taken for. */
  readonly encoding: DecodableEncoding;
  /** How sure the table of that encoding is. */
  readonly confidence: Confidence;
}

const first = 0xa1;
const gap = "\0";
/**
 * TCVN 5712:1993 (TCVN3, ABC) from byte a1 to fe, as the TCVN5712-1 codec of GNU iconv has it; a gap stands for no letter.
 */
const tcvn3 =
  "ĂÂÊÔƠƯĐăâêôơưđẰ" +
  gap.repeat(5) +
  "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ";

/** Marks of VNI for Windows behind a vowel (bảng mã VNI): circumflex or breve and tone. From memory, unverified. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const vniLetters: Readonly<Record<string, string>> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

const longest = 1000;

/**
 * What text of old software says that was stored as if it were Unicode (`NguyÔn V¨n §øc`, `Nguye^~n Va(n DDu+'c`), with the encoding
 * (bảng mã cũ) that it was taken for. `undefined` for all else: text with a character beyond Latin-1, plain text such as `H'Lan`, `O'Brien`
 * or `Nguyen Van A.`, and text that surely fits no old encoding is never touched.
 *
 * @example
 * ```ts
 * import { readLegacyText } from "@lienthong/identity";
 *
 * readLegacyText("NguyÔn V¨n §øc"); // { text: "Nguyễn Văn Đức", encoding: "TCVN3", confidence: "single-source" }
 * readLegacyText("Nguye^~n Va(n DDu+'c")?.text; // "Nguyễn Văn Đức"
 * readLegacyText("Nguyen Van A."); // undefined
 * ```
 */
export function readLegacyText(text: string): LegacyText | undefined {
  if (text.length > longest) return undefined;
  const quoted = readViqr(text);
  if (quoted !== undefined) return { text: quoted, encoding: "VIQR", confidence: confidenceOf.VIQR };
  const suspected = suspectLegacyText(text);
  const candidates = (["TCVN3", "VNI"] as const).flatMap((encoding): readonly LegacyText[] => {
    if (suspected !== undefined && suspected !== encoding) return [];
    const decoded = decodeLegacyText(text, encoding);
    if (decoded === undefined || !isVietnamese(decoded)) return [];
    if (suspected === undefined && !isPlausible(text, decoded, encoding)) return [];
    return [{ text: decoded, encoding, confidence: confidenceOf[encoding] }];
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** A letter of Vietnamese, decomposed. */
const letter =
  /(?:[aA]\u0323?\u0306|[aeoAEO]\u0323?\u0302|[ouOU]\u031b\u0323?|[aeiouyAEIOUY]\u0323?)[\u0300\u0301\u0303\u0309]?|[đĐ]/gu;
const isAscii = (text: string): boolean => !/[^\0-\x7f]/u.test(text);
/** Whether a text has plain letters and those of Vietnamese, no others. */
const isVietnamese = (text: string): boolean => isAscii(text.normalize("NFD").replace(letter, ""));

/**
 * Whether text without a byte that only one encoding has (`Vò Träng Phông`, `Voõ Thò Saùu`) was written in this one nevertheless: at least two
 * words become others, all that bear marks become syllables, and what stands there now is no Vietnamese.
 */
function isPlausible(text: string, decoded: string, encoding: "TCVN3" | "VNI"): boolean {
  if (isAscii(text)) return false;
  const [before, after] = [text, decoded].map((one) => one.split(/[\s,.;:()/-]+/u));
  const changed = (before ?? []).filter((word, at) => word !== after?.[at]);
  if (changed.length < 2 || before?.length !== after?.length) return false;
  if (!(after ?? []).every((word) => isAscii(word) || isSyllable(word))) return false;
  return encoding === "TCVN3" ? !isVietnamese(text) : changed.filter((word) => !isSyllable(word)).length > 1;
}

/** How sure the tables are. That a text is VIQR stays a judgement, though the table of RFC 1456 stands in many places. */
export const confidenceOf: Readonly<Record<DecodableEncoding, Confidence>> = {
  TCVN3: "single-source",
  VNI: "unverified",
  VIQR: "single-source",
};

/**
 * Text of an encoding of before Unicode (bảng mã cũ) that you know, in NFC: TCVN3 (ABC) and VNI as bytes shown as Latin-1 characters, VIQR by
 * RFC 1456, where a backslash keeps a mark from its letter. `undefined` when a character is none of that encoding. Of TCVN3 the case of
 * letters with marks depends on the font and is lost: where all letters without marks are capitals, the others become so, too.
 *
 * @example
 * ```ts
 * import { decodeLegacyText } from "@lienthong/identity";
 *
 * decodeLegacyText("O^ng te^n gi`\\?", "VIQR"); // "Ông tên gì?"
 * decodeLegacyText("Traàn Thò Phöôïng", "VNI"); // "Trần Thị Phượng"
 * ```
 */
export function decodeLegacyText(text: string, encoding: DecodableEncoding): string | undefined {
  if (!Object.hasOwn(decoders, encoding)) throw new TypeError("encoding: TCVN3, VNI or VIQR");
  return decoders[encoding](text)?.normalize("NFC");
}

const decoders: Readonly<Record<DecodableEncoding, (text: string) => string | undefined>> = {
  TCVN3: (text) => {
    const isCapital = /[A-Z]/u.test(text) && !/[a-z]/u.test(text);
    return isCapital ? fromTcvn3(text)?.toUpperCase() : fromTcvn3(text);
  },
  VNI: fromVni,
  VIQR: decodeViqr,
};

function fromTcvn3(text: string): string | undefined {
  let out = "";
  for (const character of text) {
    const letter = character < "\u0080" ? character : tcvn3[character.charCodeAt(0) - first];
    if (letter === undefined || letter === gap) return undefined;
    out += letter;
  }
  return out;
}

function fromVni(text: string): string | undefined {
  let out = "";
  let mayCarry = false;
  for (const character of text) {
    const lower = character.toLowerCase();
    const mark: string | undefined = mayCarry ? vniMarks[lower] : undefined;
    const letter = vniLetters[lower];
    if (mark !== undefined) out += mark;
    else if (letter !== undefined) out += lower === character ? letter : letter.toUpperCase();
    else if (character < "\u0080") out += character;
    else return undefined;
    mayCarry = mark === undefined && (/[aeiouy]/u.test(lower) || lower === "ô" || lower === "ö");
  }
  return out;
}
