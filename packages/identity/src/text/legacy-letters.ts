const first = 0xa1;
const gap = "\0";
/**
 * TCVN 5712:1993 (TCVN3, ABC) from byte a1 to fe, as the TCVN5712-1 codec of GNU iconv and the table of a public keyboard program (VBKey) have
 * it; a gap stands for no letter.
 */
const tcvn3 =
  "ĂÂÊÔƠƯĐăâêôơưđẰ" +
  gap.repeat(5) +
  "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ";

/** Tones in the order of the rows below: sắc, huyền, hỏi, ngã, nặng. */
const vniTones = "\u0301\u0300\u0309\u0303\u0323";
/**
 * Marks of VNI for Windows behind a vowel (bảng mã VNI), as the tables of two public keyboard programs have them (xvnkb, `vni.h`, 2002; VBKey): the five
 * tones, those over a circumflex, those over a breve.
 */
const vniMarks = [
  ["ùøûõï", ""],
  ["áàåãäâ", "\u0302"],
  ["éèúüëê", "\u0306"],
] as const;
/** Letters of VNI that are one character, and what they say. */
const vniLetters = ["ñôöíìæóòî", "đơưíìỉĩịỵ"] as const;

function vniMark(character: string): string | undefined {
  for (const [row, vowel] of vniMarks) {
    const at = row.indexOf(character);
    // Behind the tones stands the mark of the vowel alone.
    if (at >= 0) return vowel + vniTones.charAt(at);
  }
  return undefined;
}

/** A letter of Vietnamese, decomposed. */
const letter =
  /(?:[aA]\u0323?\u0306|[aeoAEO]\u0323?\u0302|[ouOU]\u031b\u0323?|[aeiouyAEIOUY]\u0323?)[\u0300\u0301\u0303\u0309]?|[đĐ]/gu;
/** Whether a text has no letter with marks. */
export const isAscii = (text: string): boolean => !/[^\0-\x7f]/u.test(text);
/** Whether a text has plain letters and those of Vietnamese, no others. */
export const isVietnamese = (text: string): boolean => isAscii(text.normalize("NFD").replace(letter, ""));

/** Text of TCVN3 shown as Latin-1; `undefined` when a character is none of it. Where all other letters are capitals, so are those with marks. */
export function fromTcvn3(text: string): string | undefined {
  const isCapital = /[A-Z]/u.test(text) && !/[a-z]/u.test(text);
  let out = "";
  for (const character of text) {
    const letter = character < "\u0080" ? character : tcvn3[character.charCodeAt(0) - first];
    if (letter === undefined || letter === gap) return undefined;
    out += letter;
  }
  return isCapital ? out.toUpperCase() : out;
}

/** Text of VNI for Windows shown as Latin-1, its marks still apart; `undefined` when a character is none of it. */
export function fromVni(text: string): string | undefined {
  let out = "";
  let mayCarry = false;
  for (const character of text) {
    const lower = character.toLowerCase();
    const mark: string | undefined = mayCarry ? vniMark(lower) : undefined;
    const letter = vniLetters[1][vniLetters[0].indexOf(lower)];
    if (mark !== undefined) out += mark;
    else if (letter !== undefined) out += lower === character ? letter : letter.toUpperCase();
    else if (character < "\u0080") out += character;
    else return undefined;
    mayCarry = mark === undefined && /[aeiouyôö]/u.test(lower);
  }
  return out;
}

/** Letters and tones of windows-1258 (WHATWG Encoding Standard) as Latin-1 shows their bytes, and what they say. */
const windows1258 = ["ÃãÐðÕõÝýÌÒÞìò", "ĂăĐđƠơƯư\u0300\u0309\u0303\u0301\u0323"] as const;

/** Text of windows-1258 shown as Latin-1 (`NguyêÞn Vãn Ðýìc`), its tones still apart. */
export function fromWindows1258(text: string): string {
  return text.replace(/[ÃãÐðÕõÝýÌÒÞìò]/gu, (character) =>
    windows1258[1].charAt(windows1258[0].indexOf(character)),
  );
}
