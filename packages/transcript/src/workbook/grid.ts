/** What one cell holds, before anyone asks what it means. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  /** A number as decimal text of at most 15 digits, as spreadsheets show it. */
  | { readonly kind: "number"; readonly text: string; readonly isDate: boolean }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** An error value, `#DIV/0!`. */
  | { readonly kind: "error" }
  /** A formula whose result was never saved. Formulas are not run. */
  | { readonly kind: "formula-without-value" };

/** A rectangle of merged cells (ô gộp); rows and columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One sheet as cells by place. */
export interface Grid {
  readonly name: string;
  readonly isHidden: boolean;
  /** Name of the part of an `.xlsx` that holds it. */
  readonly part?: string;
  /** By {@link cellKey}. Empty cells are absent. */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Merge[];
  /** Number of rows and columns up to the last cell that holds something. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A workbook as sheets of cells, whatever file it came from. */
export interface GridWorkbook {
  readonly sheets: readonly Grid[];
  /** Serial dates count from 1904 instead of 1900. */
  readonly isDate1904: boolean;
}

/** Most columns that any spreadsheet file can have. */
export const widestSheet = 16_384;

/** The key of a cell in a grid. */
export function cellKey(row: number, column: number): number {
  return row * widestSheet + column;
}

/** Letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The address of a cell with its sheet, as issues name it: `Lớp 6A!F12`. */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`;
}

/** A double as decimal text of at most 15 significant digits, the way spreadsheets show it; undefined if not finite. */
export function numberText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const rounded = Number(value.toPrecision(15));
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** Collects the cells of one sheet under limits. */
export interface GridBuilder {
  /** False when a limit is passed and reading must stop. */
  put(row: number, column: number, cell: Cell): boolean;
  merge(merge: Merge): boolean;
  build(): Grid;
}

/** What a sheet ran over. */
export type GridOverflow = "rows" | "columns" | "cells";

/** Limits of one sheet. */
export interface GridLimits {
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCells: number;
}

const mostMerges = 20_000;

/** A builder for a sheet; `onOverflow` is called once. */
export function createGridBuilder(
  name: string,
  isHidden: boolean,
  limits: GridLimits,
  onOverflow: (what: GridOverflow) => void,
): GridBuilder {
  const cells = new Map<number, Cell>();
  const merges: Merge[] = [];
  let rowCount = 0;
  let columnCount = 0;
  const over = (what: GridOverflow): false => {
    onOverflow(what);
    return false;
  };
  return {
    put(row, column, cell) {
      if (row >= limits.maxRows) return over("rows");
      if (column >= limits.maxColumns) return over("columns");
      if (cells.size >= limits.maxCells) return over("cells");
      cells.set(cellKey(row, column), cell);
      if (row >= rowCount) rowCount = row + 1;
      if (column >= columnCount) columnCount = column + 1;
      return true;
    },
    merge(merge) {
      if (merges.length >= mostMerges) return over("cells");
      if (merge.bottom >= merge.top && merge.right >= merge.left) merges.push(merge);
      return true;
    },
    build: () => ({ name, isHidden, cells, merges, rowCount, columnCount }),
  };
}
