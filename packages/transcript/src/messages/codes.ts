import type { FormatIssueCode } from "./formats/codes.ts";
import type { HistoryIssueCode } from "../history/codes.ts";

/** What {@link assess} may report beside its results. */
export type AssessmentIssueCode =
  | "transcript.regulation.unknown"
  | "transcript.subject.not-of-this-level"
  | "transcript.learning.depends-on-reading"
  | "transcript.exemption.left-out"
  | "transcript.exemption.not-in-regulation";

/** What {@link checkYearRecord} reports about values that a record states of itself. */
export type DeclaredIssueCode =
  | "transcript.declared.average-differs"
  | "transcript.declared.level-differs"
  | "transcript.declared.conduct-differs"
  | "transcript.declared.learning-differs"
  | "transcript.declared.promotion-differs"
  | "transcript.declared.title-differs"
  | "transcript.declared.overall-differs"
  | "transcript.marks.regular-count"
  | "transcript.exemption.has-results";

/** What is wrong with one mark, in a record or in a cell. */
export type MarkIssueCode =
  "transcript.mark.not-a-mark" | "transcript.mark.too-many-decimals" | "transcript.mark.out-of-range";

/** What {@link validateYearRecord} reports about the form of a record. */
export type RecordIssueCode =
  | MarkIssueCode
  | "transcript.record.not-an-object"
  | "transcript.record.missing-field"
  | "transcript.record.unknown-field"
  | "transcript.record.wrong-type"
  | "transcript.record.not-text"
  | "transcript.record.not-yes-no"
  | "transcript.record.not-a-list"
  | "transcript.record.not-a-group"
  | "transcript.record.not-a-count"
  | "transcript.record.unknown-value"
  | "transcript.record.too-many-entries"
  | "transcript.record.too-long"
  | "transcript.mark.not-whole"
  | "transcript.mark.zero-in-primary"
  | "transcript.pupil.personal-number"
  | "transcript.pupil.code"
  | "transcript.pupil.code-form"
  | "transcript.pupil.birth-date"
  | "transcript.record.school-year"
  | "transcript.record.grade"
  | "transcript.record.text";

/** What checking the table of a circular may report. */
export type RegulationIssueCode = RecordIssueCode | "transcript.regulation.inconsistent";

/** What reading a workbook may report; paths are sheet and cell, `Lớp 6A!F12`. */
export type WorkbookIssueCode =
  | MarkIssueCode
  | "transcript.pupil.personal-number"
  | "transcript.workbook.empty"
  | "transcript.workbook.not-a-workbook"
  | "transcript.workbook.html"
  | "transcript.workbook.xml-spreadsheet"
  | "transcript.workbook.encrypted"
  | "transcript.workbook.old-format"
  | "transcript.workbook.binary-xlsb"
  | "transcript.workbook.truncated"
  | "transcript.workbook.damaged"
  | "transcript.workbook.part-missing"
  | "transcript.workbook.part-not-xml"
  | "transcript.workbook.unsupported-compression"
  | "transcript.workbook.too-large"
  | "transcript.workbook.too-many-parts"
  | "transcript.workbook.bomb"
  | "transcript.workbook.too-many-sheets"
  | "transcript.workbook.too-many-rows"
  | "transcript.workbook.too-many-columns"
  | "transcript.workbook.too-many-cells"
  | "transcript.workbook.too-many-strings"
  | "transcript.workbook.too-many-issues"
  | "transcript.workbook.macros"
  | "transcript.workbook.external-links"
  | "transcript.workbook.no-header"
  | "transcript.workbook.no-pupils"
  | "transcript.workbook.missing-column"
  | "transcript.workbook.unknown-column"
  | "transcript.workbook.ambiguous-column"
  | "transcript.workbook.ambiguous-heading"
  | "transcript.workbook.assumed-heading"
  | "transcript.workbook.duplicate-column"
  | "transcript.workbook.formula-without-value"
  | "transcript.workbook.error-value"
  | "transcript.workbook.bad-text"
  | "transcript.workbook.bad-date"
  | "transcript.workbook.bad-level"
  | "transcript.workbook.bad-number"
  | "transcript.workbook.pupil-without-key"
  | "transcript.workbook.row-without-number"
  | "transcript.workbook.duplicate-pupil"
  | "transcript.workbook.ambiguous-pupil"
  | "transcript.workbook.conflicting-value"
  | "transcript.workbook.unknown-class"
  | "transcript.workbook.bad-layout"
  | TemplateIssueCode;

/** What filling a template may report. */
export type TemplateIssueCode =
  | "transcript.template.old-format"
  | "transcript.template.pupil-without-record"
  | "transcript.template.record-without-row"
  | "transcript.template.ambiguous-pupil"
  | "transcript.template.value-kept"
  | "transcript.template.formula-kept"
  | "transcript.template.no-column";

/** What reading or checking a credential of CLR 2.0 may report. */
export type ClrIssueCode =
  | "transcript.clr.not-an-object"
  | "transcript.clr.missing"
  | "transcript.clr.wrong-type"
  | "transcript.clr.not-text"
  | "transcript.clr.not-a-number"
  | "transcript.clr.not-yes-no"
  | "transcript.clr.not-a-group"
  | "transcript.clr.single-value"
  | "transcript.clr.wrong-context"
  | "transcript.clr.missing-credential-type"
  | "transcript.clr.bad-date-time"
  | "transcript.clr.bad-uri"
  | "transcript.clr.unknown-word"
  | "transcript.clr.too-many-entries"
  | "transcript.clr.old-data-model"
  | "transcript.clr.no-proof"
  | "transcript.clr.not-verified"
  | "transcript.clr.not-ours"
  | "transcript.clr.stated-differs"
  | "transcript.clr.no-results"
  | "transcript.clr.unknown-value";

/** Every issue code of the main entry. */
export type MainIssueCode = AssessmentIssueCode | DeclaredIssueCode | RecordIssueCode;

/** Every issue code of this package. */
export type TranscriptIssueCode =
  MainIssueCode | HistoryIssueCode | WorkbookIssueCode | ClrIssueCode | FormatIssueCode;
