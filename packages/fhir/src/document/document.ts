import type { Issue, Position } from "@lienthong/core";
import type { FhirCode } from "../messages/codes.ts";

/** A FHIR text that was read, whichever its format: plain JSON-shaped data and what the text knows beyond. */
export interface FhirDocument {
  /** The data; undefined when nothing could be read. */
  readonly value: unknown;
  /** What was wrong with the text itself. */
  readonly issues: readonly Issue<FhirCode>[];
  /** A number as it was written, where `String(number)` would write it otherwise. */
  numberText(container: object, key: string | number): string | undefined;
  positionOf(container: object, key: string | number): Position | undefined;
  positionOfKey(container: object, key: string | number): Position | undefined;
  /** Where the record itself begins. */
  readonly start: Position | undefined;
}
