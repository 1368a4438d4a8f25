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

/** One school year, the cover or the pupil's page as it is printed, whatever it is printed with. */
export interface TranscriptPage {
  readonly title: string;
  /** Under the title of a cover: the level of school. */
  readonly subtitle?: string;
  /** Whether it is the cover (bìa): its facts stand in the middle. */
  readonly isCover?: boolean;
  readonly facts: readonly PageFact[];
  readonly tables: readonly PageTable[];
  readonly results: readonly PageFact[];
  /** Under which words someone signs. */
  readonly signatures: readonly string[];
  /** Whose signature takes the stamp (đóng dấu). */
  readonly stampedBy?: string;
  /** The line for place and day above the signatures. */
  readonly dateLine?: string;
  readonly note: string;
}

/** A header cell of one column and one row, unless told otherwise. */
export function headerCell(text: string, columns = 1, rows = 1): HeaderCell {
  return { text, columns, rows };
}

/** What stands under the words where someone signs. */
export function signingNote({ stampedBy }: TranscriptPage, who: string): string {
  return who === stampedBy ? "(Ký, ghi rõ họ tên và đóng dấu)" : "(Ký, ghi rõ họ tên)";
}

/** Place and day of signing, to be written by hand. */
export const dateLine = "…………………, ngày …… tháng …… năm ………";
