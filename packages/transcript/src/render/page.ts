/** A fact of a page: its label and what stands behind it. */
export interface PageFact {
  readonly label: string;
  readonly value: string;
}

/** A cell of a header that may span columns and rows. */
export interface HeaderCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A table of a page; every row has one text for each column. */
export interface PageTable {
  readonly caption: string;
  readonly header: readonly (readonly HeaderCell[])[];
  /** Parts of the width, one for each column. */
  readonly widths: readonly number[];
  /** Columns that hold names, which are aligned at their start; the others are centred. */
  readonly names: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** One school year as it is printed, whatever it is printed with. */
export interface TranscriptPage {
  readonly title: string;
  readonly facts: readonly PageFact[];
  readonly tables: readonly PageTable[];
  readonly results: readonly PageFact[];
  /** Under which words someone signs. */
  readonly signatures: readonly string[];
  readonly note: string;
}

/** A header cell of one column and one row, unless told otherwise. */
export function headerCell(text: string, columns = 1, rows = 1): HeaderCell {
  return { text, columns, rows };
}
