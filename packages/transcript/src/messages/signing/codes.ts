/** What a check of the signatures of a transcript may report. */
export type SigningIssueCode =
  | "transcript.signing.role-missing"
  | "transcript.signing.role-untrusted"
  | "transcript.signing.role-undecided"
  | "transcript.signing.role-altered"
  | "transcript.signing.other-content";
