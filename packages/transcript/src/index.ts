export { assess } from "./assess/assess.ts";
export {
  type Assessment,
  type CommentAssessment,
  type LearningResult,
  type NoAssessment,
  type PrimaryAssessment,
  type ScoredAssessment,
  type SecondaryAssessment,
  type SubjectAssessment,
} from "./assess/assessment.ts";
export { type Readings } from "./assess/learning-level.ts";
export { type AssessOptions } from "./assess/options.ts";
export { type Decided, type Outcome, type Reason, type Undecided } from "./assess/outcome.ts";
export { type Promotion } from "./assess/promotion.ts";
export { checkYearRecord } from "./check/check-year-record.ts";
export {
  type AssessmentIssueCode,
  type ClrIssueCode,
  type DeclaredIssueCode,
  type MainIssueCode,
  type MarkIssueCode,
  type RecordIssueCode,
  type RegulationIssueCode,
  type TranscriptIssueCode,
  type WorkbookIssueCode,
} from "./messages/codes.ts";
export { type ReasonCode } from "./messages/reasons.ts";
export { type Subject } from "./model/curriculum-subject.ts";
export { type Mark, markToTenths, tenthsToMark } from "./model/mark.ts";
export { findSubject, lessonsPerYear } from "./model/subject.ts";
export { TranscriptError } from "./model/transcript-error.ts";
export { parseYearRecord, validateYearRecord } from "./model/validate-year-record.ts";
export {
  type CommentLevel,
  type CommentSubject,
  type CommentTerm,
  type CompetenceLevel,
  type CompetenceRecord,
  type ConductRecord,
  type DeclaredResults,
  type Exemption,
  type PrimarySubject,
  type PrimarySubjectLevel,
  type PupilIdentity,
  type ScoredSubject,
  type ScoredTerm,
  type SubjectRecord,
  type TermId,
  type YearRecord,
} from "./model/year-record.ts";
export { chooseRegulation, type RegulationId } from "./rules/choose-regulation.ts";
export {
  type AdjustmentRow,
  type ConductRow,
  type ExemptionRule,
  type LevelRule,
  type OverallRule,
  type PrimaryRegulation,
  type Regulation,
  type SecondaryRegulation,
  type Sourced,
  type TitleRow,
} from "./rules/regulation.ts";
export { tt22 } from "./rules/tt22-2021.ts";
export { tt27 } from "./rules/tt27-2020.ts";
export { tt58, tt58Amended } from "./rules/tt58-2011.ts";
