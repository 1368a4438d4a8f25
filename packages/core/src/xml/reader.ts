import { type SaxesAttributeNS, type SaxesOptions, SaxesParser, type SaxesTag } from "saxes";
import type { Issue, IssueParams } from "../issue/issue.ts";
import { findLoneSurrogate } from "../text/well-formed.ts";
import type { XmlIssueCode } from "./codes.ts";
import type { XmlAttribute, XmlElement, XmlHandler, XmlPlace, XmlSignal } from "./handler.ts";
import { type XmlLimits, defaultXmlLimits } from "./limits.ts";
import { reasonOfMessage } from "./reason.ts";
import { createXmlSource } from "./source.ts";

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

/** Thrown through the parser to leave it at once; never reaches a caller. */
const leave = /* @__PURE__ */ new Error("reading stopped");

const noAttributes: ReadonlyMap<string, XmlAttribute> = new Map();

/** Entities that XML itself defines. The parser's own table inherits `constructor` and the like. */
function predefinedEntities(): Record<string, string> {
  return Object.assign(Object.create(null) as Record<string, string>, {
    amp: "&",
    gt: ">",
    lt: "<",
    quot: '"',
    apos: "'",
  });
}

const doctypeStart = "<!DOCTYPE";

function splitName(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(":");
  return colon === -1
    ? { prefix: "", local: name }
    : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
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
  const parser = new SaxesParser<SaxesOptions>({
    xmlns: options.namespaces !== false,
    position: false,
    forceXMLVersion: true,
    defaultXMLVersion: "1.0",
  });
  parser.ENTITIES = predefinedEntities();

  const source = createXmlSource();
  const issues: Issue<XmlIssueCode>[] = [];
  let stopped = false;
  let closed = false;
  let blank = true;
  /** A trailing `\r` or first half of a surrogate pair, kept for the next piece. */
  let held = "";

  let depth = 0;
  let elements = 0;
  /** Text since the last tag, and where its first piece stands. */
  let pending = "";
  let pendingAt: XmlPlace | undefined;
  let tagAt: XmlPlace | undefined;
  let attributeNames: string[] = [];
  let attributePlaces: XmlPlace[] = [];
  /** Line and column of the boundary. */
  let boundaryLine = 1;
  let boundaryColumn = 1;

  const place = (line: number, column: number, offset: number, end: number): XmlPlace =>
    document === undefined ? { line, column, offset, end } : { line, column, offset, end, document };

  const placeAt = (offset: number, end: number): XmlPlace => {
    source.moveTo(offset);
    return place(source.line, offset - source.lineStart + 1, offset, end);
  };

  const markupPlace = (): XmlPlace => placeAt(source.markupStart(), parser.position);

  const completeHere = (): void => {
    const offset = parser.position;
    source.complete(offset);
    source.moveTo(offset);
    boundaryLine = source.line;
    boundaryColumn = offset - source.lineStart + 1;
  };

  const refuse = (code: XmlIssueCode, at: XmlPlace, params?: IssueParams): never => {
    const { end: _end, ...position } = at;
    issues.push({ code, severity: "fatal", path: "", ...(params && { params }), position });
    throw leave;
  };

  /** The last character that the parser took. */
  const here = (): XmlPlace => {
    const offset = Math.max(Math.min(parser.position - 1, source.length), source.here);
    return placeAt(offset, offset);
  };

  const heed = (signal: XmlSignal): void => {
    if (signal === false) {
      stopped = true;
      throw leave;
    }
  };

  const checkLength = (length: number, at: XmlPlace): void => {
    const limit = limits.maxTextLength;
    if (length > limit) refuse("core.xml.text-too-long", at, { limit });
  };

  const addText = (text: string, end: number): void => {
    if (depth === 0) return;
    if (pendingAt === undefined) {
      pendingAt = place(boundaryLine, boundaryColumn, source.boundary, end);
      pending = text;
    } else {
      pendingAt = { ...pendingAt, end };
      pending += text;
    }
    checkLength(end - source.boundary, pendingAt);
    checkLength(pending.length, pendingAt);
  };

  const flushText = (): void => {
    if (pendingAt === undefined) return;
    const at = pendingAt;
    pendingAt = undefined;
    if (pending !== "") heed(handler.text(pending, at));
  };

  parser.on("error", ({ message }) => {
    const reason = reasonOfMessage(message);
    if (reason === "doctype") refuse("core.xml.doctype", markupPlace());
    if (blank && reason === "no-root") refuse("core.xml.empty", here());
    refuse("core.xml.not-well-formed", here(), { reason });
  });

  parser.on("xmldecl", ({ version = "", encoding, standalone }) => {
    const at = markupPlace();
    if (version !== "1.0") refuse("core.xml.version", at);
    completeHere();
    if (handler.declaration)
      heed(
        handler.declaration(
          { version, ...(encoding && { encoding }), ...(standalone && { standalone }) },
          at,
        ),
      );
  });

  parser.on("doctype", () => refuse("core.xml.doctype", markupPlace()));

  parser.on("opentagstart", ({ name }) => {
    flushText();
    const at = markupPlace();
    tagAt = at;
    checkLength(name.length, at);
    depth += 1;
    elements += 1;
    if (depth > limits.maxDepth) refuse("core.xml.too-deep", at, { limit: limits.maxDepth });
    if (elements > limits.maxElements)
      refuse("core.xml.too-many-elements", at, { limit: limits.maxElements });
  });

  parser.on("attribute", ({ name, value }) => {
    const at = placeAt(source.attributeStart(name, parser.position), parser.position);
    checkLength(value.length, at);
    attributeNames.push(name);
    attributePlaces.push(at);
    const limit = limits.maxAttributes;
    if (attributeNames.length > limit) refuse("core.xml.too-many-attributes", tagAt ?? at, { limit });
  });

  parser.on("opentag", (tag) => {
    const at = { ...(tagAt as XmlPlace), end: parser.position };
    tagAt = undefined;
    completeHere();
    heed(handler.open(element(tag), at));
  });

  const element = (tag: SaxesTag): XmlElement => {
    const { name } = tag;
    const { prefix, local } = splitName(name);
    return { name, prefix, local, uri: tag.uri ?? "", attributes: attributesOf(tag) };
  };

  const attributesOf = (tag: SaxesTag): ReadonlyMap<string, XmlAttribute> => {
    if (attributeNames.length === 0) return noAttributes;
    const map = new Map<string, XmlAttribute>();
    attributeNames.forEach((name, index) => {
      const { prefix, local } = splitName(name);
      const found = tag.attributes[name] as string | SaxesAttributeNS;
      const value = typeof found === "string" ? found : found.value;
      const uri = typeof found === "string" ? "" : found.uri;
      const { end: _end, ...position } = attributePlaces[index] as XmlPlace;
      map.set(name, { name, prefix, local, uri, value, position });
    });
    attributeNames = [];
    attributePlaces = [];
    return map;
  };

  parser.on("closetag", (tag) => {
    let at: XmlPlace;
    if (tag.isSelfClosing) {
      at = place(boundaryLine, boundaryColumn, source.boundary, source.boundary);
    } else {
      flushText();
      at = markupPlace();
      if (!source.closes(tag.name, at.offset))
        refuse("core.xml.not-well-formed", at, { reason: "mismatched-tag" });
      completeHere();
    }
    depth -= 1;
    heed(handler.close(tag.name, at));
  });

  parser.on("text", (text) => addText(text, parser.position - 1));
  parser.on("cdata", (text) => {
    const at = markupPlace();
    checkLength(parser.position - at.offset, at);
    addText(text, parser.position);
    completeHere();
  });
  parser.on("comment", (text) => {
    if (handler.comment) flushText();
    const at = markupPlace();
    checkLength(parser.position - at.offset, at);
    completeHere();
    if (handler.comment) heed(handler.comment(text, at));
  });
  parser.on("processinginstruction", ({ target, body }) => {
    if (handler.instruction) flushText();
    const at = markupPlace();
    checkLength(parser.position - at.offset, at);
    completeHere();
    if (handler.instruction) heed(handler.instruction(target, body, at));
  });

  /** Runs the parser; `leave` is how an issue or a stop gets out of it, all else is the caller's own. */
  const run = (step: () => void): void => {
    try {
      step();
    } catch (thrown) {
      closed = true;
      if (thrown !== leave) throw thrown;
    }
  };

  const feed = (piece: string): void => {
    if (piece === "") return;
    source.add(piece);
    if (blank) blank = /^[\s\uFEFF]*$/u.test(piece);
    parser.write(piece);
    source.settle();
    if (elements === 0 && source.markupIs(doctypeStart)) refuse("core.xml.doctype", markupPlace());
    const start = source.boundary;
    if (source.length - start > limits.maxTextLength)
      refuse("core.xml.text-too-long", place(boundaryLine, boundaryColumn, start, source.length), {
        limit: limits.maxTextLength,
      });
  };

  const placeAfter = (): XmlPlace => placeAt(source.length, source.length);

  const feedGuarded = (piece: string): void => {
    const room = limits.maxLength - source.length;
    const allowed = piece.length > room ? piece.slice(0, room) : piece;
    const broken = findLoneSurrogate(allowed);
    const sound = broken === -1 ? allowed : allowed.slice(0, broken);
    // Stop right after the word DOCTYPE, so that a long one is not read to its end first.
    const doctype = elements === 0 ? sound.indexOf(doctypeStart) : -1;
    const first = doctype === -1 ? sound.length : doctype + doctypeStart.length;
    feed(sound.slice(0, first));
    feed(sound.slice(first));
    if (broken !== -1) refuse("core.xml.not-well-formed", placeAfter(), { reason: "lone-surrogate" });
    if (allowed !== piece) refuse("core.xml.too-long", placeAfter(), { limit: limits.maxLength });
  };

  return {
    write(chunk) {
      if (typeof chunk !== "string") throw new TypeError("XmlReader.write takes a string");
      if (closed || chunk === "") return;
      const text = held + chunk;
      const last = text.charCodeAt(text.length - 1);
      const holds = last === 0x0d || (last >= 0xd800 && last <= 0xdbff);
      held = holds ? text.slice(-1) : "";
      run(() => feedGuarded(holds ? text.slice(0, -1) : text));
    },
    end() {
      if (!closed)
        run(() => {
          feedGuarded(held);
          parser.close();
        });
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
