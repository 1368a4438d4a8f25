import type { Position } from "../issue/position.ts";

/** Counts lines over a text that arrives in pieces and is not kept. */
export interface LineCount {
  add(text: string): void;
  /** The place just after all that was added. */
  position(): Position;
}

/** A count at the start of a text; a line ends with `\n`, `\r\n` or a lone `\r`. */
export function createLineCount(): LineCount {
  let line = 1;
  let lineStart = 0;
  let offset = 0;
  let endsInReturn = false;
  return {
    add(text) {
      let from = 0;
      if (endsInReturn && text.startsWith("\n")) {
        from = 1;
        lineStart = offset + 1;
      }
      let feed = text.indexOf("\n", from);
      let back = text.indexOf("\r", from);
      while (feed !== -1 || back !== -1) {
        const atReturn = back !== -1 && (feed === -1 || back < feed);
        const next = atReturn ? back + (feed === back + 1 ? 2 : 1) : feed + 1;
        line += 1;
        lineStart = offset + next;
        if (feed !== -1 && feed < next) feed = text.indexOf("\n", next);
        if (back !== -1 && back < next) back = text.indexOf("\r", next);
      }
      if (text !== "") endsInReturn = text.endsWith("\r");
      offset += text.length;
    },
    position: () => ({ line, column: offset - lineStart + 1, offset }),
  };
}
