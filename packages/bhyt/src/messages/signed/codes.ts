/** Codes about the signature (CHUKYDONVI) of a claim file or check-in file. */
export type SignedIssueCode =
  | "bhyt.signature.missing"
  | "bhyt.signature.altered"
  | "bhyt.signature.untrusted"
  | "bhyt.signature.undecided"
  | "bhyt.signature.not-covered";
