import { readAttributeValue } from "./character-data.ts";
import { readName } from "./name.ts";
import type { XmlFault } from "./reason.ts";

/** One attribute as it is written, from the index of its name to the one after its closing quote. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  readonly at: number;
  readonly end: number;
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

/** The attribute at an index; `undefined` when it goes on beyond the text. */
function readAttribute(text: string, from: number): WrittenAttribute | XmlFault | undefined {
  const name = readName(text, from);
  if (typeof name !== "string") return name;
  let opening = from + name.length;
  if (text.charCodeAt(opening) !== 0x3d) opening = skipSpace(text, opening);
  if (opening === text.length) return undefined;
  if (text.charCodeAt(opening) !== 0x3d) return { reason: "attribute-without-value", at: from };
  opening = skipSpace(text, opening + 1);
  if (opening === text.length) return undefined;
  const quote = text.charAt(opening);
  if (quote !== '"' && quote !== "'") return { reason: "unquoted-attribute", at: from };
  const closing = text.indexOf(quote, opening + 1);
  if (closing === -1) return undefined;
  const value = readAttributeValue(text.slice(opening + 1, closing));
  if (typeof value !== "string") return { reason: value.reason, at: opening + 1 + value.at };
  return { name, value, at: from, end: closing + 1 };
}

/** Whether a name is among the attributes so far. */
function isTaken(name: string, attributes: readonly WrittenAttribute[]): boolean {
  for (const attribute of attributes) if (attribute.name === name) return true;
  return false;
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
  let seen: Set<string> | undefined;
  let at = from;
  for (;;) {
    const next = skipSpace(text, at);
    if (next === text.length) return undefined;
    const code = text.charCodeAt(next);
    if (code === 0x3e) return { end: next + 1, isEmpty: false, attributes };
    if (code === 0x2f) {
      if (next + 1 === text.length) return undefined;
      return text.charCodeAt(next + 1) === 0x3e
        ? { end: next + 2, isEmpty: true, attributes }
        : { reason: "markup", at: next };
    }
    if (next === at) return { reason: at === from ? "name" : "white-space", at };
    const attribute = readAttribute(text, next);
    if (attribute === undefined || "reason" in attribute) return attribute;
    if (attributes.length === maxAttributes) return "too-many";
    if (seen === undefined ? isTaken(attribute.name, attributes) : seen.has(attribute.name))
      return { reason: "duplicate-attribute", at: next };
    attributes.push(attribute);
    // A set only where a list would be slow.
    if (attributes.length === 16) seen = new Set(attributes.map(({ name }) => name));
    seen?.add(attribute.name);
    at = attribute.end;
  }
}
