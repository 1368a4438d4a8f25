import type { Catalogue } from "@lienthong/core";
import type { ClrIssueCode } from "../codes.ts";

/** Sentences in English about credentials. */
export const enClr = {
  "transcript.clr.not-an-object": "A credential must be a JSON object.",
  "transcript.clr.missing": "The property {property} is missing.",
  "transcript.clr.not-text": "The value of this property must be text.",
  "transcript.clr.not-a-number": "The value of this property must be a number.",
  "transcript.clr.not-yes-no": "The value of this property must be true or false.",
  "transcript.clr.not-a-group": "The value of this property must be a JSON object.",
  "transcript.clr.single-value": "This property may have one value only, not a list.",
  "transcript.clr.wrong-type": "The value has the wrong type, {expected} is needed.",
  "transcript.clr.wrong-context": "@context lacks {context}, or has it in the wrong place.",
  "transcript.clr.missing-credential-type": "type must hold {type}.",
  "transcript.clr.bad-date-time":
    "A time must be written as a dateTimeStamp of XML Schema, with its time zone.",
  "transcript.clr.bad-uri": "The value must be a URI.",
  "transcript.clr.unknown-word":
    "The word is not in the vocabulary of the standard; words of one's own begin with ext:.",
  "transcript.clr.too-many-entries": "The list is too long, at most {limit} entries.",
  "transcript.clr.old-data-model":
    "The credential follows VC data model 1.1, not 2.0, which CLR 2.0 uses now.",
  "transcript.clr.no-proof": "The credential is not signed.",
  "transcript.clr.not-verified": "The signature of the credential was not checked in this step.",
  "transcript.clr.not-ours":
    "The credential is not a transcript written by this package; it cannot be read as a record.",
  "transcript.clr.stated-differs":
    "The result in the record differs from the circular's; the credential holds the circular's.",
  "transcript.clr.no-results": "The record has no result yet that a credential could hold.",
  "transcript.clr.unknown-value": "The value cannot be read as a mark or level.",
} as const satisfies Catalogue<ClrIssueCode>;
