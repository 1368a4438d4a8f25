import { digitsAt } from "../lib/date-text.ts";

const mark = "CSST";
/** Words with which vital signs are told otherwise: mạch, nhiệt độ, huyết áp, nhịp thở, SpO2. */
const words = ["mạch", "nhiệt độ", "huyết áp", "nhịp thở", "spo2"];
/** What may stand between such a word and its number. */
const between = " :=.,";

/** A sign of one to three capital letters, and its value: `M75`, `HA120/70`, `T38.2`. */
function isSign(text: string): boolean {
  let at = 0;
  while (at < 3 && text.charAt(at) >= "A" && text.charAt(at) <= "Z") at += 1;
  if (at === 0 || at === text.length) return false;
  for (; at < text.length; at += 1)
    if (digitsAt(text, at, at + 1) < 0 && text.charAt(at) !== "/" && text.charAt(at) !== ".") return false;
  return digitsAt(text, text.length - 1, text.length) >= 0;
}

/** Whether every `CSST` is followed by its signs: `CSST<M75_T37_HA120/70_NT18_HL2>`. */
function areMarksRight(text: string): boolean {
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    const from = at + mark.length;
    const to = text.indexOf(">", from);
    if (text.charAt(from) !== "<" || to === -1) return false;
    if (
      !text
        .slice(from + 1, to)
        .split("_")
        .every((sign) => isSign(sign.trim()))
    )
      return false;
    at = to;
  }
  return true;
}

/** Whether a text tells a vital sign with its number in words: `mạch 80 lần/phút`. */
function tellsInWords(text: string): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => {
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
      let next = at + word.length;
      while (next < lower.length && between.includes(lower.charAt(next))) next += 1;
      if (digitsAt(lower, next, next + 1) >= 0 && next < lower.length) return true;
    }
    return false;
  });
}

/** Whether the vital signs in a note (DIEN_BIEN_LS) are written by the convention, or there are none. */
export function areVitalSignsRight(note: string): boolean {
  const text = note.normalize("NFC");
  return text.includes(mark) ? areMarksRight(text) : !tellsInWords(text);
}
