export { type CodedText } from "./documents/coded.ts";
export { documentMessages } from "./messages/document-messages.ts";
export { type DocumentIssueCode } from "./messages/documents/codes.ts";
export {
  type BundlePrescriptions,
  type BundleToPrescriptionsOptions,
  bundleToPrescriptions,
} from "./prescription/bundle-to-prescriptions.ts";
export { checkPrescription } from "./prescription/check-prescription.ts";
export {
  type ReplacedPrescription,
  issuePrescription,
  replacePrescription,
  validateUnchangedPrescription,
} from "./prescription/issue-prescription.ts";
export { type PrescriptionBundle, prescriptionToBundle } from "./prescription/prescription-to-bundle.ts";
export {
  type PrescriptionCode,
  type PrescriptionCodeOptions,
  type PrescriptionKind,
  createPrescriptionCode,
  validatePrescriptionCode,
} from "./prescription/prescription-code.ts";
export {
  type IssuedPrescription,
  type PrescribedMedicine,
  type PrescriptionDraft,
  type PrescriptionPatient,
  type PrescriptionStatus,
} from "./prescription/prescription.ts";
