import { createLineCursor } from "./line-cursor.ts";

/**
 * The part of a document that positions are still asked for: the piece at hand, and before it the beginning
 * of a tag that an earlier piece left unfinished.
 */
export interface XmlSource {
  /** Adds a piece. */
  add(piece: string): void;
  /** Call when the parser is done with the piece: forgets what no position needs. */
  settle(): void;
  /** Says that everything before `offset` is complete markup or text. */
  complete(offset: number): void;
  /** Offset of the `<` that starts the markup at hand. */
  markupStart(): number;
  /** Whether the markup at hand begins with these characters, and all of them are here. */
  markupIs(beginning: string): boolean;
  /** Offset of the first character of the attribute whose value ends before `end` with a quote. */
  attributeStart(name: string, end: number): number;
  /** Whether an end tag that starts at `offset` bears exactly this name. */
  closes(name: string, offset: number): boolean;
  /** Moves to an offset; offsets must not shrink. `line` and `lineStart` hold until the next move. */
  moveTo(offset: number): void;
  readonly line: number;
  readonly lineStart: number;
  /** The last offset moved to. */
  readonly here: number;
  /** Offset up to which everything is complete markup or text. */
  readonly boundary: number;
  /** Length of all pieces so far. */
  readonly length: number;
}

export function createXmlSource(): XmlSource {
  const lines = createLineCursor();
  let text = "";
  let base = 0;
  let piece = "";
  let pieceBase = 0;
  let boundary = 0;
  let markup = -1;

  const findMarkup = (): void => {
    const found = piece.indexOf("<", Math.max(boundary - pieceBase, 0));
    if (found !== -1) markup = pieceBase + found;
  };

  return {
    add(newPiece) {
      pieceBase += piece.length;
      piece = newPiece;
      if (markup === -1) {
        text = piece;
        base = pieceBase;
      } else {
        text += piece;
      }
      lines.show(text, base);
    },
    settle() {
      if (markup === -1) findMarkup();
      if (markup === -1) {
        lines.moveTo(pieceBase + piece.length);
      } else if (markup > base) {
        lines.moveTo(markup);
        text = text.slice(markup - base);
        base = markup;
      }
    },
    complete(offset) {
      boundary = offset;
      markup = -1;
    },
    markupStart() {
      if (markup === -1) findMarkup();
      return markup;
    },
    markupIs: (beginning) => markup !== -1 && text.startsWith(beginning, markup - base),
    attributeStart(name, end) {
      const closing = end - 1 - base;
      const opening = text.lastIndexOf(text.charAt(closing), closing - 1);
      return base + text.lastIndexOf(name, opening - 1);
    },
    closes(name, offset) {
      const from = offset - base + 2;
      if (!text.startsWith(name, from)) return false;
      const code = text.charCodeAt(from + name.length);
      return code === 0x3e || code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
    },
    moveTo: lines.moveTo,
    get line() {
      return lines.line;
    },
    get lineStart() {
      return lines.lineStart;
    },
    get here() {
      return lines.here;
    },
    get boundary() {
      return boundary;
    },
    get length() {
      return pieceBase + piece.length;
    },
  };
}
