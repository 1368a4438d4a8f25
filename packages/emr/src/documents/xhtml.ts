const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that no XML document may hold, lone halves of pairs among them. */
const forbidden =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** Text as content or value of an attribute, in HTML and in XML: no mark-up, whatever it says. */
export function escapeText(text: string): string {
  return text
    .normalize("NFC")
    .replace(forbidden, "\ufffd")
    .replace(/[&<>"']/gu, (character) => escapes[character] ?? "");
}

/** Mark-up that was made here, not read from anywhere. */
export interface Markup {
  readonly markup: string;
}

/** What may stand inside an element: texts are escaped, mark-up is not. */
export type Content = string | Markup | undefined | readonly Content[];

/** Names of elements and attributes that are made here. */
export type ElementName =
  | "div"
  | "section"
  | "header"
  | "main"
  | "footer"
  | "h1"
  | "h2"
  | "h3"
  | "p"
  | "ul"
  | "li"
  | "dl"
  | "dt"
  | "dd"
  | "table"
  | "caption"
  | "thead"
  | "tbody"
  | "tfoot"
  | "tr"
  | "th"
  | "td"
  | "span"
  | "strong"
  | "small"
  | "br"
  | "b"
  | "i"
  | "em"
  | "ol"
  | "pre"
  | "code"
  | "sub"
  | "sup"
  | "blockquote"
  | "hr"
  | "h4"
  | "h5"
  | "h6"
  | "q"
  | "cite"
  | "abbr"
  | "u"
  | "time";
/** Names of attributes that are written here; none that could run or fetch anything. */
export type AttributeName =
  | "class"
  | "lang"
  | "xml:lang"
  | "scope"
  | "colspan"
  | "rowspan"
  | "id"
  | "aria-labelledby"
  | "xmlns"
  | "role"
  | "tabindex"
  | "data-label";

const empty: ReadonlySet<string> = new Set<ElementName>(["br", "hr"]);

/** Mark-up of one element, well formed as HTML and as XML. */
export function element(
  name: ElementName,
  attributes: Readonly<Partial<Record<AttributeName, string>>>,
  ...content: readonly Content[]
): Markup {
  const written = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escapeText(value)}"`)
    .join("");
  if (empty.has(name)) return { markup: `<${name}${written}/>` };
  return { markup: `<${name}${written}>${contentText(content)}</${name}>` };
}

/** The mark-up of content. */
export function contentText(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string") return escapeText(content);
  if ("markup" in content) return content.markup;
  return content.map(contentText).join("");
}

/** Text whose line breaks stay. */
export function lines(text: string): Content {
  return text
    .split(/\r\n?|\n/u)
    .flatMap((line, at): Content[] => (at === 0 ? [line] : [element("br", {}), line]));
}
