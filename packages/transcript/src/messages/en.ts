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
  "transcript.exemption.left-out":
    "The subject from which the pupil is exempt takes no part in the assessment in that time. The school should keep the decision.",
  "transcript.exemption.not-in-regulation":
    "The regulation does not name an exemption as this subject has it, so the subject is assessed like any other. Check it, or choose to leave the subject out when the principal has so decided.",
  "transcript.exemption.has-results":
    "The record says that the pupil is exempt from this subject, and holds results in that time. Check it.",
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
  "transcript.record.wrong-type": "The value has the wrong form. Write it like this: {expected}.",
  "transcript.record.not-text":
    "The value must be text, not a number or a list. In a JSON file, put it in quotation marks.",
  "transcript.record.not-yes-no":
    "The value must be yes or no. In a JSON file, write true or false, without quotation marks.",
  "transcript.record.not-a-list": "There must be a list. In a JSON file, put its entries in square brackets.",
  "transcript.record.not-a-group":
    "There must be a group of named fields. In a JSON file, put them in curly brackets.",
  "transcript.record.not-a-count":
    "The value must be a whole number from {least} to {most}. In a JSON file, do not put it in quotation marks.",
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
