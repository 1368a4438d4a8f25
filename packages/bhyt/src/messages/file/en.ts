import type { Catalogue } from "@lienthong/core";
import type { FileIssueCode } from "../codes.ts";

/** English sentences about files, envelopes, tables, rows and values. */
export const en = {
  "bhyt.file.not-text": "The input is neither text nor the bytes of a file. Give the content of an XML file.",
  "bhyt.file.wrong-root":
    "This is no QĐ 3176 claim file: the root element is {element}, it must be {expected}.",
  "bhyt.file.is-check-in":
    "This is a check-in file (XML0), not a claim file. Check it with the check-in function.",
  "bhyt.file.is-claim": "This is a claim file (GIAMDINHHS), not a check-in file (XML0).",
  "bhyt.file.too-many-issues":
    "{dropped} more issues are not listed (only the first {limit} are). Correct those listed and check again.",
  "bhyt.file.not-writable":
    "This cannot be written as XML: a value has characters that XML does not allow, or the table has not exactly one row.",
  "bhyt.envelope.unknown-element": "The envelope has an unknown element {element} in {parent}. Remove it.",
  "bhyt.envelope.missing-element": "The envelope lacks the element {element} in {parent}.",
  "bhyt.envelope.repeated-element": "The element {element} is repeated in {parent}; only one is allowed.",
  "bhyt.envelope.misplaced-element": "The element {element} is out of order in {parent}.",
  "bhyt.envelope.stray-text": "There is text outside the elements, in {parent}.",
  "bhyt.envelope.embedded-xml":
    "NOIDUNGFILE of {table} holds XML itself. The content of a table must be encoded in base64.",
  "bhyt.envelope.not-base64":
    "NOIDUNGFILE of {table} is not valid base64, so the table cannot be read. Export the file again.",
  "bhyt.envelope.no-visit": "The file has no visit (no HOSO).",
  "bhyt.envelope.wrong-count": "SOLUONGHOSO is not the number of HOSO in the file ({found}).",
  "bhyt.envelope.several-visits": "The file has {found} visits; the gateway takes 1 at a time.",
  "bhyt.envelope.other-facility": "MA_CSKCB in XML1 is not MACSKCB of the sender.",
  "bhyt.table.unknown":
    "LOAIHOSO {table} is no table of a claim file (XML1 to XML15 without XML12). Its content was not checked.",
  "bhyt.table.repeated": "Table {table} is repeated in one HOSO. The second one was not checked.",
  "bhyt.table.missing": "The visit has no table {table}. Each HOSO must have exactly one {table}.",
  "bhyt.table.empty": "Table {table} has no rows. Do not send an empty table.",
  "bhyt.table.wrong-root":
    "The content is not table {table}: the root element is {element}, it must be {expected}. Check LOAIHOSO.",
  "bhyt.table.unknown-element": "Table {table} has an unknown element {element}.",
  "bhyt.table.stray-text": "Table {table} has text outside its fields.",
  "bhyt.row.unknown-field": "Table {table} has no field {element}. Remove it or correct its name.",
  "bhyt.row.missing-field":
    "The row lacks the element {field}. A field without value must still be there, empty.",
  "bhyt.row.repeated-field": "Field {field} is repeated in one row; only the first value was read.",
  "bhyt.row.misplaced-field": "Field {field} is out of order in a row of table {table}.",
  "bhyt.row.wrong-number":
    "STT of table {table} must run from 1 without gaps or repeats; this row must be {expected}.",
  "bhyt.visit.other-key":
    "MA_LK in {table} is not that of the visit. All tables of a visit must have the same MA_LK. See whether the row belongs to another visit, and correct it.",
  "bhyt.visit.older-version":
    "A visit discharged before {from} follows QĐ 130 or 4210, of which only a part is known. Fields that QĐ 4750 added or changed were not checked, and faults of others are only warnings.",
  "bhyt.visit.no-date":
    "The day of discharge (NGAY_RA) is unknown, so code lists and rules that hold from a day on were not checked.",
  "bhyt.field.nested-element": "Field {field} holds an element {element}; a field may hold text only.",
  "bhyt.field.required": "The required value {field} of {table} is missing. Add it.",
  "bhyt.field.required-unclear":
    "{field} of {table} is empty; the documents disagree on whether it is required. Follow the insurer's guidance.",
  "bhyt.field.too-long": "{field} has {length} characters, at most {limit} are allowed. Shorten it.",
  "bhyt.field.not-a-number":
    "{field} is not written as a number. Use digits and a decimal point only, no thousands separator.",
  "bhyt.field.too-many-decimals": "{field} has more than {limit} decimals. Round it.",
  "bhyt.field.not-a-date": "{field} is not written as a date. Use the form {form}, digits only.",
  "bhyt.field.birth-day-unknown":
    "{field} has year and month only. Ask for the day, or write 0000 for day and month.",
  "bhyt.field.no-such-date": "{field} has the form {form}, but there is no such day or time. Enter it again.",
  "bhyt.field.not-in-list": "The code in {field} is not in list {list}. Choose one of: {allowed}.",
  "bhyt.field.code-not-in-force":
    "The code in {field} is in list {list} only from {from}, after the day of the record. Choose a code that was in use on the day of discharge.",
  "bhyt.field.bad-form": "The code in {field} does not have the form of list {list}. Look the code up again.",
  "bhyt.field.empty-part":
    "{field} has an empty value between semicolons. Remove the semicolon or add the value.",
  "bhyt.field.wrong-separator":
    "{field} has several values that are not separated by semicolons. Separate them by semicolons.",
} as const satisfies Catalogue<FileIssueCode>;
