/** What a spreadsheet would take as a formula; a number or telephone number with its sign is none. */
const formula = /^[=@\t\r]|^[+-](?![\d\s.,()-]*$)/u;

/** Text that a spreadsheet takes as text, never as a formula. */
function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A row of a table (RFC 4180), quoted only where it must be, for people who open it in a spreadsheet. */
export function formatCsvRow(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => formatCell(harmless(cell), delimiter)).join(delimiter)}\r\n`;
}

/** The same, text for text, for databases: a text without letters is `""`, nothing at all is an empty cell. */
export function formatDataRow(cells: readonly (string | null)[], delimiter: string): string {
  const written = cells.map((cell) =>
    cell === null ? "" : cell === "" ? '""' : formatCell(cell, delimiter),
  );
  return `${written.join(delimiter)}\r\n`;
}

function formatCell(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
