export { type CodedText } from "./documents/coded.ts";
export { type PatientDocument } from "./documents/patient-document.ts";
export {
  type BundleHealthBook,
  type BundleToHealthBookOptions,
  bundleToHealthBook,
} from "./health-book/bundle-to-health-book.ts";
export { type HealthBookField, type HealthBookGroup, healthBookFields } from "./health-book/fields.ts";
export {
  type HealthBookDocumentOptions,
  bundleToHealthBookDocument,
} from "./health-book/health-book-document.ts";
export {
  type HealthBook,
  type HealthBookCard,
  type HealthBookEntry,
  type HealthBookEpisode,
  type HealthBookMedicine,
  type HealthBookPeriod,
  type HealthBookPerson,
  type HealthBookRepresentative,
  type HealthBookResult,
  type HealthBookSummary,
} from "./health-book/health-book.ts";
export { documentMessages } from "./messages/document-messages.ts";
export { type DocumentIssueCode } from "./messages/documents/codes.ts";
