/** Characters that XML 1.0 cannot hold, not even as a reference: most controls, lone surrogates, U+FFFE, U+FFFF. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Whether a text can be written into XML and read back as it was. */
export function isWritable(text: string): boolean {
  return !unwritable.test(text);
}

const special = /[&<>\r]/u;

/** A text with the characters escaped that XML gives a meaning. A carriage return is kept by its number. */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#xD;");
}
