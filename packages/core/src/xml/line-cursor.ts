/**
 * Line numbers for offsets that only grow, over a text that arrives in pieces. Each character is looked at
 * once. `\n`, `\r\n` and a lone `\r` end a line, as in XML; a piece must not end between `\r` and `\n`.
 */
export interface LineCursor {
  /** The text from `base` on; `base` must not lie after an offset that is still to be asked for. */
  show(text: string, base: number): void;
  /** Moves on to `offset`, which must not be smaller than the last one. */
  moveTo(offset: number): void;
  /** Line of the last offset, from 1. */
  line: number;
  /** Offset at which that line starts. */
  lineStart: number;
  /** The last offset moved to. */
  here: number;
}

/** A cursor at the start of a text. */
export function createLineCursor(): LineCursor {
  let text = "";
  let base = 0;
  let nextFeed = -1;
  let nextReturn = -1;
  /** Where the next line starts, or Infinity. */
  let nextLine = Infinity;

  const findNextLine = (from: number): void => {
    if (nextFeed !== -1 && nextFeed < from) nextFeed = text.indexOf("\n", from);
    if (nextReturn !== -1 && nextReturn < from) nextReturn = text.indexOf("\r", from);
    if (nextReturn !== -1 && (nextFeed === -1 || nextReturn < nextFeed)) {
      nextLine = base + nextReturn + (nextFeed === nextReturn + 1 ? 2 : 1);
    } else {
      nextLine = nextFeed === -1 ? Infinity : base + nextFeed + 1;
    }
  };

  const cursor: LineCursor = {
    line: 1,
    lineStart: 0,
    here: 0,
    show(newText, newBase) {
      text = newText;
      base = newBase;
      const from = Math.max(cursor.here - base, 0);
      nextFeed = text.indexOf("\n", from);
      nextReturn = text.indexOf("\r", from);
      findNextLine(from);
    },
    moveTo(offset) {
      while (nextLine <= offset) {
        cursor.line += 1;
        cursor.lineStart = nextLine;
        findNextLine(nextLine - base);
      }
      cursor.here = offset;
    },
  };
  return cursor;
}
