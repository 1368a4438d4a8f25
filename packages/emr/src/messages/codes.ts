/**
 * Every issue code of this package, `emr.topic.problem`.
 *
 * @example
 * ```ts
 * import { emrMessages, type EmrIssueCode } from "@lienthong/emr";
 *
 * const code: EmrIssueCode = "emr.claim.no-visit";
 * emrMessages.en[code]; // "The claim file holds no visit (HOSO); the Bundle is empty."
 * ```
 */
export type EmrIssueCode =
  | "emr.claim.no-visit"
  | "emr.claim.no-summary"
  | "emr.claim.several-summaries"
  | "emr.claim.repeated-key"
  | "emr.claim.key-differs"
  | "emr.claim.value-not-mapped"
  | "emr.claim.table-not-mapped"
  | "emr.claim.period-order"
  | "emr.bundle.not-a-bundle"
  | "emr.bundle.field-missing"
  | "emr.bundle.not-read"
  | "emr.answer.not-an-answer"
  | "emr.answer.field-missing"
  | "emr.answer.bad-time"
  | "emr.answer.no-claim"
  | "emr.answer.several-claims"
  | "emr.patient.no-identifier"
  | "emr.patient.no-name";
