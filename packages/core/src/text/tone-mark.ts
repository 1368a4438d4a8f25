/** Combining grave, acute, tilde, hook above and dot below: the five written tones (dấu thanh). */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const word = /[\u0300\u0301\u0303\u0309\u0323a-zăâđêôơư]+/gu;
/** Beginning, vowels, end of a syllable without its tone. `qu`, and `gi` before a vowel, are beginnings. */
const syllable = /^(qu|gi(?=[aăâeêioôơuưy])|[bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]{1,3})([bcdghklmnpt]{0,2})$/u;

/** Which of the vowels bears the tone, by the older of the two customs (hòa, thúy). */
function bearer(vowels: string, end: string): number {
  const marked = Math.max(...["ă", "â", "ê", "ô", "ơ"].map((vowel) => vowels.lastIndexOf(vowel)));
  if (marked !== -1) return marked;
  const horned = vowels.lastIndexOf("ư");
  if (horned !== -1) return horned;
  if (end !== "") return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}

function placeInWord(text: string): string {
  const tones = text.normalize("NFD").match(tone);
  if (tones?.length !== 1) return text;
  const bare = text.normalize("NFD").replace(tone, "").normalize("NFC");
  const parts = syllable.exec(bare);
  if (parts === null) return text;
  const [, beginning = "", vowels = "", end = ""] = parts;
  const at = beginning.length + bearer(vowels, end);
  return (bare.slice(0, at + 1) + tones[0] + bare.slice(at + 1)).normalize("NFC");
}

/**
 * Puts the tone mark of every syllable in one place, so that `hoà` and `hòa`, `qúy` and `quý`, `tòan` and
 * `toàn` become equal. Takes lower-case NFC text; what is no Vietnamese syllable stays as it is.
 */
export function placeToneMarks(text: string): string {
  // Separate tones from letters, which stay composed: words are then found by one simple class.
  const separated = text.replace(/[^\0-\x7f]/gu, (character) => {
    const found = character.normalize("NFD").match(tone);
    return found === null
      ? character
      : character.normalize("NFD").replace(tone, "").normalize("NFC") + found.join("");
  });
  return separated.replace(word, placeInWord).normalize("NFC");
}
