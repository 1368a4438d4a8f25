import type { Confidence } from "@lienthong/core";
import type { Sourced } from "./regulation.ts";

/** Makes rules of a table with the article of a document that they come from (điều của văn bản). */
export function rulesOf(document: string) {
  return <Value>(
    value: Value,
    place: string | undefined,
    confidence: Confidence = "confirmed",
  ): Sourced<Value> => ({
    value,
    source:
      place === undefined ? { document, confidence } : { document, article: `Điều ${place}`, confidence },
  });
}
