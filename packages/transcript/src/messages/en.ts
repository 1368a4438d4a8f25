import type { Catalogue } from "@lienthong/core";
import type { MainIssueCode } from "./codes.ts";
import { enMark } from "./mark/en.ts";

/** Sentences in English about records and their assessment. */
export const en = {
  ...enMark,
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
  "transcript.mark.not-whole": "A periodic test in primary school has a whole mark, without decimals.",
  "transcript.mark.zero-in-primary": "The mark of the periodic test is 0. Please check it.",
  "transcript.pupil.code": "The pupil code is longer than {limit} characters.",
  "transcript.pupil.code-form": "A pupil code usually has 10 digits. Please check it.",
  "transcript.pupil.birth-date": "The birth date must be a real date, written year-month-day.",
} as const satisfies Catalogue<MainIssueCode>;
