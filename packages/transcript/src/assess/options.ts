import type { RegulationId, RegulationPeriod } from "../rules/choose-regulation.ts";
import type { Regulation } from "../rules/regulation.ts";
import type { Readings } from "./learning-level.ts";

/** What a caller may settle that neither the record nor the circular settles. */
export interface AssessOptions {
  /** The circular, by name or as a table of your own; chosen by school year and grade when absent. */
  readonly regulation?: RegulationId | Regulation;
  /**
   * Circulars beside the built-in ones, with the school years and grades in which they hold: how an amendment is
   * added. Where one holds it is taken, else the built-in choice.
   */
  readonly regulations?: readonly RegulationPeriod[];
  /** Readings of points that the text leaves open. */
  readonly readings?: Partial<Readings>;
  /**
   * What a missing assessment means. `undecided` (default): it may still come, nothing is decided.
   * `counts-as-failed`: it can no longer be made up, so a mark is 0 and a comment Chưa đạt
   * (TT 22/2021 Điều 7.5, unverified).
   */
  readonly missingAssessments?: "undecided" | "counts-as-failed";
}
