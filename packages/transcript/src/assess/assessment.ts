import type { Issue } from "@lienthong/core";
import type { AssessmentIssueCode } from "../messages/codes.ts";
import type { CommentLevel } from "../model/year-record.ts";
import type { Mark } from "../model/mark.ts";
import type { Outcome } from "./outcome.ts";
import type { Promotion } from "./promotion.ts";

/** Averages of a scored subject. */
export interface ScoredAssessment {
  readonly kind: "scored";
  readonly name: string;
  readonly hk1: Outcome<Mark>;
  readonly hk2: Outcome<Mark>;
  readonly year: Outcome<Mark>;
}

/** Levels of a comment-only subject. */
export interface CommentAssessment {
  readonly kind: "comment";
  readonly name: string;
  readonly hk1: Outcome<CommentLevel>;
  readonly hk2: Outcome<CommentLevel>;
  readonly year: Outcome<CommentLevel>;
}

/** What the rules give for one subject. */
export type SubjectAssessment = ScoredAssessment | CommentAssessment;

/** A level of learning with the level before the adjustment for a single subject. */
export interface LearningResult {
  readonly level: string;
  readonly levelBeforeAdjustment: string;
  readonly isAdjusted: boolean;
  /** Mean of the scored subjects, where the regulation has one (TT 58/2011). */
  readonly average?: Mark;
}

/** What the rules give for a secondary year. */
export interface SecondaryAssessment {
  readonly kind: "secondary";
  readonly regulation: string;
  readonly subjects: readonly SubjectAssessment[];
  readonly learning: {
    readonly hk1: Outcome<LearningResult>;
    readonly hk2: Outcome<LearningResult>;
    readonly year: Outcome<LearningResult>;
    /** Present when a subject was assessed again in summer. */
    readonly afterRetest?: Outcome<LearningResult>;
  };
  readonly conductYear: Outcome<string>;
  readonly promotion: Outcome<Promotion>;
  /** Subjects that may be assessed again (under 5.0, or Chưa đạt), in the order of the record. */
  readonly retestSubjects: readonly string[];
  /** Title of the year, or null for none. */
  readonly title: Outcome<string | null>;
  readonly issues: readonly Issue<AssessmentIssueCode>[];
}

/** What the rules give for a primary year. */
export interface PrimaryAssessment {
  readonly kind: "primary";
  readonly regulation: string;
  /** HTXS, HTT, HT or CHT. */
  readonly overall: Outcome<string>;
  /** Whether the programme of the grade is completed; with `false` the principal decides after help. */
  readonly isCompleted: Outcome<boolean>;
  readonly title: Outcome<string | null>;
  readonly issues: readonly Issue<AssessmentIssueCode>[];
}

/** No circular is known for the record's school year and grade; `issues` says why. */
export interface NoAssessment {
  readonly kind: "unknown-regulation";
  readonly issues: readonly Issue<AssessmentIssueCode>[];
}

/** What {@link assess} gives. */
export type Assessment = SecondaryAssessment | PrimaryAssessment | NoAssessment;
