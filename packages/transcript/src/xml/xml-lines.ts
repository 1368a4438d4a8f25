import { toNfc } from "@lienthong/core";
import { escapeXmlAttribute, escapeXmlText } from "@lienthong/core/xml";

/** Attributes by name; those that are undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Writes XML line by line: one element a line, two blanks for each level. */
export class XmlLines {
  readonly #lines: string[] = [];
  #depth = 0;

  #start(name: string, attributes: XmlAttributes): string {
    let tag = `<${name}`;
    for (const [key, value] of Object.entries(attributes))
      if (value !== undefined) tag += ` ${key}="${escapeXmlAttribute(toNfc(value))}"`;
    return `${tag}>`;
  }

  #add(line: string): void {
    this.#lines.push("  ".repeat(this.#depth) + line);
  }

  /** An element that holds text; none when the text is undefined. */
  text(name: string, text: string | undefined, attributes: XmlAttributes = {}): void {
    if (text !== undefined)
      this.#add(`${this.#start(name, attributes)}${escapeXmlText(toNfc(text))}</${name}>`);
  }

  /** An element that holds what is written meanwhile. */
  within(name: string, attributes: XmlAttributes, content: () => void): void {
    this.#add(this.#start(name, attributes));
    this.#depth += 1;
    content();
    this.#depth -= 1;
    this.#add(`</${name}>`);
  }

  /** The whole text so far. */
  finish(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}

/** Runs of white space as one blank, none at the ends: what `xs:token` makes of a text. */
export function collapse(text: string): string {
  return text.replaceAll(/[\t\n\r ]+/gu, " ").trim();
}
