/** Codes about a file of QĐ 4210/QĐ-BYT that is converted to the present tables. */
export type LegacyIssueCode =
  | "bhyt.legacy.not-legacy"
  | "bhyt.legacy.after-its-end"
  | "bhyt.legacy.other-table"
  | "bhyt.legacy.no-row"
  | "bhyt.legacy.other-codes"
  | "bhyt.legacy.one-for-two"
  | "bhyt.legacy.no-counterpart"
  | "bhyt.legacy.unknown-field"
  | "bhyt.legacy.repeated-field";
