export { type FormatIssue } from "./formats/format-issues.ts";
export {
  type PlaceReference,
  type SchoolReference,
  type TranscriptDocument,
  type TranscriptPupil,
  type TranscriptYear,
} from "./formats/transcript-document.ts";
export { formatMessages } from "./messages/formats/catalogues.ts";
export { type FormatIssueCode } from "./messages/formats/codes.ts";
export { readTranscriptXml } from "./xml/read-transcript-xml.ts";
export { writeTranscriptXml } from "./xml/write-transcript-xml.ts";
