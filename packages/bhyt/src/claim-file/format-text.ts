/** Characters that XML 1.0 cannot hold, not even as a reference: most controls, lone surrogates, U+FFFE, U+FFFF. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Whether a text can be written into XML and read back as it was. */
export function isWritable(text: string): boolean {
  return !unwritable.test(text);
}
