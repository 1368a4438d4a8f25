import { toNfc } from "@lienthong/core";
import { type XmlNode, textOf } from "@lienthong/core/xml";

/** Elements of CDA's narrative block as XHTML. */
const elements: Readonly<Record<string, string>> = {
  paragraph: "p",
  item: "li",
  table: "table",
  thead: "thead",
  tbody: "tbody",
  tfoot: "tfoot",
  tr: "tr",
  th: "th",
  td: "td",
  caption: "caption",
  sub: "sub",
  sup: "sup",
  content: "span",
  linkHtml: "a",
  footnote: "span",
  br: "br",
  col: "col",
  colgroup: "colgroup",
};

/** What may stand in what: elsewhere the text alone is kept. */
const parents: Readonly<Record<string, readonly string[]>> = {
  li: ["ul", "ol"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  tr: ["table", "thead", "tbody", "tfoot"],
  th: ["tr"],
  td: ["tr"],
  caption: ["table"],
  col: ["table", "colgroup"],
  colgroup: ["table"],
  table: ["div", "td", "th", "li"],
  ul: ["div", "td", "th", "li"],
  ol: ["div", "td", "th", "li"],
  p: ["div", "td", "th", "li"],
};
/** Elements that hold no text of their own. */
const noText = new Set(["table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "colgroup"]);

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/gu, (mark) => escapes[mark] ?? mark);

/** The narrative of a section as XHTML of FHIR; undefined when it says nothing. Scripts, styles and other links are left out. */
export function narrativeOf(text: XmlNode): string | undefined {
  if (textOf(text).trim() === "") return undefined;
  const inner = inside(text, "div");
  return `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;
}

/** A plain text as XHTML of FHIR. */
export function divOf(text: string): string {
  return `<div xmlns="http://www.w3.org/1999/xhtml">${escape(text)}</div>`;
}

function inside(node: XmlNode, parent: string): string {
  return node.children
    .map((child) => {
      if (child.kind === "element") return elementOf(child, parent);
      if (noText.has(parent)) return "";
      return escape(toNfc(child.text));
    })
    .join("");
}

function elementOf(node: XmlNode, parent: string): string {
  const name = nameOf(node);
  // A caption of a list or paragraph is its first line.
  if (node.local === "caption" && parent !== "table") {
    if (parent === "ul" || parent === "ol") return `<li><b>${escape(toNfc(textOf(node)))}</b></li>`;
    return `<b>${inside(node, "b")}</b>`;
  }
  const allowed = name === undefined ? undefined : parents[name];
  if (name === undefined || (allowed !== undefined && !allowed.includes(parent)))
    return noText.has(parent) ? "" : inside(node, parent);
  if (noText.has(parent) && allowed === undefined) return "";
  if (name === "br" || name === "col") return `<${name}/>`;
  const content = inside(node, name);
  if (noText.has(name) && content === "") return "";
  return `<${name}${attributesOf(node, name)}>${content}</${name}>`;
}

function nameOf(node: XmlNode): string | undefined {
  if (node.local === "list") return node.attributes.get("listType")?.value === "ordered" ? "ol" : "ul";
  if (node.local === "content") {
    const style = node.attributes.get("styleCode")?.value ?? "";
    if (/\bBold\b/u.test(style)) return "b";
    if (/\bItalics\b/u.test(style)) return "i";
  }
  return Object.hasOwn(elements, node.local) ? elements[node.local] : undefined;
}

function attributesOf(node: XmlNode, name: string): string {
  const value = (key: string): string | undefined => node.attributes.get(key)?.value.trim();
  if (name === "a") {
    const target = value("href") ?? "";
    return /^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]{1,2000}$/u.test(target)
      ? ` href="${escape(target)}"`
      : "";
  }
  if (name !== "td" && name !== "th") return "";
  return ["colspan", "rowspan"]
    .map((key) => {
      const span = value(key) ?? "";
      return /^[1-9]\d{0,2}$/u.test(span) ? ` ${key}="${span}"` : "";
    })
    .join("");
}

/** Texts of elements with an ID, for the entries that refer to them. */
export function collectTexts(text: XmlNode, found: Map<string, string>): void {
  const waiting: XmlNode[] = [text];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const id = node.attributes.get("ID")?.value;
    if (id !== undefined && !found.has(id)) {
      const words = toNfc(textOf(node)).replace(/\s+/gu, " ").trim();
      if (words !== "") found.set(id, words);
    }
    for (const child of node.children) if (child.kind === "element") waiting.push(child);
  }
}
