/** Tones, without marks of vowels. */
export const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A Vietnamese syllable without its tone: beginning, vowels as they go together, end; `nh` and `ch` stand behind a, ê, i and y only. */
const syllable =
  /^(?:ngh?|nh|ch|tr|th|kh|gh|gi|ph|qu|[bcdđghklmnpqrstvx])?(?:(?:o?a|u?ê|i|uy|y)(?:nh|ch)|(?:i[aêu]?|iêu|[ouưôơ]i|o[aăeo]|oa[ioy]|oeo|[aăâeêoôơuưy]|a[iouy]|â[uy]|eo|êu|u[aâêôơy]|uây|uôi|uy[aêu]|ư[aơu]|ươ[iu]|yêu?)(?:ng|[cmnpt])?)$/u;

/** Whether a word, its one tone anywhere, has the letters of a Vietnamese syllable. */
export function hasSyllableForm(word: string): boolean {
  if (word.length > 10) return false;
  const decomposed = word.toLowerCase().normalize("NFD");
  if ((decomposed.match(tones)?.length ?? 0) > 1) return false;
  return syllable.test(decomposed.replace(tones, "").normalize("NFC"));
}
