export {
  type ClrAchievement,
  type ClrAchievementCredential,
  type ClrCredential,
  type ClrIdentity,
  type ClrProfile,
  type ClrResult,
  type ClrResultDescription,
} from "./clr/clr-credential.ts";
export { clrToTranscript } from "./clr/clr-to-transcript.ts";
export {
  type ClrConversion,
  type ClrLoss,
  transcriptToClr,
  type TranscriptToClrOptions,
} from "./clr/transcript-to-clr.ts";
export { type CheckedClr, validateClr, validateOpenBadge } from "./clr/validate-clr.ts";
export { clrMessages } from "./messages/clr/catalogues.ts";
export { describeLoss } from "./formats/loss.ts";
