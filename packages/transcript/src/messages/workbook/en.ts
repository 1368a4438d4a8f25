import type { Catalogue } from "@lienthong/core";
import type { WorkbookIssueCode } from "../codes.ts";
import { enMark } from "../mark/en.ts";

/** Sentences in English about workbooks. */
export const enWorkbook = {
  ...enMark,
  "transcript.workbook.empty": "The file is empty.",
  "transcript.workbook.not-a-workbook": "This file is not an Excel workbook (.xlsx or .xls).",
  "transcript.workbook.html":
    "This file is a web page (HTML) with the name of a workbook. Open it in Excel and save it as .xlsx.",
  "transcript.workbook.xml-spreadsheet":
    "This file is an XML Spreadsheet 2003. Open it in Excel and save it as .xlsx.",
  "transcript.workbook.encrypted": "The workbook has a password. Remove the password and try again.",
  "transcript.workbook.old-format":
    "The workbook has the format of Excel 95 or older. Open it in Excel and save it as .xlsx.",
  "transcript.workbook.binary-xlsb": "This is a binary workbook (.xlsb). Save it as .xlsx.",
  "transcript.workbook.truncated":
    "The file is cut off or was not copied to the end. Copy the original again.",
  "transcript.workbook.damaged":
    "The file is damaged. Take the original again, or open it in Excel to repair and save it.",
  "transcript.workbook.part-missing": "The workbook lacks its part {part}.",
  "transcript.workbook.part-not-xml": "The part {part} of the workbook cannot be read ({reason}).",
  "transcript.workbook.unsupported-compression": "The part {part} is packed in a way that is not supported.",
  "transcript.workbook.too-large": "The file is larger than {limit} bytes.",
  "transcript.workbook.too-many-parts": "The file has too many parts (at most {limit}).",
  "transcript.workbook.bomb":
    "The part {part} unpacks to an unusual size. The file is refused to protect the machine.",
  "transcript.workbook.too-many-sheets": "The workbook has more than {limit} sheets.",
  "transcript.workbook.too-many-rows": "The sheet has more than {limit} rows.",
  "transcript.workbook.too-many-columns": "The sheet has more than {limit} columns.",
  "transcript.workbook.too-many-cells": "The workbook has too many cells with content (at most {limit}).",
  "transcript.workbook.too-many-strings": "The workbook has too many texts (at most {limit}).",
  "transcript.workbook.too-many-issues": "There are more than {limit} issues; reading stops here.",
  "transcript.workbook.macros": "The workbook has macros. They are not run.",
  "transcript.workbook.external-links": "The workbook links to other files; only saved values are used.",
  "transcript.workbook.no-header":
    "No header row was found in the first {rows} rows. Put the header “Họ và tên” or “Mã học sinh” right above the list of pupils.",
  "transcript.workbook.no-pupils": "There is no row of a pupil below the header.",
  "transcript.workbook.missing-column": "The column “{column}” is missing. Add it, or correct its header.",
  "transcript.workbook.unknown-column":
    "The header of this column is not known; the column is not read. If you need it, correct the header or name it in a layout of your own.",
  "transcript.workbook.ambiguous-column":
    "It is not clear of which subject or term these columns are; they are not read: {columns}. Say so in the header, the name of the sheet or a line above the table, such as Toán, Học kì I, Cả năm.",
  "transcript.workbook.ambiguous-heading":
    "This short header may stand for any of these: {candidates}. It is not read. Write it in full, or name the short form in a layout of your own.",
  "transcript.workbook.assumed-heading":
    "This short header was taken for the subject {subject}; it may also stand for: {other}. Write it in full if that is wrong.",
  "transcript.workbook.duplicate-column": "This column means the same as column {other}; it is not read.",
  "transcript.workbook.formula-without-value":
    "The cell holds a formula without a saved result. Open it in Excel, calculate and save.",
  "transcript.workbook.error-value": "The cell holds an error value of a formula.",
  "transcript.workbook.bad-text":
    "The cell holds broken text, or text typed in an old font (TCVN3, VNI). Convert it to Unicode.",
  "transcript.workbook.bad-date": "This is not a date. Write day/month/year.",
  "transcript.workbook.bad-level": "The cell must hold one of these: {allowed}. Enter it again.",
  "transcript.workbook.bad-number": "This must be a whole number, not negative.",
  "transcript.workbook.pupil-without-key":
    "The row holds data but neither a name nor a pupil code; the row is left out.",
  "transcript.workbook.row-without-number":
    "The row has a text in the column of names and results but no number in the list; the row is left out. If it is a pupil, write the number or a pupil code.",
  "transcript.workbook.ambiguous-pupil":
    "It is not clear which pupil of the other sheets this row belongs to, as several have the name; the row is left out. Write the pupil code or birth date in every sheet.",
  "transcript.workbook.duplicate-pupil":
    "This pupil is already in row {row} of the sheet; the row is left out.",
  "transcript.workbook.conflicting-value": "The value differs from that of the same pupil in cell {other}.",
  "transcript.workbook.unknown-class":
    "The workbook does not say its school year or class, so the circular may not be known. Write it in the name of the sheet or a line above the table, such as: Lớp 6A, năm học 2024-2025.",
  "transcript.workbook.bad-layout": "The description of the workbook's layout is not valid.",
  "transcript.template.old-format":
    "This .xls template is built in a way that cannot be filled in place. Open it in Excel, save it as .xlsx and fill that.",
  "transcript.template.pupil-without-record":
    "The pupil of this row of the template is not in the data; the row is left as it is.",
  "transcript.template.record-without-row":
    "This pupil is in the data and not in the template; nothing was filled in.",
  "transcript.template.ambiguous-pupil":
    "It is not clear which pupil this row is of: codes or names occur twice. Add the pupil code.",
  "transcript.template.value-kept": "This cell of the template holds another value already, which was kept.",
  "transcript.template.formula-kept": "This cell of the template holds a formula and was not filled in.",
  "transcript.template.no-column":
    "The template has no column for {subject}; its results were not filled in.",
} as const satisfies Catalogue<WorkbookIssueCode>;
