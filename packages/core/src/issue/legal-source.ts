/**
 * How sure we are of a fact taken from law or practice.
 *
 * - `confirmed`: two or more independent sources say it.
 * - `single-source`: one source says it.
 * - `unverified`: nobody could confirm it yet.
 *
 * A rule that is not `confirmed` is never an error: see {@link severityFor}.
 */
export type Confidence = "confirmed" | "single-source" | "unverified";

/** Where a rule comes from: a decision, circular or standard, and the place in it. */
export interface LegalSource {
  /** Number of the document, as cited: `QĐ 3176/QĐ-BYT`, `TT 22/2021/TT-BGDĐT`, `FHIR 4.0.1`. */
  readonly document: string;
  /** Article and clause (Điều, khoản), or section of a standard. */
  readonly article?: string;
  /** Table (bảng) of the document, such as `XML2`. */
  readonly table?: string;
  /** Field (chỉ tiêu) of the table, such as `SO_LUONG`. */
  readonly field?: string;
  /** Where the text was read when not in the document itself, such as a published copy. */
  readonly via?: string;
  readonly confidence?: Confidence;
  /** First and last day on which the rule holds, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
}
