const tag = /^\/?[A-Za-z][A-Za-z0-9]{0,30}(?:\s[^<>]*)?\/?$/u;
const longest = 2000;

/** Whether text holds what a browser would take for an HTML tag. Linear. */
export function looksLikeHtml(text: string): boolean {
  for (let at = text.indexOf("<"); at >= 0;) {
    const next = text.indexOf("<", at + 1);
    const end = text.indexOf(">", at + 1);
    if (end < 0) return false;
    if ((next < 0 || end < next) && end - at < longest && tag.test(text.slice(at + 1, end))) return true;
    at = next;
  }
  return false;
}
