import type { Confidence } from "@lienthong/core";

/** A published list of codes: where it stands, and how sure we are of it. */
export interface CodeList {
  /** Title in Vietnamese, as published. */
  readonly title: string;
  /** Number of the decision. */
  readonly document: string;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly issued: string;
  /** Where the list was read when not in the decision itself. */
  readonly via?: string;
  readonly confidence: Confidence;
}

/** A code of a list, and how sure we are of this code. */
export interface ListedCode {
  readonly code: string;
  readonly confidence: Confidence;
}
