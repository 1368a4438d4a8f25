/** How much a workbook may hold before reading stops with an issue. */
export interface WorkbookLimits {
  /** Bytes of the file. */
  readonly maxFileBytes: number;
  /** Parts (files) inside an `.xlsx`. */
  readonly maxParts: number;
  /** Bytes of all parts read, unpacked; counted while unpacking, whatever the file claims. */
  readonly maxUnpackedBytes: number;
  /** Unpacked bytes for each packed byte, once a part is over a mebibyte. */
  readonly maxRatio: number;
  readonly maxSheets: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Cells that hold something, in all sheets. */
  readonly maxCells: number;
  /** Entries of the table of strings. */
  readonly maxStrings: number;
  /** Issues reported; reading stops after them. */
  readonly maxIssues: number;
}

/**
 * The limits that hold when the caller names no others, far above any class workbook: 32 MiB files, 128 MiB
 * unpacked, 10,000 rows of 1,024 columns, 500,000 cells.
 *
 * @example
 * ```ts
 * import { defaultWorkbookLimits } from "@lienthong/transcript/workbook";
 *
 * defaultWorkbookLimits.maxRows; // 10000
 * ```
 */
export const defaultWorkbookLimits: WorkbookLimits = {
  maxFileBytes: 32 * 1024 * 1024,
  maxParts: 2_000,
  maxUnpackedBytes: 128 * 1024 * 1024,
  maxRatio: 250,
  maxSheets: 200,
  maxRows: 10_000,
  maxColumns: 1_024,
  maxCells: 500_000,
  maxStrings: 500_000,
  maxIssues: 1_000,
};
