/** The part of a text that arrives in pieces from which something may yet be cut out. */
export interface SourceWindow {
  add(piece: string): void;
  /** Nothing before this offset will be asked for. */
  forget(before: number): void;
  slice(from: number, to: number): string;
}

/** A window at the start of a text. Whole pieces are forgotten, so that a long text in many pieces costs no copies. */
export function createSourceWindow(): SourceWindow {
  const pieces: { readonly start: number; readonly text: string }[] = [];
  let length = 0;
  return {
    add(text) {
      pieces.push({ start: length, text });
      length += text.length;
    },
    forget(before) {
      let gone = 0;
      while (gone < pieces.length - 1 && (pieces[gone + 1]?.start ?? length) <= before) gone += 1;
      if (gone > 0) pieces.splice(0, gone);
    },
    slice(from, to) {
      const start = pieces[0]?.start ?? 0;
      return pieces
        .map(({ text }) => text)
        .join("")
        .slice(from - start, to - start);
    },
  };
}
