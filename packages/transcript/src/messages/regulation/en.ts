import type { Catalogue } from "@lienthong/core";

/** Sentences in English about tables of circulars, beside those about records. */
export const en = {
  "transcript.regulation.inconsistent":
    "The table of the regulation does not agree with itself here: it names a level that it does not have, or its last level has conditions.",
} as const satisfies Catalogue<"transcript.regulation.inconsistent">;
