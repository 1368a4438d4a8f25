import type { Catalogue } from "@lienthong/core";
import type { HistoryIssueCode } from "../../history/codes.ts";

/** Sentences in English about the history of a transcript. */
export const en = {
  "transcript.history.not-a-list": "The history of a transcript must be a list of events.",
  "transcript.history.bad-event": "This event lacks something or is wrong; it is left out.",
  "transcript.history.too-many-events": "The history is too long, at most {limit} events.",
  "transcript.history.year-exists":
    "This school year was opened before. Enter a correction, or revoke the present version before opening it again.",
  "transcript.history.unknown-year": "This school year was not opened in the transcript.",
  "transcript.history.unknown-place": "The transcript has no such place as this event names.",
  "transcript.history.stale-correction":
    "The value before, as the correction states it, is not the present one. Look at the latest version first.",
  "transcript.history.nothing-changed": "This event changes nothing.",
  "transcript.history.invalid-result": "The new value is not valid in this place and was not entered.",
  "transcript.history.out-of-time": "This event is earlier than the one before it.",
  "transcript.history.no-reason": "This event gives no reason.",
  "transcript.history.revoked": "This school year is revoked. Open a new version before entering more.",
  "transcript.history.unknown-version": "There is no version of that number to sign.",
  "transcript.history.old-version": "The version that is signed is not the latest.",
  "transcript.history.signed-twice": "This person signed this version in the same role before.",
  "transcript.history.signing-order":
    "The signature of {role} is not in the usual order (needs {needs} first).",
  "transcript.history.signature-invalid": "The signature does not fit the version that it signs.",
  "transcript.history.signature-outdated":
    "The signature is of an earlier version; the transcript was changed since.",
  "transcript.history.differs":
    "This school year is not what its history leaves. Enter corrections as events, not into the transcript itself.",
} as const satisfies Catalogue<HistoryIssueCode>;
