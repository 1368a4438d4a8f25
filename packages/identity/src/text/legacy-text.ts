import { type Confidence, suspectLegacyText } from "@lienthong/core";

/** Text that was read out of an encoding of before Unicode, and how sure that is. */
export interface LegacyText {
  readonly text: string;
  readonly encoding: "TCVN3" | "VNI";
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
/** Every letter that Vietnamese writes, and what stands between words. */
const vietnamese = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}]*$/u;

/**
 * Text of old software (TCVN3, VNI) that was stored as if it were Unicode, such as `NguyÔn V¨n §øc`, put right. Nothing for all else: text with a
 * character beyond Latin-1, or that fits no old encoding, is never touched. Of TCVN3 the case of letters with marks depends on the font and is
 * lost: where all letters without marks are capitals, the others become so, too.
 */
export function readLegacyText(text: string): LegacyText | undefined {
  if (text.length > longest) return undefined;
  const encoding = suspectLegacyText(text);
  if (encoding !== "TCVN3" && encoding !== "VNI") return undefined;
  const decoded = (encoding === "TCVN3" ? fromTcvn3(text) : fromVni(text))?.normalize("NFC");
  if (decoded === undefined || !vietnamese.test(decoded)) return undefined;
  const isCapital = encoding === "TCVN3" && /[A-Z]/u.test(text) && !/[a-z]/u.test(text);
  return {
    text: isCapital ? decoded.toUpperCase() : decoded,
    encoding,
    confidence: encoding === "TCVN3" ? "single-source" : "unverified",
  };
}

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
