/** How large a definition may be, and how many rows one resource may give. */
export interface ViewLimits {
  /** Columns of the view. */
  readonly maxColumns: number;
  /** How deep selects may be nested. */
  readonly maxDepth: number;
  /** Rows that one resource may give. */
  readonly maxRows: number;
}

/** The limits that hold when the caller names no others. */
export const defaultViewLimits: ViewLimits = { maxColumns: 2_000, maxDepth: 32, maxRows: 100_000 };

/** Names of views, columns and constants; longer ones no database takes. */
export const longestName = 128;
