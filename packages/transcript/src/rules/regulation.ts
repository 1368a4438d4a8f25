import type { LegalSource } from "@lienthong/core";
import type { Mark } from "../model/mark.ts";

/** A value of a circular with the place it comes from and how sure we are of it. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: LegalSource;
}

/** What a level of learning asks for. Everything that is given must hold. */
export interface LevelRule {
  readonly level: string;
  /** How many comment-only subjects may be Chưa đạt; absent: any number. */
  readonly failedCommentsAtMost?: number;
  /** Every scored subject has at least this average. */
  readonly everyAtLeast?: Mark;
  /** So many scored subjects have at least this average. */
  readonly count?: { readonly min: number; readonly atLeast: Mark };
  /** The average over all scored subjects (TT 58/2011; TT 22/2021 has none). */
  readonly averageAtLeast?: Mark;
  /** One of the key subjects, and the specialised subject if there is one, has at least this average. */
  readonly keySubjectAtLeast?: Mark;
}

/** One row of "lowered by a single subject": the level it would be, the level obtained, the result. */
export interface AdjustmentRow {
  readonly wouldBe: string;
  readonly obtained: string;
  readonly result: string;
}

/** One row of the conduct table: term II, the terms I it combines with, and the level of the year. */
export interface ConductRow {
  readonly hk2: string;
  readonly hk1: readonly string[];
  readonly year: string;
}

/** What a title asks for; the first row that holds is given. */
export interface TitleRow {
  readonly title: string;
  readonly conductAtLeast: string;
  readonly learningAtLeast: string;
  readonly count?: { readonly min: number; readonly atLeast: Mark };
}

/** What a pupil may be exempt from (miễn học). */
export interface ExemptionRule {
  /** Subjects as a whole: they then take no part in the assessment of the term or year. */
  readonly subjects: readonly string[];
  /** Subjects whose practical part is replaced with theory. */
  readonly practice: readonly string[];
}

/** A circular on secondary pupils, as a table. A future circular of the same build is a new table. */
export interface SecondaryRegulation {
  readonly kind: "secondary";
  readonly id: string;
  /** As cited: `TT 22/2021/TT-BGDĐT`. */
  readonly document: string;
  /** Weights of ĐĐGtx, ĐĐGgk (each ĐKTđk) and ĐĐGck in the term average. */
  readonly termAverage: Sourced<{
    readonly regular: number;
    readonly midTerm: number;
    readonly endTerm: number;
  }>;
  /** Whether a term has exactly one mid-term assessment, or a list of periodic tests. */
  readonly midTerm: "one" | "several";
  /** Weights of the two term averages in the average of the year. */
  readonly yearAverage: Sourced<{ readonly hk1: number; readonly hk2: number }>;
  /** How many ĐĐGtx a term needs, by lessons a year; the first row that covers the lessons counts. */
  readonly regularAssessments?: Sourced<
    readonly { readonly maxLessonsPerYear: number | null; readonly count: number }[]
  >;
  /** How many assessments (regular, mid-term, end-term together) a comment-only subject needs in a term. */
  readonly commentAssessments?: Sourced<number>;
  /** How the assessments of a term make its level; absent: the level must be in the record. */
  readonly commentTerm?: Sourced<"all-passed">;
  /** Which term decides the year; absent: the level of the year must be in the record. */
  readonly commentYear?: Sourced<"hk2">;
  /** What a periodic assessment counts that was missed and not made up. */
  readonly missing?: Sourced<"counts-as-failed">;
  /** Best level first; the last row has no conditions. */
  readonly learningLevels: Sourced<readonly LevelRule[]>;
  readonly overallAverage?: Sourced<"mean-of-scored">;
  readonly keySubjects?: Sourced<readonly string[]>;
  readonly adjustment: Sourced<readonly AdjustmentRow[]>;
  /** Best level first. */
  readonly conductLevels: Sourced<readonly string[]>;
  /** Absent when the circular gives no table: the level of the year must then be in the record. */
  readonly conductYear?: Sourced<readonly ConductRow[]>;
  readonly promotion: Sourced<{
    readonly conductAtLeast: string;
    readonly learningAtLeast: string;
    readonly maxAbsentSessions: number;
  }>;
  /** Subjects under this average, or Chưa đạt, may be assessed again. */
  readonly retest?: Sourced<{ readonly averageBelow: Mark }>;
  readonly summerConduct?: Sourced<"train-in-summer">;
  readonly exemption?: Sourced<ExemptionRule>;
  readonly titles: Sourced<readonly TitleRow[]>;
}

/** What an overall result of a primary year asks for; the last row has no conditions. */
export interface OverallRule {
  readonly code: string;
  readonly name: string;
  readonly subjects?: readonly string[];
  readonly competencesAndQualities?: readonly string[];
  readonly everyFinalTestAtLeast?: number;
}

/** A circular on primary pupils, as a table. */
export interface PrimaryRegulation {
  readonly kind: "primary";
  readonly id: string;
  readonly document: string;
  readonly subjectLevels: Sourced<readonly { readonly code: string; readonly name: string }[]>;
  readonly competenceLevels: Sourced<readonly { readonly code: string; readonly name: string }[]>;
  readonly qualities: Sourced<readonly string[]>;
  readonly generalCompetences: Sourced<readonly string[]>;
  readonly specificCompetences: Sourced<readonly string[]>;
  /** Subjects with a test at the end of the year, by grade. */
  readonly finalTests: Sourced<Readonly<Record<number, readonly string[]>>>;
  /** Marks of tests are whole numbers. */
  readonly testMark: Sourced<"whole-number">;
  /** Best result first. */
  readonly overall: Sourced<readonly OverallRule[]>;
  readonly exemption?: Sourced<ExemptionRule>;
  /** Results with which the programme of the grade is completed. */
  readonly completion: Sourced<readonly string[]>;
  readonly awards: Sourced<
    readonly { readonly title: string; readonly overall: string; readonly needsRecognition: boolean }[]
  >;
}

/** An assessment circular as a table of values with their sources. */
export type Regulation = SecondaryRegulation | PrimaryRegulation;
