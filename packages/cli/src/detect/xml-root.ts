/** The first element of an XML text, as far as needed to tell the kind of file. */
export interface XmlRoot {
  /** Name without prefix. */
  readonly local: string;
  /** The whole start tag, for a look at its namespaces; at most 4,096 characters. */
  readonly tag: string;
}

const nameEnd = /[\s/>]/u;

/**
 * Finds the root element behind declaration, comments and instructions without parsing the document; `undefined` when
 * something else comes first, such as a DOCTYPE, which is refused anyway. The guarded reader still reads the whole file afterwards.
 */
export function findXmlRoot(text: string): XmlRoot | undefined {
  let at = 0;
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (text.startsWith("<?", at)) at = after(text, "?>", at);
    else if (text.startsWith("<!--", at)) at = after(text, "-->", at);
    else break;
    if (at < 0) return undefined;
  }
  if (text[at] !== "<" || text[at + 1] === "!") return undefined;
  const start = text.slice(at + 1, at + 4096);
  const close = start.indexOf(">");
  const tag = close < 0 ? start : start.slice(0, close);
  const end = tag.search(nameEnd);
  const name = end < 0 ? tag : tag.slice(0, end);
  return name === "" ? undefined : { local: name.slice(name.indexOf(":") + 1), tag };
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d || unit === 0xfeff;
}
