import type { YearRecord } from "../model/year-record.ts";
import type { RegulationId } from "../rules/choose-regulation.ts";
import type { Regulation } from "../rules/regulation.ts";
import type { Readings } from "./learning-level.ts";

/** What a caller may settle that neither the record nor the circular settles. */
export interface AssessOptions {
  /**
   * The circular, by name, as a table of your own, or as a function that finds one for a record (as
   * `regulationsInForce` of `@lienthong/transcript/regulation` gives, for amendments); chosen by school year and grade when
   * absent or undefined.
   */
  readonly regulation?: RegulationId | Regulation | ((record: YearRecord) => Regulation | undefined);
  /** Readings of points that the text leaves open. */
  readonly readings?: Partial<Readings>;
  /**
   * What a missing assessment means. `undecided` (default): it may still come, nothing is decided.
   * `counts-as-failed`: it can no longer be made up, so a mark is 0 and a comment Chưa đạt
   * (TT 22/2021 Điều 7.5, unverified).
   */
  readonly missingAssessments?: "undecided" | "counts-as-failed";
  /**
   * What becomes of a subject from which the pupil is exempt as a whole (miễn học). `by-regulation` (default): left out when the
   * circular names it (TT 58/2011 Điều 12, unverified; TT 22/2021 Điều 10 knows practical parts alone, single source), else
   * assessed like any other. `left-out`: always left out, as a decision of the principal on a pupil with a disability may say.
   */
  readonly exemptSubjects?: "by-regulation" | "left-out";
}
