import type { Issue, IssueParams } from "../issue/issue.ts";
import { findLoneSurrogate } from "../text/well-formed.ts";
import { readText } from "./character-data.ts";
import type { XmlIssueCode } from "./codes.ts";
import { readDeclaration } from "./declaration.ts";
import { createElementReader } from "./element.ts";
import type { XmlHandler, XmlPlace, XmlSignal } from "./handler.ts";
import { type XmlLimits, defaultXmlLimits } from "./limits.ts";
import { createLineCursor } from "./line-cursor.ts";
import { readName } from "./name.ts";
import type { XmlFault, XmlReason } from "./reason.ts";
import { readSpecial } from "./special.ts";
import { readStartTagRest, skipSpace } from "./start-tag.ts";

/** How to read a document. */
export interface XmlReadOptions {
  /** Resolve prefixes to namespaces, and refuse unbound ones. On unless `false`. */
  readonly namespaces?: boolean;
  readonly limits?: Partial<XmlLimits>;
  /** Name of the document, put into every position. */
  readonly document?: string;
}

/** How reading ended. */
export interface XmlReadResult {
  /** No issue so far as the document was read. */
  readonly ok: boolean;
  /** At most one: reading stops at the first. */
  readonly issues: readonly Issue<XmlIssueCode>[];
  /** The handler asked to stop before the end. */
  readonly stopped: boolean;
}

/** Reads a document that arrives in pieces. */
export interface XmlReader {
  /** Reads on. After an issue or a stop, does nothing. Pieces may be cut anywhere. */
  write(chunk: string): void;
  /** Says that the document is complete, and how reading went. */
  end(): XmlReadResult;
}

/**
 * Reads XML that arrives in pieces, under limits: no DOCTYPE, no entities but the five of XML, no depth,
 * size or number without end. Positions are exact over the whole document.
 *
 * @example
 * ```ts
 * import { createXmlReader } from "@lienthong/core/xml";
 *
 * const names: string[] = [];
 * const reader = createXmlReader({
 *   open: (element) => void names.push(element.name),
 *   text: () => {},
 *   close: () => {},
 * });
 * reader.write("<HO_SO><MA_");
 * reader.write("LK>1</MA_LK></HO_SO>");
 * reader.end().ok; // true
 * names; // ["HO_SO", "MA_LK"]
 * ```
 */
export function createXmlReader(handler: XmlHandler, options: XmlReadOptions = {}): XmlReader {
  const limits = { ...defaultXmlLimits, ...options.limits };
  const { document } = options;
  const issues: Issue<XmlIssueCode>[] = [];
  const lines = createLineCursor();
  let stopped = false;
  let closed = false;

  /** Source that is not read yet, the offset at which it starts, and the index up to which it is read. */
  let text = "";
  let base = 0;
  let at = 0;
  let isFinal = false;
  /** Length of `text` from which another try makes sense, when the last one ended inside markup. */
  let enough = 0;
  /** A trailing `\r` or first half of a surrogate pair, kept for the next piece. */
  let held = "";

  /** The elements that are open. */
  const names: string[] = [];
  const places: XmlPlace[] = [];
  let elements = 0;
  let sawMarkup = false;
  let sawRoot = false;
  /** Text since the last tag. */
  let pending: string | undefined;
  let pendingLine = 0;
  let pendingColumn = 0;
  let pendingOffset = 0;
  let pendingEnd = 0;

  const place = (line: number, column: number, offset: number, end: number): XmlPlace =>
    document === undefined ? { line, column, offset, end } : { line, column, offset, end, document };

  /** Place of a part of `text`. Must be asked for from front to back. */
  const placeOf = (from: number, to: number): XmlPlace => {
    const offset = base + from;
    lines.moveTo(offset);
    return place(lines.line, offset - lines.lineStart + 1, offset, base + to);
  };

  const refuse = (code: XmlIssueCode, where: XmlPlace, params?: IssueParams): false => {
    const { end: _end, ...position } = where;
    issues.push({ code, severity: "fatal", path: "", ...(params && { params }), position });
    closed = true;
    return false;
  };
  const malformed = (reason: XmlReason, index: number): false =>
    refuse("core.xml.not-well-formed", placeOf(index, index), { reason });
  const fault = ({ reason, at: index }: XmlFault): false => malformed(reason, index);

  /** Whether to go on after what a handler said. */
  const heed = (signal: XmlSignal): boolean => {
    if (signal === false) {
      stopped = true;
      closed = true;
    }
    return !closed;
  };

  const isTooLong = (length: number, from: number): boolean =>
    length > limits.maxTextLength &&
    !refuse("core.xml.text-too-long", placeOf(from, from + length), { limit: limits.maxTextLength });

  const addText = (content: string, from: number, to: number): boolean => {
    if (pending === undefined) {
      pendingOffset = base + from;
      lines.moveTo(pendingOffset);
      pendingLine = lines.line;
      pendingColumn = pendingOffset - lines.lineStart + 1;
      pending = content;
    } else {
      pending += content;
    }
    pendingEnd = base + to;
    return !isTooLong(pending.length, from);
  };

  const flushText = (): boolean => {
    if (pending === undefined) return true;
    const content = pending;
    pending = undefined;
    if (content === "") return true;
    return heed(handler.text(content, place(pendingLine, pendingColumn, pendingOffset, pendingEnd)));
  };

  const element = createElementReader(options.namespaces !== false, placeOf);

  // Each step reads one piece of the document at `at` and says whether there is more to do now.

  const stepText = (): boolean => {
    if (names.length === 0) {
      const start = skipSpace(text, at);
      if (start < text.length && text.charCodeAt(start) !== 0x3c)
        return malformed(
          typeof readText(text.charAt(start).replace("&", "")) === "string"
            ? "text-outside-root"
            : "character",
          start,
        );
      at = start;
      return true;
    }
    const end = text.indexOf("<", at);
    if (end === -1) return false;
    if (isTooLong(end - at, at)) return false;
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
    if (rest === undefined) return false;
    if (!flushText()) return false;
    if (rest === "too-many")
      return refuse("core.xml.too-many-attributes", placeOf(at, at), { limit: limits.maxAttributes });
    if ("reason" in rest) return fault(rest);
    const where = placeOf(at, rest.end);
    if (names.length === 0 && sawRoot) return malformed("two-roots", at);
    sawRoot = true;
    elements += 1;
    if (names.length === limits.maxDepth)
      return refuse("core.xml.too-deep", where, { limit: limits.maxDepth });
    if (elements > limits.maxElements)
      return refuse("core.xml.too-many-elements", where, { limit: limits.maxElements });
    for (const { value, at: index } of rest.attributes) if (isTooLong(value.length, index)) return false;
    const made = element.enter(name, at, rest.attributes);
    if ("reason" in made) return fault(made);
    at = rest.end;
    if (!rest.isEmpty) {
      names.push(name);
      places.push(where);
      return heed(handler.open(made, where));
    }
    element.leave();
    return heed(handler.open(made, where)) && heed(handler.close(name, placeOf(at, at)));
  };

  const stepSpecial = (): boolean => {
    const read = readSpecial(text, at);
    if (read === undefined) return false;
    if ("reason" in read) return fault(read);
    if (read.kind === "doctype") return refuse("core.xml.doctype", placeOf(at, at));
    if (isTooLong(read.end - at, at)) return false;
    const from = at;
    at = read.end;
    switch (read.kind) {
      case "cdata":
        if (names.length === 0) return malformed("text-outside-root", from);
        return addText(read.text, from, at);
      case "comment":
        if (!handler.comment) return true;
        return flushText() && heed(handler.comment(read.text, placeOf(from, at)));
      case "instruction": {
        const { target, body } = read;
        if (target.toLowerCase() === "xml") return declare(target, body, from);
        if (!handler.instruction) return true;
        return flushText() && heed(handler.instruction(target, body, placeOf(from, at)));
      }
    }
  };

  const declare = (target: string, body: string, from: number): boolean => {
    const isFirst = base + from === 0 || (base + from === 1 && startsWithMark);
    const declaration = target === "xml" && isFirst ? readDeclaration(body) : undefined;
    if (declaration === undefined) return malformed("declaration", from);
    const where = placeOf(from, at);
    if (declaration.version !== "1.0") return refuse("core.xml.version", where);
    return handler.declaration ? heed(handler.declaration(declaration, where)) : true;
  };

  let startsWithMark = false;

  const step = (): boolean => {
    if (text.charCodeAt(at) !== 0x3c) return stepText();
    sawMarkup = true;
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

  /** Reads what can be read of `text`, and forgets it. */
  const readOn = (): void => {
    lines.show(text, base);
    if (base === 0 && at === 0 && text.charCodeAt(0) === 0xfeff) {
      startsWithMark = true;
      at = 1;
    }
    while (at < text.length && step());
    if (closed) return;
    lines.moveTo(base + at);
    base += at;
    text = text.slice(at);
    at = 0;
    enough = text.length * 2;
    isTooLong(text.length, 0);
  };

  const finish = (): void => {
    if (text !== "" && (names.length === 0 || text.startsWith("<"))) malformed("unexpected-end", 0);
    else if (names.length > 0) {
      refuse("core.xml.not-well-formed", places.at(-1) ?? place(1, 1, 0, 0), { reason: "unclosed-tag" });
    } else if (!sawRoot) {
      if (sawMarkup) malformed("no-root", text.length);
      else refuse("core.xml.empty", placeOf(0, 0));
    }
  };

  const feed = (piece: string): void => {
    const room = limits.maxLength - base - text.length;
    const allowed = piece.length > room ? piece.slice(0, room) : piece;
    const broken = findLoneSurrogate(allowed);
    text += broken === -1 ? allowed : allowed.slice(0, broken);
    const isLast = isFinal || broken !== -1 || allowed !== piece;
    if (text.length >= enough || isLast) readOn();
    if (closed || !isLast) return;
    if (broken !== -1) malformed("lone-surrogate", text.length);
    else if (allowed !== piece)
      refuse("core.xml.too-long", placeOf(text.length, text.length), { limit: limits.maxLength });
    else finish();
  };

  /** Feeds; an error that a handler throws goes to the caller, and leaves the reader closed. */
  const feedSafely = (piece: string): void => {
    let isDone = false;
    try {
      feed(piece);
      isDone = true;
    } finally {
      if (!isDone) closed = true;
    }
  };

  return {
    write(chunk) {
      if (typeof chunk !== "string") throw new TypeError("XmlReader.write takes a string");
      if (closed || chunk === "") return;
      const piece = held + chunk;
      const last = piece.charCodeAt(piece.length - 1);
      held = last === 0x0d || (last >= 0xd800 && last <= 0xdbff) ? piece.slice(-1) : "";
      feedSafely(held === "" ? piece : piece.slice(0, -1));
    },
    end() {
      isFinal = true;
      if (!closed) feedSafely(held);
      closed = true;
      return { ok: issues.length === 0, issues, stopped };
    },
  };
}

/**
 * Reads a whole XML document (đọc tệp XML), under the same guards as {@link createXmlReader}.
 *
 * @example
 * ```ts
 * import { readXml } from "@lienthong/core/xml";
 *
 * const result = readXml("<A><B></A>", { open: () => {}, text: () => {}, close: () => {} });
 * result.issues[0]?.code; // "core.xml.not-well-formed"
 * result.issues[0]?.position?.column; // 7
 * ```
 */
export function readXml(text: string, handler: XmlHandler, options: XmlReadOptions = {}): XmlReadResult {
  const reader = createXmlReader(handler, options);
  reader.write(text);
  return reader.end();
}
