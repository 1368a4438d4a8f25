import { findLoneSurrogate } from "../text/well-formed.ts";
import type { XmlHandler } from "./handler.ts";
import { defaultXmlLimits } from "./limits.ts";
import type { XmlReadOptions, XmlReader } from "./read-options.ts";
import { createXmlScanner } from "./scanner.ts";

/** Whether a piece that ends in this character cannot be read without the next piece. */
function needsNext(code: number): boolean {
  return code === 0x0d || (code >= 0xd800 && code <= 0xdbff);
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
  const { namespaces = true, document } = options;
  const scanner = createXmlScanner(handler, { namespaces, limits, document });

  /** Source that is not read yet, and the offset at which it starts. */
  let text = "";
  let base = 0;
  /** Length of `text` from which reading on makes sense: a tag that grows is read anew when it has doubled. */
  let enough = 0;
  /** A trailing `\r` or first half of a surrogate pair, kept for the next piece. */
  let held = "";

  const feed = (piece: string, isFinal: boolean): void => {
    const allowed = piece.slice(0, limits.maxLength - base - text.length);
    const broken = findLoneSurrogate(allowed);
    text += broken === -1 ? allowed : allowed.slice(0, broken);
    const isLast = isFinal || broken !== -1 || allowed.length < piece.length;
    if (text.length < enough && !isLast) return;
    const read = scanner.read(text, base);
    if (isLast && !scanner.isClosed()) {
      const end = text.length;
      if (broken !== -1) scanner.refuse("core.xml.not-well-formed", end, { reason: "lone-surrogate" });
      else if (isFinal) scanner.finish(read);
      else scanner.refuse("core.xml.too-long", end, { limit: limits.maxLength });
    }
    base += read;
    text = scanner.isClosed() ? "" : text.slice(read);
    enough = text.length * 2;
  };

  /** Feeds; an error that a handler throws goes to the caller, and leaves the reader closed. */
  const feedSafely = (piece: string, isFinal: boolean): void => {
    let isDone = false;
    try {
      feed(piece, isFinal);
      isDone = true;
    } finally {
      if (!isDone) scanner.close();
    }
  };

  return {
    write(chunk) {
      if (typeof chunk !== "string") throw new TypeError("XmlReader.write takes a string");
      if (scanner.isClosed() || chunk === "") return;
      const piece = held + chunk;
      held = needsNext(piece.charCodeAt(piece.length - 1)) ? piece.slice(-1) : "";
      feedSafely(held === "" ? piece : piece.slice(0, -1), false);
    },
    end() {
      if (!scanner.isClosed()) feedSafely(held, true);
      scanner.close();
      return { ok: scanner.issues.length === 0, issues: scanner.issues, stopped: scanner.isStopped() };
    },
  };
}
