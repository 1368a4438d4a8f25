/** What a spreadsheet would take as a formula; a number or telephone number with its sign is none. */
const formula = /^[=@\t\r]|^[+-](?![\d\s.,()-]*$)/u;

/** Text that a spreadsheet takes as text, never as a formula. */
function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A row of a table (RFC 4180), quoted only where it must be. */
export function formatCsvRow(cells: readonly string[], delimiter: string): string {
  const written = cells.map((cell) => {
    const text = harmless(cell);
    return text.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  });
  return `${written.join(delimiter)}\r\n`;
}
