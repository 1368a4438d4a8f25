export { pathsToShow, type WhatToShow, type YearToShow } from "./disclosure/paths-to-show.ts";
export {
  type NotShown,
  type PartialTranscript,
  sdJwtToTranscript,
} from "./disclosure/sd-jwt-to-transcript.ts";
export { type DisclosureStep, type SelectiveClaims } from "./disclosure/selective-claims.ts";
export {
  type SdJwtConversion,
  transcriptToSdJwt,
  type TranscriptToSdJwtOptions,
} from "./disclosure/transcript-to-sd-jwt.ts";
export { type FormatIssue } from "./formats/format-issues.ts";
export { describeLoss, type FormatLoss, type LossReason } from "./formats/loss.ts";
export { type TranscriptDocument, type TranscriptPupil } from "./formats/transcript-document.ts";
export { formatMessages } from "./messages/formats/catalogues.ts";
