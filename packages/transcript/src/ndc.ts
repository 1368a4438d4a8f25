export { type FormatConversion, type FormatIssue } from "./formats/format-issues.ts";
export { describeLoss, type FormatLoss, type LossReason } from "./formats/loss.ts";
export {
  type PlaceReference,
  type SchoolReference,
  type TranscriptDocument,
  type TranscriptPupil,
  type TranscriptYear,
} from "./formats/transcript-document.ts";
export { formatMessages } from "./messages/formats/catalogues.ts";
export { type FormatIssueCode } from "./messages/formats/codes.ts";
export {
  type NationalIdentity,
  type NationalLearningRecord,
  type NationalSubjectMark,
} from "./ndc/national-record.ts";
export {
  type NationalCodeNames,
  nationalRecordsToTranscript,
  type NationalRecordsToTranscriptOptions,
} from "./ndc/national-records-to-transcript.ts";
export { type NationalPeriod, type NationalPeriodCodes } from "./ndc/periods.ts";
export {
  type NationalCodes,
  transcriptToNationalRecords,
  type TranscriptToNationalRecordsOptions,
} from "./ndc/transcript-to-national-records.ts";
export { validateNationalRecord } from "./ndc/validate-national-record.ts";
