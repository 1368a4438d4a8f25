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
  type OneRosterArchiveIssueCode,
  packOneRoster,
  unpackOneRoster,
} from "./oneroster/oneroster-archive.ts";
export { oneRosterToTranscripts } from "./oneroster/oneroster-to-transcripts.ts";
export { type OneRosterFiles } from "./oneroster/package-writer.ts";
export {
  type OneRosterDates,
  type OneRosterIdentity,
  transcriptsToOneRoster,
  type TranscriptsToOneRosterOptions,
} from "./oneroster/transcripts-to-oneroster.ts";
export { validateOneRoster } from "./oneroster/validate-oneroster.ts";
