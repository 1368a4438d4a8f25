import { readAttributeValue } from "./character-data.ts";
import { readName } from "./name.ts";
import type { XmlFault } from "./reason.ts";

/** One attribute as it is written; `at` is the index of its name. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

/** What follows the name in a start tag. */
export interface StartTagRest {
  /** Index after the `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
  readonly attributes: readonly WrittenAttribute[];
}

/** Index of the first character at or after `from` that is no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

const none: readonly WrittenAttribute[] = [];

/** An attribute and the index after it; `undefined` when it goes on beyond the text. */
function readAttribute(
  text: string,
  from: number,
): { readonly attribute: WrittenAttribute; readonly end: number } | XmlFault | undefined {
  const name = readName(text, from);
  if (typeof name !== "string") return name;
  const equals = skipSpace(text, from + name.length);
  if (equals === text.length) return undefined;
  if (text.charAt(equals) !== "=") return { reason: "attribute-without-value", at: from };
  const opening = skipSpace(text, equals + 1);
  if (opening === text.length) return undefined;
  const quote = text.charAt(opening);
  if (quote !== '"' && quote !== "'") return { reason: "unquoted-attribute", at: from };
  const closing = text.indexOf(quote, opening + 1);
  if (closing === -1) return undefined;
  const value = readAttributeValue(text.slice(opening + 1, closing));
  if (typeof value !== "string") return { reason: value.reason, at: opening + 1 + value.at };
  return { attribute: { name, value, at: from }, end: closing + 1 };
}

/** Reads a start tag from the end of its name on; `undefined` when it goes on beyond the text. */
export function readStartTagRest(
  text: string,
  from: number,
  maxAttributes: number,
): StartTagRest | XmlFault | "too-many" | undefined {
  // Most tags of a claim file end here.
  if (text.charCodeAt(from) === 0x3e) return { end: from + 1, isEmpty: false, attributes: none };
  const attributes: WrittenAttribute[] = [];
  const seen = new Set<string>();
  let at = from;
  for (;;) {
    const next = skipSpace(text, at);
    switch (text.charAt(next)) {
      case "":
        return undefined;
      case ">":
        return { end: next + 1, isEmpty: false, attributes };
      case "/": {
        const after = text.charAt(next + 1);
        if (after === "") return undefined;
        return after === ">" ? { end: next + 2, isEmpty: true, attributes } : { reason: "markup", at: next };
      }
      default: {
        if (next === at) return { reason: at === from ? "name" : "white-space", at };
        const read = readAttribute(text, next);
        if (read === undefined || "reason" in read) return read;
        const { attribute, end } = read;
        if (seen.has(attribute.name)) return { reason: "duplicate-attribute", at: next };
        if (seen.size === maxAttributes) return "too-many";
        seen.add(attribute.name);
        attributes.push(attribute);
        at = end;
      }
    }
  }
}
