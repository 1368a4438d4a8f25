export { type HistoryIssueCode } from "./history/codes.ts";
export { type CheckedSignature, checkSignatures, type SignatureChecks } from "./history/check-signatures.ts";
export {
  type Actor,
  type Awarded,
  type Corrected,
  type EventFacts,
  type EventSchool,
  type Remarked,
  type Retested,
  type Revoked,
  type Signed,
  type SigningRole,
  type TrainedInSummer,
  type TranscriptEvent,
  type Transferred,
  type YearOpened,
} from "./history/event.ts";
export {
  type HistoryIssue,
  type HistoryReading,
  type ReplayOptions,
  replayTranscript,
} from "./history/replay.ts";
export {
  type AwardRecord,
  type Change,
  type RemarkRecord,
  type SignatureRecord,
  type TranscriptState,
  type TransferRecord,
  type YearState,
  type YearVersion,
} from "./history/state.ts";
export { historyMessages } from "./messages/history/catalogues.ts";
