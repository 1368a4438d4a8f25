import type { Position } from "../issue/position.ts";

/** Offsets at which lines start: after `\n`, `\r\n` and a lone `\r`. */
function lineStarts(text: string): number[] {
  const starts = [0];
  let feed = text.indexOf("\n");
  let back = text.indexOf("\r");
  while (feed !== -1 || back !== -1) {
    const atReturn = back !== -1 && (feed === -1 || back < feed);
    const next = atReturn ? back + (feed === back + 1 ? 2 : 1) : feed + 1;
    starts.push(next);
    if (feed !== -1 && feed < next) feed = text.indexOf("\n", next);
    if (back !== -1 && back < next) back = text.indexOf("\r", next);
  }
  return starts;
}

/**
 * A function from offsets to positions (dòng, cột) in one text. The lines are counted once, on first use.
 *
 * @example
 * ```ts
 * import { createLocator } from "@lienthong/core";
 *
 * const locate = createLocator("a\nbc");
 * locate(3); // { line: 2, column: 2, offset: 3 }
 * ```
 */
export function createLocator(text: string, document?: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const within = Math.min(Math.max(Math.trunc(offset) || 0, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= within) low = middle;
      else high = middle - 1;
    }
    const position = { line: low + 1, column: within - (starts[low] as number) + 1, offset: within };
    return document === undefined ? position : { ...position, document };
  };
}

/**
 * The position (dòng, cột) of one offset in a text. For many offsets use {@link createLocator}.
 *
 * @example
 * ```ts
 * import { locate } from "@lienthong/core";
 *
 * locate("Trần\nAn", 5); // { line: 2, column: 1, offset: 5 }
 * ```
 */
export function locate(text: string, offset: number, document?: string): Position {
  return createLocator(text, document)(offset);
}
