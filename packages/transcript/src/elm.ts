export { elmToTranscript } from "./elm/elm-to-transcript.ts";
export {
  type ElmCredential,
  type ElmIdentity,
  transcriptToElm,
  type TranscriptToElmOptions,
} from "./elm/transcript-to-elm.ts";
export { type ElmNode, validateElm } from "./elm/validate-elm.ts";
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
