import type { Catalogue } from "@lienthong/core";
import type { CatalogueFileIssueCode } from "./codes.ts";

/** English sentences about files of lists of codes. */
export const en = {
  "bhyt.csv.not-text": "A list is given as text or as the bytes of a CSV file.",
  "bhyt.csv.too-long": "The file of the list has {length} characters, more than {limit}. Split it.",
  "bhyt.csv.too-many-lines":
    "The file of the list has more than {limit} lines; those from line {line} on were not read. Split it.",
  "bhyt.csv.too-many-issues":
    "{dropped} more issues are not listed. Mend those named and load the file again.",
  "bhyt.csv.empty": "The file of the list has no lines of data. The first line names the columns.",
  "bhyt.csv.not-a-table":
    "Line {line} has a double quote that does not close in its place; what follows cannot be read. Mend it or export the file again.",
  "bhyt.csv.missing-column":
    "The column of the codes of the list {list} is missing. The first line must hold one of these names: {expected}.",
  "bhyt.csv.repeated-column":
    "Column {column} says the same as an earlier one. It was passed over; keep one of them.",
  "bhyt.csv.wrong-cell-count":
    "Line {line} has {found} cells, the first line {expected}. The line was left out; look at its delimiters and quotes.",
  "bhyt.csv.no-code": "Line {line} has no code. The line was left out; add the code or delete the line.",
  "bhyt.csv.bad-date":
    "The day in column {column} of line {line} cannot be read. The line was left out; write days as dd/mm/yyyy, yyyymmdd or yyyy-mm-dd.",
  "bhyt.csv.ends-before-it-begins":
    "Line {line} ends before it begins to hold. The line was left out; look at its two days.",
  "bhyt.csv.bad-number":
    "The price in column {column} of line {line} is not clear. The line was left out; write it without marks between thousands and with a point before decimals, such as 1500 or 1500.5.",
  "bhyt.csv.bad-value":
    "The value in column {column} of line {line} is none of these: {allowed}. The line was left out.",
} as const satisfies Catalogue<CatalogueFileIssueCode>;
