import { type XmlNode, type XmlText, parseXmlTree } from "@lienthong/core/xml";
import {
  type AttributeName,
  type Content,
  type ElementName,
  type Markup,
  element,
} from "../documents/xhtml.ts";

/** Longer narratives are left out. */
const longest = 200_000;

/** Elements that stay as they are. */
const kept: ReadonlySet<string> = new Set<ElementName>([
  "div",
  "p",
  "ul",
  "ol",
  "li",
  "dl",
  "dt",
  "dd",
  "table",
  "caption",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "th",
  "td",
  "span",
  "strong",
  "b",
  "i",
  "em",
  "u",
  "small",
  "br",
  "hr",
  "pre",
  "code",
  "sub",
  "sup",
  "blockquote",
  "q",
  "cite",
  "abbr",
]);
/** Elements of which the words stay. */
const unwrapped: ReadonlySet<string> = new Set([
  "a",
  "tt",
  "big",
  "dfn",
  "samp",
  "kbd",
  "var",
  "bdo",
  "address",
  "col",
]);
/** Headings come below those of the page. */
const headings: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/**
 * The narrative (XHTML) of a resource, made anew of an allow-list: no links, pictures, scripts, styles, event handlers or
 * attributes but those that join cells of a table. `undefined` when it cannot be read.
 */
export function cleanNarrative(div: unknown): Markup | undefined {
  if (typeof div !== "string" || div.length > longest) return undefined;
  const result = parseXmlTree(div.replaceAll("&nbsp;", "&#160;"), {
    limits: { maxDepth: 40, maxElements: 5000 },
  });
  if (!result.ok || result.value.local !== "div") return undefined;
  return element("div", { class: "lt-narrative" }, result.value.children.map(cleanNode));
}

function cleanNode(node: XmlNode | XmlText): Content {
  if (node.kind === "text") return node.text;
  const { local, children } = node;
  if (headings.has(local)) return element("h4", {}, children.map(cleanNode));
  if (kept.has(local)) return element(local as ElementName, spans(node), children.map(cleanNode));
  if (unwrapped.has(local)) return children.map(cleanNode);
  // A picture is told by its alternative text; all else (script, style, object, …) goes with what is in it.
  return local === "img" ? (node.attributes.get("alt")?.value ?? "") : undefined;
}

function spans({ local, attributes }: XmlNode): Partial<Record<AttributeName, string>> {
  if (local !== "td" && local !== "th") return {};
  const found: Partial<Record<AttributeName, string>> = {};
  for (const name of ["colspan", "rowspan"] as const) {
    const value = attributes.get(name)?.value;
    if (value !== undefined && /^[1-9][0-9]?$/u.test(value)) found[name] = value;
  }
  return found;
}
