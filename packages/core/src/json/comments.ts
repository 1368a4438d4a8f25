/** White space of JSON. */
export const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Offset after the comment that starts at `from`; `from` itself when there is none, or when it does not end. */
export function commentEnd(text: string, from: number): number {
  if (text.startsWith("//", from)) {
    const end = text.indexOf("\n", from);
    return end === -1 ? text.length : end + 1;
  }
  const end = text.startsWith("/*", from) ? text.indexOf("*/", from + 2) : -1;
  return end === -1 ? from : end + 2;
}
