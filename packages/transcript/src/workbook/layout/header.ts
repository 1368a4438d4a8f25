import { type Cell, cellKey, type Grid } from "../grid.ts";
import type { Facet, Phrase, Vocabulary } from "./vocabulary.ts";
import type { HeaderMeaning } from "./workbook-layout.ts";

/** The header of a sheet: which rows it takes and what stands above each column, from the top down. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** The header texts of one column. */
export interface HeaderColumn {
  readonly column: number;
  readonly texts: readonly string[];
  /** What the texts say, as far as they are understood. */
  readonly phrases: readonly Phrase[];
  /** Texts that are not understood. */
  readonly unknown: readonly string[];
  /** Row of the lowest text, to name the cell in an issue. */
  readonly row: number;
}

const deepestHeader = 6;

/** The text of a cell as a header: text or number, else nothing. */
export function plainText(cell: Cell | undefined): string {
  return cell?.kind === "text" || cell?.kind === "number" ? cell.text.trim() : "";
}

/** The text at each place of a sheet, a merged range giving its text to all its places. */
export function createTextAt(grid: Grid): (row: number, column: number) => string {
  const spread = new Map<number, number>();
  const budget = 200_000;
  let spent = 0;
  for (const { top, bottom, left, right } of grid.merges) {
    if (top > bottom || bottom >= 100) continue; // headers and titles only
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= Math.min(right, grid.columnCount - 1); column += 1) {
        spent += 1;
        if (spent > budget) break;
        spread.set(cellKey(row, column), cellKey(top, left));
      }
  }
  return (row, column) => {
    const key = cellKey(row, column);
    return plainText(grid.cells.get(spread.get(key) ?? key));
  };
}

const keys = new Set<HeaderMeaning>(["pupil.name", "pupil.familyName", "pupil.code"]);

const isKey = (facet: Facet): boolean => facet.kind === "meaning" && keys.has(facet.meaning);

const groupsColumns = (phrases: readonly Phrase[] | undefined): boolean =>
  phrases?.some((phrase) => phrase.some(isGroup)) ?? false;

const isGroup = (facet: Facet): boolean =>
  facet.kind === "meaning" ? /^(?:part|term|group|result)\./u.test(facet.meaning) : facet.kind !== "number";

/** Whether texts below a heading say only which part of it a column is: HKI, ĐĐGgk, 1. */
function areParts(texts: readonly string[], vocabulary: Vocabulary): boolean {
  const isPart = (facet: Facet): boolean =>
    facet.kind === "number" || (facet.kind === "meaning" && /^(?:part|term)\./u.test(facet.meaning));
  return (
    texts.length > 0 &&
    texts.every((text) => vocabulary.understand(text)?.every((phrase) => phrase.some(isPart)) === true)
  );
}

/**
 * The texts of the header row by row, a heading written once above several columns without merging them given to
 * all of these: as long as the row merges nothing, and the cells below say only which part each column is.
 */
function headerTexts(
  grid: Grid,
  vocabulary: Vocabulary,
  rows: { readonly top: number; readonly bottom: number },
  textAt: (row: number, column: number) => string,
): (row: number, column: number) => string {
  const given = new Map<number, string>();
  for (let row = rows.top; row < rows.bottom; row += 1) {
    if (grid.merges.some(({ top, bottom, left, right }) => top <= row && row <= bottom && right > left))
      continue;
    let heading = "";
    for (let column = 0; column < grid.columnCount; column += 1) {
      const below: string[] = [];
      for (let each = row + 1; each <= rows.bottom; each += 1) {
        const text = textAt(each, column);
        if (text !== "") below.push(text);
      }
      const text = textAt(row, column);
      if (!areParts(below, vocabulary)) heading = "";
      else if (text !== "") heading = text;
      else if (heading !== "") given.set(cellKey(row, column), heading);
    }
  }
  return (row, column) => given.get(cellKey(row, column)) ?? textAt(row, column);
}

/** Finds the header: the rows around the first one that names the column of the pupil's name or code. */
export function findHeader(
  grid: Grid,
  vocabulary: Vocabulary,
  searchRows: number,
  textAt: (row: number, column: number) => string,
): Header | undefined {
  const lastRow = Math.min(searchRows, grid.rowCount);
  const keyPlace = (): { row: number; column: number } | undefined => {
    for (let row = 0; row < lastRow; row += 1)
      for (let column = 0; column < grid.columnCount; column += 1) {
        const text = plainText(grid.cells.get(cellKey(row, column)));
        if (text !== "" && vocabulary.understand(text)?.some((phrase) => phrase.some(isKey)))
          return { row, column };
      }
    return undefined;
  };
  const key = keyPlace();
  if (!key) return undefined;

  /** A row above belongs to the header when it groups columns: two texts of it, or one that is merged. */
  const isGroupRow = (row: number): boolean => {
    let count = 0;
    for (let column = 0; column < grid.columnCount; column += 1) {
      const text = plainText(grid.cells.get(cellKey(row, column)));
      if (text === "" || !groupsColumns(vocabulary.understand(text))) continue;
      const isWide = grid.merges.some(
        ({ top: first, left, right }) => first === row && left === column && right > left,
      );
      count += isWide ? 2 : 1;
    }
    return count >= 2;
  };
  let top = key.row;
  while (top > 0 && key.row - top < deepestHeader && isGroupRow(top - 1)) top -= 1;

  // Below the key's row the header goes on while its column is merged with it, or empty with texts beside.
  let bottom = key.row;
  const merge = grid.merges.find(
    ({ top: first, left, right }) => first === key.row && left <= key.column && key.column <= right,
  );
  if (merge) bottom = Math.min(merge.bottom, key.row + deepestHeader);
  const isSubHeader = (row: number): boolean => {
    if (plainText(grid.cells.get(cellKey(row, key.column))) !== "") return false;
    let understood = 0;
    for (let column = 0; column < grid.columnCount; column += 1) {
      const text = plainText(grid.cells.get(cellKey(row, column)));
      if (text === "") continue;
      if (vocabulary.understand(text) === undefined) return false;
      understood += 1;
    }
    return understood > 0;
  };
  while (bottom + 1 < grid.rowCount && bottom - top < deepestHeader && isSubHeader(bottom + 1)) bottom += 1;

  const headerTextAt = headerTexts(grid, vocabulary, { top, bottom }, textAt);
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < grid.columnCount; column += 1) {
    const texts: string[] = [];
    let row = top;
    for (let each = top; each <= bottom; each += 1) {
      const text = headerTextAt(each, column);
      if (text === "" || text === texts.at(-1)) continue;
      texts.push(text);
      row = each;
    }
    if (texts.length === 0) continue;
    const phrases = texts.flatMap((text) => vocabulary.understand(text) ?? []);
    const unknown = texts.filter((text) => vocabulary.understand(text) === undefined);
    columns.push({ column, texts, phrases, unknown, row });
  }
  return { top, bottom, columns };
}
