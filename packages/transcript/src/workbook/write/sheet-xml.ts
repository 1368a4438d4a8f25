import type { YearRecord } from "../../model/year-record.ts";
import { columnLetters } from "../grid.ts";
import { escapeText } from "../xlsx/escaped-text.ts";
import type { WrittenCell, WrittenColumn } from "./sheet-columns.ts";

/** Cell formats, by their place in the styles part. */
const style = { plain: 0, title: 1, header: 2, text: 3, guardedText: 4, mark: 5 } as const;

/** Text that a spreadsheet would take for a formula if it were typed. */
function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/u.test(text);
}

function textCell(address: string, text: string, format: number): string {
  return `<c r="${address}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

function bodyCell(address: string, cell: WrittenCell): string {
  if (cell.kind === "text")
    return textCell(address, cell.text, looksLikeFormula(cell.text) ? style.guardedText : style.text);
  const format = cell.text.includes(".") ? style.mark : style.plain;
  return `<c r="${address}" s="${format}"><v>${escapeText(cell.text)}</v></c>`;
}

/** Header rows with the ranges to merge: equal texts side by side under the same parents, and short columns downward. */
function headerRows(columns: readonly WrittenColumn[], top: number): { rows: string[]; merges: string[] } {
  const depth = columns.reduce((most, { header }) => Math.max(most, header.length), 1);
  const rows: string[] = [];
  const merges: string[] = [];
  for (let level = 0; level < depth; level += 1) {
    const row = top + level;
    const cells: string[] = [];
    const pathTo = (column: number): string => JSON.stringify(columns[column]?.header.slice(0, level + 1));
    for (let column = 0; column < columns.length; column += 1) {
      const header = columns[column]?.header ?? [];
      const text = header[level];
      const address = `${columnLetters(column)}${row}`;
      const isFirst = column === 0 || pathTo(column - 1) !== pathTo(column) || text === undefined;
      cells.push(
        text !== undefined && isFirst
          ? textCell(address, text, style.header)
          : `<c r="${address}" s="${style.header}"/>`,
      );
      if (text === undefined || !isFirst) continue;
      let last = column;
      while (last + 1 < columns.length && pathTo(last + 1) === pathTo(column)) last += 1;
      const isLowest = level === header.length - 1;
      const bottom = isLowest ? top + depth - 1 : row;
      if (last > column || bottom > row) merges.push(`${address}:${columnLetters(last)}${bottom}`);
    }
    rows.push(`<row r="${row}">${cells.join("")}</row>`);
  }
  return { rows, merges };
}

/** The XML of a sheet: title lines, header, one row a pupil. */
export function sheetXml(
  titles: readonly string[],
  columns: readonly WrittenColumn[],
  records: readonly YearRecord[],
): string {
  const titleRows = titles.map(
    (title, index) => `<row r="${index + 1}">${textCell(`A${index + 1}`, title, style.title)}</row>`,
  );
  const top = titles.length + 2;
  const header = headerRows(columns, top);
  const first = top + header.rows.length;
  const body = records.map((record, index) => {
    const row = first + index;
    const cells = columns.map((column, place) => {
      const cell = column.cell(record, index);
      return cell ? bodyCell(`${columnLetters(place)}${row}`, cell) : "";
    });
    return `<row r="${row}">${cells.join("")}</row>`;
  });
  const widths = columns
    .map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join("");
  const merges =
    header.merges.length === 0
      ? ""
      : `<mergeCells count="${header.merges.length}">${header.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${first - 1}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths}</cols><sheetData>${[...titleRows, ...header.rows, ...body].join("")}</sheetData>${merges}</worksheet>`
  );
}
