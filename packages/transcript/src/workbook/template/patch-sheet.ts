import { createXmlReader } from "@lienthong/core/xml";
import { columnLetters } from "../grid.ts";
import type { WrittenCell } from "../write/sheet-columns.ts";
import { escapeText } from "../xlsx/escaped-text.ts";
import { parseAddress } from "../xlsx/sheet.ts";

/** A value to put into a cell. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly cell: WrittenCell;
}

/** A sheet with values put in. */
export interface PatchedSheet {
  readonly xml: string;
  /** Edits that were left out, for the cell holds a formula. */
  readonly formulas: readonly CellEdit[];
}

interface FoundCell {
  readonly column: number;
  readonly start: number;
  end: number;
  readonly style: string;
  hasFormula: boolean;
}

interface FoundRow {
  readonly row: number;
  readonly start: number;
  /** Where the start tag ends. */
  readonly inside: number;
  /** Where the end tag begins; that of `<row/>` is where it ends. */
  closing: number;
  end: number;
  readonly cells: Map<number, FoundCell>;
}

interface FoundSheet {
  readonly rows: Map<number, FoundRow>;
  readonly prefix: string;
  /** The same of `sheetData`. */
  readonly inside: number;
  readonly closing: number;
  readonly end: number;
}

/** Finds the places of rows and cells in the text of a sheet, of the rows that will be edited. */
function findPlaces(xml: string, wanted: ReadonlySet<number>): FoundSheet | undefined {
  const rows = new Map<number, FoundRow>();
  const data = { inside: -1, closing: -1, end: -1, prefix: "" };
  let row: FoundRow | undefined;
  let number = 0;
  let column = -1;
  let cell: FoundCell | undefined;
  const reader = createXmlReader({
    open({ local, prefix, attributes }, at) {
      if (local === "sheetData") {
        data.inside = at.end;
        data.prefix = prefix === "" ? "" : `${prefix}:`;
      } else if (local === "row" && data.inside >= 0) {
        const said = Number(attributes.get("r")?.value ?? number + 1);
        number = Number.isInteger(said) && said > 0 ? said : number + 1;
        column = -1;
        row = {
          row: number - 1,
          start: at.offset,
          inside: at.end,
          closing: at.end,
          end: at.end,
          cells: new Map(),
        };
        rows.set(row.row, row);
      } else if (local === "c" && row) {
        column = parseAddress(attributes.get("r")?.value ?? "")?.column ?? column + 1;
        const style = attributes.get("s")?.value ?? "";
        cell = { column, start: at.offset, end: at.end, style, hasFormula: false };
        if (wanted.has(row.row)) row.cells.set(column, cell);
      } else if (local === "f" && cell) cell.hasFormula = true;
    },
    text: () => undefined,
    close(name, at) {
      const local = name.slice(name.indexOf(":") + 1);
      if (local === "c" && cell) {
        cell.end = at.end;
        cell = undefined;
      } else if (local === "row" && row) {
        row.closing = at.offset;
        row.end = at.end;
        row = undefined;
      } else if (local === "sheetData") {
        data.closing = at.offset;
        data.end = at.end;
      }
    },
  });
  reader.write(xml);
  return reader.end().ok && data.end >= 0 ? { rows, ...data } : undefined;
}

function cellXml({ row, column, cell }: CellEdit, style: string, prefix: string): string {
  const address = `${columnLetters(column)}${row + 1}`;
  const format = /^[0-9]{1,6}$/u.test(style) ? ` s="${style}"` : "";
  return cell.kind === "number"
    ? `<${prefix}c r="${address}"${format}><${prefix}v>${escapeText(cell.text)}</${prefix}v></${prefix}c>`
    : `<${prefix}c r="${address}"${format} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeText(cell.text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits of one row that is there: cells replaced in place, others put before the first one to their right. */
function editsOfRow(
  row: FoundRow,
  edits: readonly CellEdit[],
  prefix: string,
  xml: string,
  formulas: CellEdit[],
): TextEdit[] {
  const found: TextEdit[] = [];
  const columns = [...row.cells.keys()].sort((one, other) => one - other);
  const added = new Map<number, string>();
  for (const edit of [...edits].sort((one, other) => one.column - other.column)) {
    const there = row.cells.get(edit.column);
    if (there?.hasFormula) formulas.push(edit);
    else if (there)
      found.push({ start: there.start, end: there.end, text: cellXml(edit, there.style, prefix) });
    else {
      const right = columns.find((column) => column > edit.column);
      const place = right === undefined ? row.closing : (row.cells.get(right)?.start ?? row.closing);
      added.set(place, (added.get(place) ?? "") + cellXml(edit, "", prefix));
    }
  }
  const isEmptyTag = row.closing === row.inside && xml.slice(row.start, row.inside).endsWith("/>");
  for (const [place, text] of added)
    found.push(
      isEmptyTag
        ? { start: row.inside - 2, end: row.inside, text: `>${text}</${prefix}row>` }
        : { start: place, end: place, text },
    );
  return found;
}

/**
 * Puts values into the cells of a sheet and leaves every other character of it as it is: formats of cells, hidden columns,
 * protection, validation, what this package knows nothing of. Undefined when the text is no sheet.
 */
export function patchSheet(xml: string, edits: readonly CellEdit[]): PatchedSheet | undefined {
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const row = byRow.get(edit.row);
    if (row) row.push(edit);
    else byRow.set(edit.row, [edit]);
  }
  const places = findPlaces(xml, new Set(byRow.keys()));
  if (places === undefined) return undefined;
  const { rows, prefix, inside, closing } = places;
  const formulas: CellEdit[] = [];
  const changes: TextEdit[] = [];
  const numbers = [...rows.keys()].sort((one, other) => one - other);
  const newRows = new Map<number, string>();
  for (const [number, rowEdits] of [...byRow].sort(([one], [other]) => one - other)) {
    const row = rows.get(number);
    if (row) {
      changes.push(...editsOfRow(row, rowEdits, prefix, xml, formulas));
      continue;
    }
    const below = numbers.find((each) => each > number);
    const place = below === undefined ? closing : (rows.get(below)?.start ?? closing);
    const cells = [...rowEdits]
      .sort((one, other) => one.column - other.column)
      .map((edit) => cellXml(edit, "", prefix));
    const text = `<${prefix}row r="${number + 1}">${cells.join("")}</${prefix}row>`;
    newRows.set(place, (newRows.get(place) ?? "") + text);
  }
  const isEmptyData = closing === inside && xml.slice(0, inside).endsWith("/>");
  for (const [place, text] of newRows)
    changes.push(
      isEmptyData
        ? { start: inside - 2, end: inside, text: `>${text}</${prefix}sheetData>` }
        : { start: place, end: place, text },
    );
  changes.sort((one, other) => one.start - other.start || one.end - other.end);
  let patched = "";
  let at = 0;
  for (const { start, end, text } of changes) {
    patched += xml.slice(at, start) + text;
    at = end;
  }
  return { xml: patched + xml.slice(at), formulas };
}
