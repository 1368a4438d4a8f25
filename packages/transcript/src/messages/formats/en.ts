import type { Catalogue } from "@lienthong/core";
import type { FormatIssueCode } from "./codes.ts";

/** Sentences in English about the exchange formats. */
export const enFormat = {
  "transcript.format.not-this-format": "The data are not {format}.",
  "transcript.format.other-version": "The version of the format is not {expected}; it cannot be read.",
  "transcript.format.newer-version":
    "The data follow a version newer than {expected}; parts that are not known are ignored.",
  "transcript.format.missing": "{field} is missing.",
  "transcript.format.wrong-type": "The value has the wrong type. Write it like this: {expected}.",
  "transcript.format.not-text": "The value must be text, not a number, a list or another element.",
  "transcript.format.not-yes-no":
    "The value must be yes or no. Write true or false, without quotation marks.",
  "transcript.format.not-a-list": "There must be a list. In a JSON file, put its entries in square brackets.",
  "transcript.format.not-a-group":
    "There must be a group of named fields. In a JSON file, put them in curly brackets.",
  "transcript.format.wrong-value": "The value must be one of: {allowed}.",
  "transcript.format.wrong-form": "The value has the wrong form. Write it like this: {expected}.",
  "transcript.format.too-long": "The text is too long, at most {limit} characters.",
  "transcript.format.too-many": "There are too many entries, at most {limit}.",
  "transcript.format.out-of-range": "The value must be a whole number from {least} to {most}.",
  "transcript.format.unknown-field": "There is a part that does not belong to this format.",
  "transcript.format.wrong-place": "The element stands in the wrong place; here may stand: {expected}.",
  "transcript.format.text": "The text has characters that the format cannot hold. Type it again in Unicode.",
  "transcript.format.too-large": "The data are too large, at most {limit} characters.",
  "transcript.format.duplicate": "{field} is the same as that of an earlier entry.",
  "transcript.format.unknown-reference": "The reference is not in {file}.",
  "transcript.format.not-ours":
    "This part was not written by this package; it cannot be read as a result of a transcript.",
  "transcript.format.not-signed": "The data are not signed.",
  "transcript.format.not-verified": "The signature was not checked in this step.",
  "transcript.format.no-attachment":
    "The printed transcript (PDF) is not attached; the receiver may look at nothing else.",
  "transcript.format.no-results": "The transcript has no result yet that could be written.",
  "transcript.format.damaged-archive":
    "The archive is damaged, cut short, or packed in a way that cannot be read. Download or export it again.",
  "transcript.format.encrypted-archive": "The archive has a password. Take the password off and try again.",
  "transcript.format.archive-bomb":
    "The archive swells unusually when it is unpacked, so it is not read. Export it again from its source.",
} as const satisfies Catalogue<FormatIssueCode>;
