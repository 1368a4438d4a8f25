/** Codes about a file of a list of codes (tệp CSV của một danh mục). */
export type CatalogueFileIssueCode =
  | "bhyt.csv.not-text"
  | "bhyt.csv.too-long"
  | "bhyt.csv.too-many-lines"
  | "bhyt.csv.too-many-issues"
  | "bhyt.csv.empty"
  | "bhyt.csv.not-a-table"
  | "bhyt.csv.missing-column"
  | "bhyt.csv.repeated-column"
  | "bhyt.csv.wrong-cell-count"
  | "bhyt.csv.no-code"
  | "bhyt.csv.bad-date"
  | "bhyt.csv.ends-before-it-begins"
  | "bhyt.csv.bad-number"
  | "bhyt.csv.bad-value";
