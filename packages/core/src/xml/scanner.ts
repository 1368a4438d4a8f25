import type { Issue, IssueParams } from "../issue/issue.ts";
import type { Position } from "../issue/position.ts";
import { isLegalText, readText } from "./character-data.ts";
import type { XmlIssueCode } from "./codes.ts";
import { readDeclaration } from "./declaration.ts";
import { createElementReader } from "./element.ts";
import type { XmlHandler, XmlPlace, XmlSignal } from "./handler.ts";
import type { XmlLimits } from "./limits.ts";
import { createLineCursor } from "./line-cursor.ts";
import { readName } from "./name.ts";
import type { XmlFault, XmlReason } from "./reason.ts";
import { readSpecial } from "./special.ts";
import { readStartTagRest, skipSpace } from "./start-tag.ts";

/** Reads a document piece of markup by piece of markup, and tells a handler. */
export interface XmlScanner {
  /**
   * Reads all that is complete in `text`, which starts at offset `base` of the document, and tells the index up
   * to which it read. Call it again with what is left and more.
   */
  read(text: string, base: number): number;
  /** Says that nothing comes after the text shown last, of which all up to `index` is read. */
  finish(index: number): void;
  /** Stops with an issue at an index of the text shown last. */
  refuse(code: XmlIssueCode, index: number, params: IssueParams): void;
  /** Takes nothing more. */
  close(): void;
  // Functions: with accessors each scanner would have a hidden class of its own, which lives until all memory is searched.
  isClosed(): boolean;
  isStopped(): boolean;
  readonly issues: readonly Issue<XmlIssueCode>[];
}

/** What a scanner needs to know. */
export interface XmlScannerOptions {
  readonly namespaces: boolean;
  readonly limits: XmlLimits;
  readonly document: string | undefined;
}

/** A scanner at the start of a document. */
export function createXmlScanner(handler: XmlHandler, options: XmlScannerOptions): XmlScanner {
  const { limits, document } = options;
  const issues: Issue<XmlIssueCode>[] = [];
  const lines = createLineCursor();
  let isStopped = false;
  let isClosed = false;

  /** The text at hand, the offset at which it starts, and the index up to which it is read. */
  let text = "";
  let base = 0;
  let at = 0;

  /** The elements that are open. */
  const names: string[] = [];
  const places: XmlPlace[] = [];
  let elements = 0;
  let hasMark = false;
  let hasMarkup = false;
  let hasRoot = false;
  /** Text since the last tag. */
  let pending = "";
  let pendingAt: XmlPlace | undefined;

  // Places and positions must be asked for from front to back.
  const positionOf = (index: number): Position => {
    const offset = base + index;
    lines.moveTo(offset);
    const { line, lineStart } = lines;
    const column = offset - lineStart + 1;
    return document === undefined ? { line, column, offset } : { line, column, offset, document };
  };
  const placeOf = (from: number, to: number): XmlPlace => {
    const offset = base + from;
    lines.moveTo(offset);
    const { line, lineStart } = lines;
    const column = offset - lineStart + 1;
    return document === undefined
      ? { line, column, offset, end: base + to }
      : { line, column, offset, end: base + to, document };
  };

  // What stops reading gives `false`, as a step does that cannot go on.
  const refuseAt = (code: XmlIssueCode, where: XmlPlace, params?: IssueParams): false => {
    const { end: _end, ...position } = where;
    issues.push({ code, severity: "fatal", path: "", ...(params && { params }), position });
    isClosed = true;
    return false;
  };
  const malformed = (reason: XmlReason, index: number): false =>
    refuseAt("core.xml.not-well-formed", placeOf(index, index), { reason });
  const fault = ({ reason, at: index }: XmlFault): false => malformed(reason, index);

  /** Whether a text that starts at an index is not too long; refuses it if it is. */
  const fits = (length: number, index: number): boolean => {
    const limit = limits.maxTextLength;
    return length <= limit || refuseAt("core.xml.text-too-long", placeOf(index, index), { limit });
  };

  /** Whether to go on after what a handler said. */
  const heed = (signal: XmlSignal): boolean => {
    if (signal === false) {
      isStopped = true;
      isClosed = true;
    }
    return !isClosed;
  };

  const addText = (content: string, from: number, to: number): boolean => {
    if (pendingAt === undefined) {
      pending = content;
      pendingAt = placeOf(from, to);
    } else {
      pending += content;
      pendingAt = { ...pendingAt, end: base + to };
    }
    return fits(pending.length, from);
  };

  const flushText = (): boolean => {
    const where = pendingAt;
    pendingAt = undefined;
    return where === undefined || pending === "" || heed(handler.text(pending, where));
  };

  const element = createElementReader(options.namespaces, positionOf);

  // Each step reads one piece of the document at `at`, and tells whether there is more to do now.

  const stepOutside = (): boolean => {
    at = skipSpace(text, at);
    if (at === text.length || text.charCodeAt(at) === 0x3c) return true;
    return malformed(isLegalText(text.charAt(at)) ? "text-outside-root" : "character", at);
  };

  const stepText = (): boolean => {
    const end = text.indexOf("<", at);
    if (end === -1 || !fits(end - at, at)) return false;
    const content = readText(text.slice(at, end));
    if (typeof content !== "string") return malformed(content.reason, at + content.at);
    if (!addText(content, at, end)) return false;
    at = end;
    return true;
  };

  const stepEndTag = (): boolean => {
    const name = names[names.length - 1];
    if (name === undefined || !text.startsWith(name, at + 2)) {
      const isCut = name?.startsWith(text.slice(at + 2, at + 2 + name.length)) ?? false;
      return isCut ? false : malformed("mismatched-tag", at);
    }
    let end = at + 2 + name.length;
    if (text.charCodeAt(end) !== 0x3e) {
      end = skipSpace(text, end);
      if (end === text.length) return false;
      if (text.charCodeAt(end) !== 0x3e) return malformed("mismatched-tag", at);
    }
    if (!flushText()) return false;
    names.pop();
    places.pop();
    element.leave();
    const where = placeOf(at, end + 1);
    at = end + 1;
    return heed(handler.close(name, where));
  };

  const stepStartTag = (): boolean => {
    const name = readName(text, at + 1);
    if (name === undefined) return false;
    if (typeof name !== "string") return fault(name);
    const rest = readStartTagRest(text, at + 1 + name.length, limits.maxAttributes);
    if (rest === undefined || !flushText()) return false;
    if (rest === "too-many") {
      const limit = limits.maxAttributes;
      return refuseAt("core.xml.too-many-attributes", placeOf(at, at), { limit });
    }
    if ("reason" in rest) return fault(rest);
    if (names.length === 0 && hasRoot) return malformed("two-roots", at);
    hasRoot = true;
    const where = placeOf(at, rest.end);
    elements += 1;
    if (names.length === limits.maxDepth)
      return refuseAt("core.xml.too-deep", where, { limit: limits.maxDepth });
    if (elements > limits.maxElements)
      return refuseAt("core.xml.too-many-elements", where, { limit: limits.maxElements });
    for (const { value, at: index } of rest.attributes) if (!fits(value.length, index)) return false;
    const made = element.enter(name, at, rest.attributes);
    if ("reason" in made) return fault(made);
    at = rest.end;
    if (rest.isEmpty) {
      element.leave();
      return heed(handler.open(made, where)) && heed(handler.close(name, placeOf(at, at)));
    }
    names.push(name);
    places.push(where);
    return heed(handler.open(made, where));
  };

  const stepDeclaration = (target: string, body: string, from: number): boolean => {
    const isFirst = base + from === (hasMark ? 1 : 0);
    const declaration = target === "xml" && isFirst ? readDeclaration(body) : undefined;
    if (declaration === undefined) return malformed("declaration", from);
    const where = placeOf(from, at);
    if (declaration.version !== "1.0") return refuseAt("core.xml.version", where);
    return handler.declaration ? heed(handler.declaration(declaration, where)) : true;
  };

  const stepSpecial = (): boolean => {
    const special = readSpecial(text, at);
    if (special === undefined) return false;
    if ("reason" in special) return fault(special);
    if (special.kind === "doctype") return refuseAt("core.xml.doctype", placeOf(at, at));
    if (!fits(special.end - at, at)) return false;
    const from = at;
    at = special.end;
    if (special.kind === "cdata")
      return names.length === 0 ? malformed("text-outside-root", from) : addText(special.text, from, at);
    if (special.kind === "comment")
      return handler.comment ? flushText() && heed(handler.comment(special.text, placeOf(from, at))) : true;
    const { target, body } = special;
    if (target.toLowerCase() === "xml") return stepDeclaration(target, body, from);
    return handler.instruction
      ? flushText() && heed(handler.instruction(target, body, placeOf(from, at)))
      : true;
  };

  const step = (): boolean => {
    if (text.charCodeAt(at) !== 0x3c) return names.length === 0 ? stepOutside() : stepText();
    hasMarkup = true;
    switch (text.charCodeAt(at + 1)) {
      case 0x2f:
        return stepEndTag();
      case 0x21:
      case 0x3f:
        return stepSpecial();
      default:
        return at + 1 < text.length && stepStartTag();
    }
  };

  return {
    read(shown, offset) {
      text = shown;
      base = offset;
      at = 0;
      lines.show(text, base);
      if (base === 0 && text.charCodeAt(0) === 0xfeff) {
        hasMark = true;
        at = 1;
      }
      while (at < text.length && step());
      // What is left stays below the limit of one text, whatever it is the beginning of.
      if (!isClosed && fits(text.length - at, at)) lines.moveTo(base + at);
      return at;
    },
    finish(index) {
      if (index < text.length && (names.length === 0 || text.startsWith("<", index)))
        malformed("unexpected-end", index);
      else if (names.length > 0)
        refuseAt("core.xml.not-well-formed", places.at(-1) ?? placeOf(index, index), {
          reason: "unclosed-tag",
        });
      else if (!hasRoot && hasMarkup) malformed("no-root", index);
      else if (!hasRoot) refuseAt("core.xml.empty", placeOf(index, index));
    },
    refuse(code, index, params) {
      refuseAt(code, placeOf(index, index), params);
    },
    close() {
      isClosed = true;
    },
    issues,
    isClosed: () => isClosed,
    isStopped: () => isStopped,
  };
}
