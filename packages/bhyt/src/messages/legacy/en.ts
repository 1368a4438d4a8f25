import type { Catalogue } from "@lienthong/core";
import type { LegacyIssueCode } from "./codes.ts";

/** English sentences about files of QĐ 4210. */
export const en = {
  "bhyt.legacy.not-legacy":
    "XML1 of this visit has no field that QĐ 4210 alone had, so the visit was not converted. Read it by the present standard.",
  "bhyt.legacy.after-its-end":
    "A visit of QĐ 4210, but discharged on {from} or later, when QĐ 4210 had ended. Look at the day of discharge or the version of the file.",
  "bhyt.legacy.other-table": "QĐ 4210 has five tables, XML1 to XML5; table {table} was not converted.",
  "bhyt.legacy.no-row": "No row was found in table {table}. Look at its content.",
  "bhyt.legacy.other-codes":
    "{field} of {table} uses other codes than the present field {target}, and no source tells how they correspond. Fill {target} in.",
  "bhyt.legacy.one-for-two":
    "{field} of {table} is now divided into {target}; how much belongs to each cannot be known. Fill the new fields in.",
  "bhyt.legacy.no-counterpart":
    "{field} of {table} has no counterpart in the present standard; its value was not converted.",
  "bhyt.legacy.unknown-field":
    "Element {field} of {table} is neither in the present standard nor known of QĐ 4210; its value was not converted.",
  "bhyt.legacy.repeated-field":
    "Field {field} of {table} stands twice in a row; only the first value was converted.",
} as const satisfies Catalogue<LegacyIssueCode>;
