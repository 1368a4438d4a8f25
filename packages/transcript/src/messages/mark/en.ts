import type { Catalogue } from "@lienthong/core";
import type { MarkIssueCode } from "../codes.ts";

/** Sentences in English that records and workbooks share. */
export const enMark = {
  "transcript.mark.not-a-mark": "This is not a mark. A mark is a number from 0 to 10, such as 8 or 8.5.",
  "transcript.mark.too-many-decimals": "The mark has more than one decimal. Round it to one.",
  "transcript.mark.out-of-range": "The mark is outside the scale from 0 to 10.",
  "transcript.pupil.personal-number": "The personal number must have exactly 12 digits.",
} as const satisfies Catalogue<MarkIssueCode | "transcript.pupil.personal-number">;
