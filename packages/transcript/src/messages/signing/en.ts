import type { Catalogue } from "@lienthong/core";
import type { SigningIssueCode } from "./codes.ts";

/** Sentences in English about the signatures of a transcript. */
export const en = {
  "transcript.signing.role-missing": "Nobody has signed this school year in the role {role} yet.",
  "transcript.signing.role-untrusted":
    "The signature in the role {role} fits the content, but it is not known to be of somebody who is trusted.",
  "transcript.signing.role-undecided": "It cannot be told whether the signature in the role {role} is right.",
  "transcript.signing.role-altered": "The content was changed after it was signed in the role {role}.",
  "transcript.signing.other-content":
    "The signature in the role {role} is over other content, not over this school year as it stands.",
} as const satisfies Catalogue<SigningIssueCode>;
