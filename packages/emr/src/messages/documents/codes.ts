/**
 * Issue codes of summaries, health books, prescriptions and papers, `emr.topic.problem`.
 *
 * @example
 * ```ts
 * import { documentMessages, type DocumentIssueCode } from "@lienthong/emr/ips";
 *
 * const code: DocumentIssueCode = "emr.document.no-author";
 * documentMessages.en[code]; // "Nobody answers for the document: …"
 * ```
 */
export type DocumentIssueCode =
  | "emr.document.not-a-bundle"
  | "emr.document.too-many"
  | "emr.document.no-one-patient"
  | "emr.document.no-author"
  | "emr.document.unknown"
  | "emr.health-book.field-missing"
  | "emr.paper.not-found"
  | "emr.paper.field-missing"
  | "emr.paper.not-held"
  | "emr.prescription.code-form"
  | "emr.prescription.code-facility"
  | "emr.prescription.kind-differs"
  | "emr.prescription.field-missing"
  | "emr.prescription.not-held"
  | "emr.prescription.changed";
