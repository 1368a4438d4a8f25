import { readVerbatim } from "./character-data.ts";
import { isXmlName, nameEnd } from "./name.ts";
import type { XmlFault } from "./reason.ts";

/** Markup that is no tag; `end` is the index after it. */
export type SpecialMarkup =
  | { readonly kind: "cdata"; readonly text: string; readonly end: number }
  | { readonly kind: "comment"; readonly text: string; readonly end: number }
  | { readonly kind: "instruction"; readonly target: string; readonly body: string; readonly end: number }
  | { readonly kind: "doctype" };

const cdataStart = "<![CDATA[";
const commentStart = "<!--";
const doctypeStart = "<!DOCTYPE";

/** What stands between two indexes, or what is wrong in it. */
function verbatim(text: string, from: number, to: number): string | XmlFault {
  const result = readVerbatim(text.slice(from, to));
  return typeof result === "string" ? result : { reason: result.reason, at: from + result.at };
}

function readComment(text: string, at: number): SpecialMarkup | XmlFault | undefined {
  const from = at + commentStart.length;
  const dashes = text.indexOf("--", from);
  if (dashes === -1 || dashes + 2 >= text.length) return undefined;
  if (text.charAt(dashes + 2) !== ">") return { reason: "comment", at: dashes };
  const content = verbatim(text, from, dashes);
  return typeof content === "string" ? { kind: "comment", text: content, end: dashes + 3 } : content;
}

function readCdata(text: string, at: number): SpecialMarkup | XmlFault | undefined {
  const from = at + cdataStart.length;
  const to = text.indexOf("]]>", from);
  if (to === -1) return undefined;
  const content = verbatim(text, from, to);
  return typeof content === "string" ? { kind: "cdata", text: content, end: to + 3 } : content;
}

function readInstruction(text: string, at: number): SpecialMarkup | XmlFault | undefined {
  const from = at + 2;
  const to = text.indexOf("?>", from);
  if (to === -1) return undefined;
  const content = verbatim(text, from, to);
  if (typeof content !== "string") return content;
  const end = nameEnd(content, 0);
  const target = content.slice(0, end);
  const rest = content.slice(end);
  if (!isXmlName(target) || (rest !== "" && !/^[ \t\n]/u.test(rest))) return { reason: "instruction", at };
  return { kind: "instruction", target, body: rest.replace(/^[ \t\n]+/u, ""), end: to + 2 };
}

/**
 * Reads the comment, CDATA section, instruction or DOCTYPE whose `<` is at `at` and whose next character is
 * `!` or `?`; `undefined` when it goes on beyond the text. Of a DOCTYPE nothing but the word is read.
 */
export function readSpecial(text: string, at: number): SpecialMarkup | XmlFault | undefined {
  if (text.startsWith("?", at + 1)) return readInstruction(text, at);
  if (text.startsWith(commentStart, at)) return readComment(text, at);
  if (text.startsWith(cdataStart, at)) return readCdata(text, at);
  if (text.startsWith(doctypeStart, at)) return { kind: "doctype" };
  const beginning = text.slice(at, at + cdataStart.length);
  const mayBecome = [commentStart, cdataStart, doctypeStart].some((start) => start.startsWith(beginning));
  return mayBecome ? undefined : { reason: "markup", at };
}
