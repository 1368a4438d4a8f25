import type { Catalogue } from "@lienthong/core";
import type { SignedIssueCode } from "./codes.ts";

/** English sentences about the signature of a file. */
export const en = {
  "bhyt.signature.missing":
    "The file is not signed: CHUKYDONVI is empty or absent. Sign it with the certificate of the facility and send it again.",
  "bhyt.signature.altered":
    "The file was changed after it was signed, so the signature no longer holds. Sign it again when it is finished.",
  "bhyt.signature.untrusted":
    "The signature holds, but its certificate is not trusted at the time of the check. Check the certificate of the facility.",
  "bhyt.signature.undecided":
    "Whether the signature holds cannot be told. See what the program that verified it says.",
  "bhyt.signature.not-covered":
    "The signature does not cover {element}, which could be changed unnoticed. Sign the whole scope.",
} as const satisfies Catalogue<SignedIssueCode>;
