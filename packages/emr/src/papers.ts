export {
  type AssessmentBundle,
  type MedicalAssessment,
  assessmentToBundle,
  bundleToAssessments,
} from "./papers/assessment-to-bundle.ts";
export { documentMessages } from "./messages/document-messages.ts";
export { type DocumentIssueCode } from "./messages/documents/codes.ts";
export {
  type BundlePapers,
  bundleToReexaminations,
  bundleToReferrals,
  isSealReplacedOn,
} from "./papers/bundle-to-papers.ts";
export {
  type PaperCode,
  type PaperDiagnoses,
  type PaperPatient,
  type PaperSigners,
  type PaperStay,
  type Reexamination,
  type Referral,
} from "./papers/paper.ts";
export { reexaminationToBundle, referralToBundle } from "./papers/papers-to-bundle.ts";
