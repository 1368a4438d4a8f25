/** Texts of numbers that JavaScript would write in another way, by container and key. */
export type NumberTexts = Map<object, Map<string | number, string>>;

const digits = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** End of the JSON number that starts at `from`, or -1 when it breaks the grammar. */
export function numberEnd(text: string, from: number): number {
  let at = from;
  if (text.charCodeAt(at) === 0x2d) at += 1;
  if (!digits(text.charCodeAt(at))) return -1;
  if (text.charCodeAt(at) === 0x30) at += 1;
  else while (digits(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) === 0x2e) {
    at += 1;
    if (!digits(text.charCodeAt(at))) return -1;
    while (digits(text.charCodeAt(at))) at += 1;
  }
  const exponent = text.charCodeAt(at);
  if (exponent === 0x65 || exponent === 0x45) {
    at += 1;
    const sign = text.charCodeAt(at);
    if (sign === 0x2b || sign === 0x2d) at += 1;
    if (!digits(text.charCodeAt(at))) return -1;
    while (digits(text.charCodeAt(at))) at += 1;
  }
  return digits(text.charCodeAt(at)) ? -1 : at;
}

/** Whether a whole text is a JSON number. */
export function isNumber(text: string): boolean {
  return numberEnd(text, 0) === text.length;
}

const plainDecimal = /^-?(?:[1-9]\d{0,9}|0)\.\d{0,4}[1-9]$/u;

/** Whether JavaScript writes the number of this text with exactly this text. */
export function isCanonical(source: string, value: number): boolean {
  // Fifteen significant digits or fewer, no zero at the end: sure without asking.
  return (source.length <= 16 && plainDecimal.test(source)) || String(value) === source;
}
