import type { XmlElement, XmlPlace } from "@lienthong/core/xml";

/** Namespace of the `div` of a narrative. */
export const xhtmlNamespace = "http://www.w3.org/1999/xhtml";

/**
 * Collects the text of a narrative `div` from an XML document: as it stands there when it can stand
 * alone, else written anew without the prefixes that the document declared around it.
 */
export class NarrativeText {
  result = "";
  private depth = 0;
  private readonly start: number;
  private readonly isVerbatim: boolean;

  constructor(element: XmlElement, at: XmlPlace) {
    this.start = at.offset;
    this.isVerbatim = element.prefix === "" && element.attributes.has("xmlns");
    this.open(element);
  }

  open(element: XmlElement): void {
    this.depth++;
    if (this.isVerbatim) return;
    let tag = `<${element.local}`;
    if (this.depth === 1) tag += ` xmlns="${xhtmlNamespace}"`;
    for (const { name, local, prefix, value } of element.attributes.values()) {
      if (name !== "xmlns" && prefix !== "xmlns")
        tag += ` ${prefix === "xml" ? name : local}="${escapeXml(value)}"`;
    }
    this.result += `${tag}>`;
  }

  text(content: string): void {
    if (!this.isVerbatim) this.result += escapeXml(content);
  }

  /** True when the `div` itself was closed and the result is complete. */
  close(name: string, source: string, at: XmlPlace): boolean {
    this.depth--;
    if (!this.isVerbatim) this.result += `</${name.slice(name.indexOf(":") + 1)}>`;
    if (this.depth > 0) return false;
    if (this.isVerbatim) this.result = source.slice(this.start, at.end);
    return true;
  }
}

/** Text for an XML text or attribute, line ends and tabs kept. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/gu, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
