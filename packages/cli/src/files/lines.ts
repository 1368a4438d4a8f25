/** One line of a text that is read line by line. */
export interface Line {
  /** `undefined` when the line is longer than any record may be; it was not kept. */
  readonly text: string | undefined;
  /** Number of the line, from 1. */
  readonly number: number;
  /** Where the line begins in the whole text, in UTF-16 code units. */
  readonly offset: number;
}

/** Cuts a text that arrives in pieces into its lines. */
export interface LineCutter {
  write(piece: string): readonly Line[];
  /** The last line, when it has no line end. */
  end(): readonly Line[];
}

const blank = /^[ \t\r]*$/u;

/** Cuts lines in the memory of one line, at most `longest` code units; blank lines are left out. */
export function createLineCutter(longest: number): LineCutter {
  let held: string[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;

  const hold = (part: string): void => {
    length += part.length;
    if (length > longest) held = [];
    else if (part !== "") held.push(part);
  };
  const cut = (): readonly Line[] => {
    const text = length > longest ? undefined : held.join("");
    const line: Line = { text, number, offset };
    offset += length + 1;
    number++;
    held = [];
    length = 0;
    return text !== undefined && blank.test(text) ? [] : [line];
  };
  return {
    write(piece) {
      const lines: Line[] = [];
      let from = 0;
      for (let end = piece.indexOf("\n"); end !== -1; end = piece.indexOf("\n", from)) {
        hold(piece.slice(from, end));
        lines.push(...cut());
        from = end + 1;
      }
      hold(from === 0 ? piece : piece.slice(from));
      return lines;
    },
    end: () => (length > 0 ? cut() : []),
  };
}
