import type { Catalogue } from "@lienthong/core";
import type { TranscriptIssueCode } from "./codes.ts";

/** Sentences in English. */
export const en = {
  "transcript.regulation.unknown":
    "It is not known which assessment circular holds for this school year and grade. Give the school year (such as 2024-2025) and the grade, or name the circular.",
  "transcript.subject.not-of-this-level": "This subject is recorded in the way of another level of school.",
  "transcript.learning.depends-on-reading":
    "This level of learning depends on how the rule about “one subject” is read; the default reading was taken. The school should decide.",
  "transcript.declared.average-differs":
    "The average in the record differs from the one the circular gives. Check the marks and the rounding.",
  "transcript.declared.level-differs": "The level of the subject in the record differs from the circular's.",
  "transcript.declared.conduct-differs":
    "The conduct of the year in the record differs from what the circular's table gives for the two terms.",
  "transcript.declared.learning-differs": "The level of learning in the record differs from the circular's.",
  "transcript.declared.promotion-differs":
    "The record says promoted or not promoted, against the conditions of the circular.",
  "transcript.declared.title-differs": "The title in the record differs from the conditions of the circular.",
  "transcript.declared.overall-differs":
    "The overall result in the record differs from the conditions of the circular.",
  "transcript.marks.regular-count":
    "There are {have} regular assessments, the circular asks for {need} in this subject.",
  "transcript.record.not-an-object": "The record must be an object.",
  "transcript.record.missing-field": "{field} is missing.",
  "transcript.record.unknown-field": "This is not a part of a record; it is ignored.",
  "transcript.record.wrong-type": "The value has the wrong type, {expected} is needed.",
  "transcript.record.unknown-value": "The value is not one of: {allowed}.",
  "transcript.record.too-many-entries": "The list is too long, at most {limit} entries.",
  "transcript.record.too-long": "The text is too long, at most {limit} characters.",
  "transcript.record.text": "The text holds broken characters. Type it again in Unicode.",
  "transcript.record.school-year": "The school year must be written as 2024-2025.",
  "transcript.record.grade": "The grade must be a whole number from 1 to 12.",
  "transcript.mark.not-a-mark": "This is not a mark. A mark is a number from 0 to 10, such as 8 or 8.5.",
  "transcript.mark.too-many-decimals": "The mark has more than one decimal. Round it to one.",
  "transcript.mark.out-of-range": "The mark is outside the scale from 0 to 10.",
  "transcript.mark.not-whole": "A periodic test in primary school has a whole mark, without decimals.",
  "transcript.mark.zero-in-primary": "The mark of the periodic test is 0. Please check it.",
  "transcript.pupil.personal-number": "The personal number must have exactly 12 digits.",
  "transcript.pupil.code": "The pupil code is longer than {limit} characters.",
  "transcript.pupil.code-form": "A pupil code usually has 10 digits. Please check it.",
  "transcript.pupil.birth-date": "The birth date must be a real date, written year-month-day.",
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
    "No header row with a column for the pupil's name or code was found in the first {rows} rows.",
  "transcript.workbook.no-pupils": "There is no row of a pupil below the header.",
  "transcript.workbook.missing-column": "The column {column} is missing.",
  "transcript.workbook.unknown-column": "What this column means is not known; it is not read.",
  "transcript.workbook.ambiguous-column":
    "The header is not clear enough ({needs} is needed); the column is not read.",
  "transcript.workbook.duplicate-column": "This column means the same as column {other}; it is not read.",
  "transcript.workbook.formula-without-value":
    "The cell holds a formula without a saved result. Open it in Excel, calculate and save.",
  "transcript.workbook.error-value": "The cell holds an error value of a formula.",
  "transcript.workbook.bad-text":
    "The cell holds broken text, or text typed in an old font (TCVN3, VNI). Convert it to Unicode.",
  "transcript.workbook.bad-date": "This is not a date. Write day/month/year.",
  "transcript.workbook.bad-level": "The level in the cell is not one of: {allowed}.",
  "transcript.workbook.bad-number": "This must be a whole number, not negative.",
  "transcript.workbook.pupil-without-key":
    "The row holds data but neither a name nor a pupil code; the row is left out.",
  "transcript.workbook.duplicate-pupil":
    "This pupil is already in row {row} of the sheet; the row is left out.",
  "transcript.workbook.conflicting-value": "The value differs from that of the same pupil in cell {other}.",
  "transcript.workbook.unknown-class": "The workbook does not say the {what}; give it when reading.",
  "transcript.workbook.bad-layout": "The description of the workbook's layout is not valid.",
  "transcript.clr.not-an-object": "A credential must be a JSON object.",
  "transcript.clr.missing": "The property {property} is missing.",
  "transcript.clr.wrong-type": "The value has the wrong type, {expected} is needed.",
  "transcript.clr.wrong-context": "@context lacks {context}, or has it in the wrong place.",
  "transcript.clr.missing-credential-type": "type must hold {type}.",
  "transcript.clr.bad-date-time":
    "A time must be written as a dateTimeStamp of XML Schema, with its time zone.",
  "transcript.clr.bad-uri": "The value must be a URI.",
  "transcript.clr.too-many-entries": "The list is too long, at most {limit} entries.",
  "transcript.clr.old-data-model":
    "The credential follows VC data model 1.1, not 2.0, which CLR 2.0 uses now.",
  "transcript.clr.no-proof": "The credential is not signed.",
  "transcript.clr.not-verified": "The signature of the credential was not checked in this step.",
  "transcript.clr.not-ours":
    "The credential is not a transcript written by this package; it cannot be read as a record.",
  "transcript.clr.unknown-value": "The value cannot be read as a mark or level.",
} as const satisfies Catalogue<TranscriptIssueCode>;
