export { type FormatIssue } from "./formats/format-issues.ts";
export {
  type PlaceReference,
  type SchoolReference,
  type TranscriptDocument,
  type TranscriptPupil,
  type TranscriptYear,
} from "./formats/transcript-document.ts";
export { transcriptFromState } from "./formats/transcript-from-state.ts";
export { parseTranscript, transcriptFromRecords, validateTranscript } from "./formats/validate-transcript.ts";
export { readTranscriptJson, type TranscriptReading } from "./json/read-transcript-json.ts";
export { writeTranscriptJson, type WriteTranscriptJsonOptions } from "./json/write-transcript-json.ts";
export { formatMessages } from "./messages/formats/catalogues.ts";
export { type FormatIssueCode } from "./messages/formats/codes.ts";
