export { type ElmoVersion } from "./elmo/elmo-format.ts";
export { elmoToTranscript } from "./elmo/elmo-to-transcript.ts";
export {
  type ElmoIdentity,
  transcriptToElmo,
  type TranscriptToElmoOptions,
} from "./elmo/transcript-to-elmo.ts";
export { type CheckedElmo, validateElmo, type ValidateElmoOptions } from "./elmo/validate-elmo.ts";
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
