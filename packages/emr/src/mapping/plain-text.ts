/**
 * Whether a text is made of letters and marks of Latin alone, each in one piece: such a text is in NFC and holds neither
 * control characters nor surrogates, so that nothing more need be asked of it.
 */
export function isPlainText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code <= 0x7e) continue;
    if ((code >= 0xa0 && code <= 0x2ff) || (code >= 0x1e00 && code <= 0x1eff)) continue;
    return false;
  }
  return true;
}

/** Whether a text is made of visible ASCII alone. */
export function isVisibleAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x21 || code > 0x7e) return false;
  }
  return text !== "";
}

/** Whether the characters from one place to another are digits. */
export function areDigits(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (!(code >= 0x30 && code <= 0x39)) return false;
  }
  return true;
}

/** Whether a text is digits with at most a sign before them and a point between them. */
export function isDecimal(text: string): boolean {
  const start = text.charCodeAt(0) === 0x2d ? 1 : 0;
  const point = text.indexOf(".");
  if (point === -1) return text.length > start && areDigits(text, start, text.length);
  return (
    point > start &&
    point < text.length - 1 &&
    areDigits(text, start, point) &&
    areDigits(text, point + 1, text.length)
  );
}
