/** A row of a table and the line of the file on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a text is no table: a quoted cell that does not end. */
export class CsvError extends Error {
  readonly line: number;
  constructor(line: number) {
    super("unclosed quote");
    this.line = line;
  }
}

const delimiters = [",", ";", "\t"] as const;

/** What parts the cells: of comma, semicolon and tab the one that the first line has most of, outside quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map<string, number>(delimiters.map((mark) => [mark, 0]));
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (mark === "\n" || mark === "\r")) break;
    else if (!isQuoted && counts.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/**
 * Reads a table row by row (RFC 4180): cells in double quotes may hold delimiters, line breaks and doubled quotes. Lines
 * end with CR LF, LF or CR; an empty line is no row. A quote inside an unquoted cell is a character like others.
 */
export function* readCsv(text: string, delimiter: string): Generator<CsvRow, void> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const first = line;
    const cells: string[] = [];
    let isEnd = false;
    while (!isEnd) {
      let cell = "";
      if (text.charAt(at) === '"') {
        let from = at + 1;
        for (;;) {
          const quote = text.indexOf('"', from);
          if (quote === -1) throw new CsvError(first);
          cell += text.slice(from, quote);
          at = quote + 1;
          if (text.charAt(at) !== '"') break;
          cell += '"';
          from = at + 1;
        }
        line += lineBreaks(cell);
      }
      const start = at;
      while (at < text.length && !isBreak(text, at) && text.charAt(at) !== delimiter) at++;
      cells.push(cell + text.slice(start, at));
      isEnd = text.charAt(at) !== delimiter || at >= text.length;
      if (!isEnd) at++;
    }
    if (text.startsWith("\r\n", at)) at += 2;
    else if (at < text.length) at++;
    line++;
    if (cells.length > 1 || cells[0] !== "") yield { line: first, cells };
  }
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) === 0x0a || (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) !== 0x0a))
      count++;
  return count;
}
